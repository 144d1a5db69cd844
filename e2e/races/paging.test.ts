/*
 * Race 10: lists are walked while users come and go. By cursor, whoever is there throughout is seen once, in every order and
 * from both ends (RFC 9865 §3); by index a page may shift, but creation order and the counts hold in each.
 */
import assert from 'node:assert/strict';
import type { User, UserListResponse } from '@metacompliance/scim-contract';
import { bodyOf, type Sending } from '../connection.ts';
import { userBody } from '../messages.ts';
import { createUsers, deleteUser } from './people.ts';
import { type Arena, race } from './race.ts';

const staying = 1300; // more than one sealed stretch of creation order
const page = 200;

/** Users come and go until the walk ends; those who were there before it stay. */
class Churn {
  readonly #arena: Arena;
  readonly #prefix: string;
  readonly #living: string[];
  #count = 0;

  constructor(arena: Arena, prefix: string, living: readonly string[]) {
    this.#arena = arena;
    this.#prefix = prefix;
    this.#living = [...living];
  }

  /** One page of the walk, and beside it three users who come and three who go. */
  async beside(sending: Sending): Promise<UserListResponse> {
    const born = [0, 1, 2].map((place) => ({
      method: 'POST',
      path: '/Users',
      body: userBody(`${this.#prefix}.${this.#count++}.${place}`, { title: `t${this.#count % 7}` }),
    }));
    const dying = this.#living.splice(Math.floor(Math.random() * this.#living.length), 3).map(deleteUser);
    const [listed, ...others] = await this.#arena.together([sending, ...born, ...dying]);
    for (const { answer, sending } of others) {
      assert.ok(answer.status === 201 || answer.status === 204, answer.text);
      if (sending.method === 'POST') this.#living.push(bodyOf<User>(answer).id);
    }
    assert.equal(listed?.answer.status, 200, listed?.answer.text);
    return JSON.parse(listed?.answer.text ?? '');
  }
}

async function aCompany(arena: Arena, round: number) {
  const names = Array.from({ length: staying }, (_, place) => `s${(place * 7919) % staying}.${round}`);
  const stayers = [...(await createUsers(arena, names.slice(0, 700))), ...(await createUsers(arena, names.slice(700)))];
  const passers = await createUsers(
    arena,
    Array.from({ length: 60 }, (_, place) => `passer.${round}.${place}`),
  );
  return { stayers, churn: new Churn(arena, `new.${round}`, passers) };
}

function assertSeenOnce(seen: readonly string[], stayers: readonly string[], walk: string): void {
  const counts = new Map<string, number>();
  for (const id of seen) counts.set(id, (counts.get(id) ?? 0) + 1);
  const wrong = stayers.filter((id) => counts.get(id) !== 1);
  assert.deepEqual(wrong, [], `${walk}: missing or twice`);
}

const walks: readonly (readonly [walk: string, query: string])[] = [
  ['in creation order', ''],
  ['by userName', '&sortBy=userName'],
  ['by userName, descending', '&sortBy=userName&sortOrder=descending'],
  ['by an attribute that many lack', '&sortBy=title'],
  ['of a filter', `&filter=${encodeURIComponent('emails.value sw "ann"')}`],
];

race(
  'by cursor no user who was there throughout is missing or double, forwards and backwards',
  1,
  async (arena, round) => {
    const { stayers, churn } = await aCompany(arena, round);
    for (const [walk, query] of walks) {
      const seen: string[] = [];
      let last: UserListResponse | undefined;
      for (let cursor: string | undefined = ''; cursor !== undefined; cursor = last.nextCursor) {
        last = await churn.beside({ method: 'GET', path: `/Users?cursor=${cursor}&count=${page}${query}` });
        assert.ok(last.Resources.length === page || last.nextCursor === undefined, walk);
        seen.push(...last.Resources.map(({ id }) => id));
      }
      assertSeenOnce(seen, stayers, walk);
      const back = (last?.Resources ?? []).map(({ id }) => id);
      for (let cursor = last?.previousCursor; cursor !== undefined; cursor = last.previousCursor) {
        last = await churn.beside({ method: 'GET', path: `/Users?cursor=${cursor}&count=${page}${query}` });
        back.push(...last.Resources.map(({ id }) => id));
      }
      assertSeenOnce(back, stayers, `${walk}, backwards`);
    }
  },
);

race(
  'by index each page is in creation order, whole unless it is the last, and counted right',
  1,
  async (arena, round) => {
    const { stayers, churn } = await aCompany(arena, round);
    const places = new Map(stayers.map((id, place) => [id, place]));
    for (let startIndex = 1; ; startIndex += page) {
      const list = await churn.beside({ method: 'GET', path: `/Users?startIndex=${startIndex}&count=${page}` });
      const { Resources, totalResults, itemsPerPage } = list;
      assert.equal(itemsPerPage, Resources.length);
      assert.equal(Resources.length, Math.max(0, Math.min(page, totalResults - startIndex + 1)), `at ${startIndex}`);
      const known = Resources.flatMap(({ id }) => places.get(id) ?? []);
      assert.deepEqual(
        known,
        [...known].sort((a, b) => a - b),
        'in creation order',
      );
      if (startIndex + page > totalResults) return;
    }
  },
);
