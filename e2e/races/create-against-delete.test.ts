/* Race 6: a userName is free again when its holder is gone, not a moment earlier, and never held twice. */
import assert from 'node:assert/strict';
import type { User } from '@metacompliance/scim-contract';
import { bodyOf } from '../connection.ts';
import { userBody } from '../messages.ts';
import { createUsers, deleteUser, patchUser, totalOf } from './people.ts';
import { printHistory, race } from './race.ts';

race('POSTs of a userName against the DELETE of its holder: 201 or 409, one row or none', 10, async (arena, round) => {
  const userName = `holder.${round}`;
  const [holder = ''] = await createUsers(arena, [userName]);
  const create = { method: 'POST', path: '/Users', body: userBody(userName.toUpperCase()) };
  const mixed = await arena.together([create, create, deleteUser(holder), create, create]);
  const story = printHistory(mixed);
  assert.equal(mixed[2]?.answer.status, 204, story);
  const created = mixed.filter(({ answer }) => answer.status === 201);
  for (const { answer } of mixed) assert.ok([201, 204, 409].includes(answer.status), story);
  assert.ok(created.length <= 1, story);
  const filter = encodeURIComponent(`userName eq "${userName}"`);
  assert.equal(await totalOf(arena, `/Users?filter=${filter}`), created.length, story);
  for (const { answer } of created) assert.notEqual(bodyOf<User>(answer).id, holder, 'an id is never given again');
});

race('a userName that its holder gives up while others want it is never held twice', 6, async (arena, round) => {
  const userName = `given.up.${round}`;
  const [holder = '', wanting = ''] = await createUsers(arena, [userName, `wanting.${round}`]);
  const rename = (id: string, value: string) => patchUser(id, { op: 'replace', path: 'userName', value });
  const create = { method: 'POST', path: '/Users', body: userBody(userName) };
  const mixed = await arena.together([rename(holder, `other.${round}`), create, rename(wanting, userName), create]);
  const story = printHistory(mixed);
  assert.equal(mixed[0]?.answer.status, 200, story);
  const won = mixed.slice(1).filter(({ answer }) => answer.status < 300).length;
  assert.ok(won <= 1, story);
  assert.equal(await totalOf(arena, `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`), won, story);
});
