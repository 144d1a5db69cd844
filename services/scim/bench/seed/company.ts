import { createGroupArgs, createUserArgs } from '../../src/operations/commands.ts';
import { createBody, createdAt, userId, userName } from './okta-user.ts';

/** The one company that a benchmark measures, and the token that opens it. */
export interface Seeded {
  readonly users: number;
  readonly companyKey: string;
  readonly token: string;
  readonly groups: readonly SeededGroup[];
}

/** A group of so many users, evenly spread over all of them, so that every page of users looks the same. */
export interface SeededGroup {
  readonly size: number;
  readonly id: string;
}

export const companyKey = '0b5a1d6e-7c3f-4a29-9d84-2f6c8e1b7a35';
const groupSizes = [100, 10_000, 50_000];

/** Gives the groups that fit a company of so many users. */
export function groupsOf(users: number): readonly SeededGroup[] {
  return groupSizes.filter((size) => size <= users).map((size) => ({ size, id: groupId(size) }));
}

/** Makes the arguments of `createUser` just as the service makes them from Okta's request. */
export function userArgs(company: number, number: number) {
  const aim = { company, id: userId(number), now: createdAt(number), ifMatch: undefined, baseUrl: '' };
  return createUserArgs(JSON.parse(createBody(number)), aim);
}

/** Gives the number of a member by his place in the group. */
export function memberNumber({ size }: SeededGroup, place: number, users: number): number {
  return Math.floor(((place + 0.5) * users) / size);
}

/** Makes the arguments of `createGroup` for a group and its members. */
export function groupArgs(company: number, group: SeededGroup, users: number) {
  const { id, size } = group;
  const members = Array.from({ length: size }, (_, place) => memberOf(memberNumber(group, place, users)));
  const body = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: `Group of ${size}`, members };
  return createGroupArgs(body, { company, id, now: createdAt(users), ifMatch: undefined, baseUrl: '' });
}

/** A user as Okta names him in a group. */
export function memberOf(number: number) {
  return { value: userId(number), display: userName(number) };
}

function groupId(size: number): string {
  return `019b8c2e-4d80-7000-8000-${String(size).padStart(12, '0')}`;
}
