/*
 * What a filter costs may grow with the company and with the filter, never with the square of the company: a filter that any
 * token may send must not hold up a region. Each bound is far above what is needed and far below what a square would take.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyOf, Connection } from '../connection.ts';
import { startOn, stores } from '../harness.ts';
import { bulkRequest, searchRequest, userBody } from '../messages.ts';

const people = 3000;
const longest = 3000;

const repeat = (terms: number, term: string, operator: 'or' | 'and') => Array(terms).fill(term).join(` ${operator} `);

const filters: readonly (readonly [what: string, filter: string, total: number])[] = [
  ['256 addresses, any of them', repeat(256, 'emails.value co "nowhere"', 'or'), 0],
  ['256 addresses, all of them', repeat(256, 'emails.value co "acme"', 'and'), people],
  ['256 addresses that are not', repeat(256, 'not (emails.value co "acme")', 'or'), 0],
  ['256 groups', repeat(256, 'groups.display co "nowhere"', 'or'), 0],
  [
    '256 value paths',
    repeat(64, 'emails[type eq "home" or value sw "zoe" or display pr or primary eq false]', 'or'),
    0,
  ],
  ['256 elements of an attribute', repeat(256, 'phoneNumbers.value co "5"', 'or'), 0],
  ['32 levels', `${'not ('.repeat(32)}emails.value co "nowhere"${')'.repeat(32)}`, 0],
];

async function createPeople(connection: Connection): Promise<void> {
  for (let from = 0; from < people; from += 1000) {
    const operations = Array.from({ length: 1000 }, (_, place) => ({
      method: 'POST',
      path: '/Users',
      bulkId: `${place}`,
      data: userBody(`ann.${from + place}`),
    }));
    const made = await connection.send({ method: 'POST', path: '/Bulk', body: bulkRequest(operations) });
    assert.equal(made.status, 200, made.text);
  }
}

for (const store of stores) {
  test(`no filter within the limits costs the square of the company, on ${store}`, async (t) => {
    const connection = new Connection(await startOn(store, t));
    t.after(() => connection.close());
    await createPeople(connection);
    for (const [what, filter, total] of filters) {
      const began = performance.now();
      const body = searchRequest({ filter, count: 1 });
      const answer = await connection.send({ method: 'POST', path: '/Users/.search', body });
      const took = performance.now() - began;
      assert.equal(answer.status, 200, `${what}: ${answer.text}`);
      assert.equal(bodyOf<{ totalResults: number }>(answer).totalResults, total, what);
      assert.ok(took < longest, `${what}: ${took} ms`);
    }
  });
}
