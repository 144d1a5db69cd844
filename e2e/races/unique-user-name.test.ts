/* Race 1: of all who want a name at the same moment, one gets it and the others learn that it is taken. */
import assert from 'node:assert/strict';
import type { ErrorMessage, User } from '@metacompliance/scim-contract';
import { bodyOf } from '../connection.ts';
import { groupBody, userBody } from '../messages.ts';
import { createUsers, getUser, patchUser, totalOf, versionOf } from './people.ts';
import { type Arena, type Exchange, printHistory, race, statusesOf } from './race.ts';

/** One name in so many spellings: letter case and normal form alternate. */
function spellings(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => {
    const letters = [...name].map((letter, at) => (((place >> 1) >> (at % 4)) & 1 ? letter.toUpperCase() : letter));
    return letters.join('').normalize(place % 2 === 0 ? 'NFC' : 'NFD');
  });
}

function assertOneWins(round: readonly Exchange[], won: number): Exchange {
  assert.deepEqual(statusesOf(round), { [won]: 1, 409: round.length - 1 }, printHistory(round));
  for (const { answer } of round) {
    if (answer.status === 409) assert.equal(bodyOf<ErrorMessage>(answer).scimType, 'uniqueness', answer.text);
  }
  return round.find(({ answer }) => answer.status === won) as Exchange; // counted above
}

async function findByUserName(arena: Arena, userName: string): Promise<number> {
  return totalOf(arena, `/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`);
}

race(
  'of 16 creates of one userName in mixed case and NFD one is 201, fifteen 409 uniqueness',
  5,
  async (arena, round) => {
    const before = await totalOf(arena, '/Users?count=0');
    const names = spellings(`jörg.ångström.${round}`, 16);
    const bodies = names.map((name, client) => userBody(name, { title: `${client}` }));
    const creates = await arena.together(bodies.map((body) => ({ method: 'POST', path: '/Users', body })));
    const { client, answer } = assertOneWins(creates, 201);
    assert.equal(await totalOf(arena, '/Users?count=0'), before + 1, printHistory(creates));
    for (const name of names) assert.equal(await findByUserName(arena, name), 1, name);
    const { userName, title } = await getUser(arena, bodyOf<User>(answer).id);
    assert.deepEqual([userName, title], [names[client], `${client}`]);
  },
);

race(
  'of 16 renames onto one userName, by PUT and by PATCH, one is 200 and the losers are as before',
  3,
  async (arena, round) => {
    const names = Array.from({ length: 16 }, (_, place) => `from.${round}.${place}`);
    const ids = await createUsers(arena, names);
    const wanted = spellings(`élodie.${round}`, 16);
    const renames = await arena.together(
      ids.map((id, place) =>
        place % 2 === 0
          ? { method: 'PUT', path: `/Users/${id}`, body: userBody(wanted[place] ?? '') }
          : patchUser(id, { op: 'replace', path: 'userName', value: wanted[place] }),
      ),
    );
    const { client } = assertOneWins(renames, 200);
    for (const [place, id] of ids.entries()) {
      const user = await getUser(arena, id);
      const expected = place === client ? [wanted[place], 2] : [names[place], 1];
      assert.deepEqual([user.userName, versionOf(user)], expected, printHistory(renames));
    }
  },
);

race("two users who take each other's userName at once both learn that it is taken", 3, async (arena, round) => {
  const names = [`left.${round}`, `right.${round}`] as const;
  const [left = '', right = ''] = await createUsers(arena, names);
  const swap = await arena.together([
    patchUser(left, { op: 'replace', path: 'userName', value: names[1] }),
    patchUser(right, { op: 'replace', path: 'userName', value: names[0] }),
  ]);
  assert.deepEqual(statusesOf(swap), { 409: 2 }, printHistory(swap));
  assert.deepEqual([(await getUser(arena, left)).userName, (await getUser(arena, right)).userName], names);
});

race('of 16 creates of one group displayName one is 201, fifteen 409 uniqueness', 3, async (arena, round) => {
  const before = await totalOf(arena, '/Groups?count=0');
  const names = spellings(`ÉQUIPE ${round}`, 16);
  const creates = await arena.together(
    names.map((name) => ({ method: 'POST', path: '/Groups', body: groupBody(name) })),
  );
  assertOneWins(creates, 201);
  assert.equal(await totalOf(arena, '/Groups?count=0'), before + 1);
});
