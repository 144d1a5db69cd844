import type { JsonObject } from '@metacompliance/scim-protocol';
import { isWhole } from '../../../src/operations/user-body.ts';
import { type StoredMember, streamGroup } from '../../../src/resources/group-answer.ts';
import { printUser } from '../../../src/resources/user-answer.ts';
import { listGroups, listUsers } from '../../../src/store/scripts/lists.ts';
import { listMembers } from '../../../src/store/scripts/members.ts';
import type { Direct } from '../direct.ts';
import type { Answers } from './expected.ts';
import { baseUrl, company, type World } from './world.ts';

/** Carries the world into a database. */
export async function load(world: World, direct: Direct): Promise<void> {
  await direct.inTransaction(async () => {
    for (const step of world.steps) await direct.run(step);
  });
}

/** Reads everybody back, page by page, through the scripts and printers that answer clients. */
export async function readAnswers(direct: Direct): Promise<Answers> {
  const request = (startIndex: number) =>
    ({ company, groups: true, page: { kind: 'index', startIndex, count: 100 } }) as const;
  const users: JsonObject[] = [];
  for (let more = true; more; ) {
    const { rows } = await direct.run((d) => listUsers(request(users.length + 1), d));
    users.push(...rows.filter(isWhole).map((user) => JSON.parse(printUser(user, baseUrl)) as JsonObject)); // our own text of a user; none is large
    more = rows.length > 0;
  }
  const { rows } = await direct.run((d) => listGroups({ ...request(1), groups: false }, d));
  const groups: JsonObject[] = [];
  for (const group of rows) {
    const members = await direct.run((d) => listMembers({ company, group: group.seq, after: 0, limit: 1_000_000 }, d));
    groups.push(JSON.parse(await joined(streamGroup(group, onePage(members), baseUrl))) as JsonObject); // our own text of a group
  }
  return { User: users, Group: groups };
}

async function* onePage(members: readonly StoredMember[]): AsyncGenerator<readonly StoredMember[]> {
  yield members;
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
