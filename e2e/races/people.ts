import assert from 'node:assert/strict';
import type { Group, User } from '@metacompliance/scim-contract';
import { bodyOf, type Sending } from '../connection.ts';
import { bulkRequest, groupBody, type Members, patchOp, userBody } from '../messages.ts';
import type { Arena } from './race.ts';

/** Creates users with one bulk; answers their ids in the order of the names. */
export async function createUsers(arena: Arena, userNames: readonly string[]): Promise<readonly string[]> {
  const operations = userNames.map((userName) => ({
    method: 'POST',
    path: '/Users',
    bulkId: userName,
    data: userBody(userName),
  }));
  const answer = await arena.send({ method: 'POST', path: '/Bulk', body: bulkRequest(operations) });
  assert.equal(answer.status, 200, answer.text);
  return bodyOf<{ Operations: { location: string }[] }>(answer).Operations.map(({ location }) => idOf(location));
}

export async function createGroup(arena: Arena, displayName: string, members: readonly string[] = []): Promise<string> {
  const answer = await arena.send({ method: 'POST', path: '/Groups', body: groupBody(displayName, members) });
  assert.equal(answer.status, 201, answer.text);
  return bodyOf<Group>(answer).id;
}

export async function getUser(arena: Arena, id: string): Promise<User> {
  return bodyOf<User>(await get(arena, `/Users/${id}`));
}

export async function getGroup(arena: Arena, id: string): Promise<Group> {
  return bodyOf<Group>(await get(arena, `/Groups/${id}`));
}

/** How many resources a list has, filtered or not. */
export async function totalOf(arena: Arena, path: string): Promise<number> {
  return bodyOf<{ totalResults: number }>(await get(arena, path)).totalResults;
}

async function get(arena: Arena, path: string) {
  const answer = await arena.send({ method: 'GET', path });
  assert.equal(answer.status, 200, answer.text);
  return answer;
}

/** The ids of a group's members, sorted. */
export function memberIds({ members = [] }: Group): readonly string[] {
  return members.map(({ value }) => String(value)).sort();
}

/** The counter of a resource, out of its tag. */
export function versionOf({ meta }: User | Group): number {
  return tagVersion(meta.version);
}

export function tagVersion(tag: string | undefined): number {
  return Number(/^W\/"(\d+)/.exec(tag ?? '')?.[1]);
}

export function patchUser(id: string, ...operations: readonly Members[]): Sending {
  return { method: 'PATCH', path: `/Users/${id}`, body: patchOp(...operations) };
}

export function patchGroup(id: string, ...operations: readonly Members[]): Sending {
  return { method: 'PATCH', path: `/Groups/${id}`, body: patchOp(...operations) };
}

export function addMembers(group: string, ...ids: readonly string[]): Sending {
  return patchGroup(group, { op: 'add', path: 'members', value: ids.map((value) => ({ value })) });
}

export function replaceMembers(group: string, ...ids: readonly string[]): Sending {
  return patchGroup(group, { op: 'replace', path: 'members', value: ids.map((value) => ({ value })) });
}

export function removeMember(group: string, id: string): Sending {
  return patchGroup(group, { op: 'remove', path: `members[value eq "${id}"]` });
}

export function deleteUser(id: string): Sending {
  return { method: 'DELETE', path: `/Users/${id}` };
}

function idOf(location: string): string {
  return location.slice(location.lastIndexOf('/') + 1);
}
