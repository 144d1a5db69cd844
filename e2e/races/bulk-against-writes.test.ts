/*
 * Race 9: a bulk beside single writes. RFC 7644 §3.7 gives no all or nothing for the whole, but each operation has it, and the
 * answer says what became of each: what it says must be so.
 */
import assert from 'node:assert/strict';
import type { User, UserListResponse } from '@metacompliance/scim-contract';
import { bodyOf, type Sending } from '../connection.ts';
import { bulkRequest, enterpriseUser, groupBody, type Members, patchOp, userBody } from '../messages.ts';
import {
  addMembers,
  createGroup,
  createUsers,
  getGroup,
  getUser,
  memberIds,
  patchUser,
  totalOf,
  versionOf,
} from './people.ts';
import { type Arena, type Exchange, printHistory, race } from './race.ts';

interface BulkAnswer {
  readonly Operations: readonly { readonly bulkId?: string; readonly status: string; readonly location?: string }[];
}

const bulk = (operations: readonly Members[], failOnErrors?: number): Sending => ({
  method: 'POST',
  path: '/Bulk',
  body: bulkRequest(operations, failOnErrors === undefined ? {} : { failOnErrors }),
});

const post = (userName: string): Members => ({
  method: 'POST',
  path: '/Users',
  bulkId: userName,
  data: userBody(userName),
});
const create = (userName: string): Sending => ({ method: 'POST', path: '/Users', body: userBody(userName) });

const exists = async (arena: Arena, userName: string) =>
  (await totalOf(arena, `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`)) === 1;

function statuses({ answer }: Exchange): readonly string[] {
  assert.equal(answer.status, 200, answer.text);
  return bodyOf<BulkAnswer>(answer).Operations.map(({ status }) => status);
}

race(
  'failOnErrors 1 stops at the name that a single POST was faster with, and what came before stays',
  8,
  async (arena, round) => {
    const names = Array.from({ length: 20 }, (_, place) => `stop.${round}.${place}`);
    const contended = names[12] ?? '';
    const mixed = await arena.together([
      bulk(names.map(post), 1),
      create(contended.toUpperCase()),
      create(`Other.${round}`),
    ]);
    const story = printHistory(mixed);
    const [whole, single] = mixed as [Exchange, Exchange, Exchange];
    const answers = statuses(whole);
    const lost = single.answer.status === 201;
    assert.deepEqual(answers, lost ? [...Array(12).fill('201'), '409'] : Array(20).fill('201'), story);
    assert.ok(lost || single.answer.status === 409, story);
    for (const [place, name] of names.entries()) {
      assert.equal(await exists(arena, name), !lost || place <= 12, `${name}\n${story}`);
    }
  },
);

race('bulks that create the same names in opposite order share them out, each once', 5, async (arena, round) => {
  const names = Array.from({ length: 30 }, (_, place) => `share.${round}.${place}`);
  const back = [...names].reverse();
  const mixed = await arena.together([
    bulk(names.map(post)),
    bulk(back.map(post)),
    bulk(names.map(post)),
    bulk(back.map(post)),
  ]);
  const story = printHistory(mixed);
  const created = mixed.flatMap(({ answer }) =>
    bodyOf<BulkAnswer>(answer)
      .Operations.filter(({ status }) => status === '201')
      .map(({ bulkId }) => bulkId),
  );
  assert.deepEqual([...created].sort(), [...names].sort(), story);
  for (const name of names) assert.ok(await exists(arena, name), story);
});

race(
  'bulks that change the same users in opposite order, beside single PATCHes, lose nothing',
  5,
  async (arena, round) => {
    const ids = await createUsers(
      arena,
      Array.from({ length: 12 }, (_, place) => `both.${round}.${place}`),
    );
    const back = [...ids].reverse();
    const set = (path: string) => (id: string) => ({
      method: 'PATCH',
      path: `/Users/${id}`,
      data: patchOp({ op: 'replace', path, value: 'set' }),
    });
    const mixed = await arena.together([
      bulk(ids.map(set('title'))),
      bulk(back.map(set('nickName'))),
      bulk(ids.map(set('userType'))),
      bulk(back.map(set('locale'))),
      ...ids.map((id) => patchUser(id, { op: 'replace', path: 'displayName', value: 'set' })),
    ]);
    const story = printHistory(mixed);
    for (const whole of mixed.slice(0, 4)) assert.deepEqual(statuses(whole), Array(12).fill('200'), story);
    for (const id of ids) {
      const user = await getUser(arena, id);
      const { title, nickName, userType, locale, displayName } = user;
      assert.deepEqual([title, nickName, userType, locale, displayName], Array(5).fill('set'), story);
      assert.equal(versionOf(user), 6, story);
    }
  },
);

race(
  'bulks that fill and delete the same groups and users in opposite order leave nothing dangling',
  5,
  async (arena, round) => {
    const ids = await createUsers(
      arena,
      Array.from({ length: 10 }, (_, place) => `fill.${round}.${place}`),
    );
    const groups: string[] = [];
    for (let place = 0; place < 4; place += 1) groups.push(await createGroup(arena, `fill ${round} ${place}`));
    const fill = (members: readonly string[]) => (group: string) => ({
      method: 'PATCH',
      path: `/Groups/${group}`,
      data: patchOp({ op: 'add', path: 'members', value: members.map((value) => ({ value })) }),
    });
    const remove = (id: string) => ({ method: 'DELETE', path: `/Users/${id}` });
    const stayers = ids.slice(5);
    const mixed = await arena.together([
      bulk([...groups.map(fill(stayers)), ...ids.slice(0, 5).map(remove)]),
      bulk([...groups].reverse().map(fill([...stayers].reverse()))),
      bulk([...ids.slice(0, 5)].reverse().map(remove)),
      ...groups.map((group) => addMembers(group, ids[0] ?? '')),
    ]);
    const story = printHistory(mixed);
    for (const id of ids.slice(0, 5)) {
      assert.equal((await arena.send({ method: 'GET', path: `/Users/${id}` })).status, 404, story);
    }
    for (const group of groups) assert.deepEqual(memberIds(await getGroup(arena, group)), [...stayers].sort(), story);
  },
);

race('a bulk whose users name each other as manager is whole beside 8 that make the same', 3, async (arena, round) => {
  const pair = (one: string, other: string): Members => ({
    method: 'POST',
    path: '/Users',
    bulkId: one,
    data: userBody(`${one}.${round}`, { [enterpriseUser]: { manager: { value: `bulkId:${other}` } } }),
  });
  const team = {
    method: 'POST',
    path: '/Groups',
    bulkId: 'team',
    data: groupBody(`team ${round}`, ['bulkId:ann', 'bulkId:bob']),
  };
  const mixed = await arena.together(
    Array.from({ length: 8 }, () => bulk([pair('ann', 'bob'), pair('bob', 'ann'), team])),
  );
  const story = printHistory(mixed);
  const won = mixed.filter((whole) => statuses(whole).join() === '201,201,201');
  const lost = mixed.filter((whole) => statuses(whole).join() === '409,409,409');
  assert.deepEqual([won.length, lost.length], [1, 7], story);
  const [ann, bob] = await Promise.all(['ann', 'bob'].map((name) => findUser(arena, `${name}.${round}`)));
  const managers = [ann, bob].map((user) => user?.[enterpriseUser]?.manager?.value);
  assert.deepEqual([managers, ann?.groups?.length], [[bob?.id, ann?.id], 1], story);
});

async function findUser(arena: Arena, userName: string): Promise<User | undefined> {
  const path = `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`;
  return bodyOf<UserListResponse>(await arena.send({ method: 'GET', path })).Resources[0];
}
