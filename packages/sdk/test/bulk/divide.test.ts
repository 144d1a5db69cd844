import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { divide, place } from '../../src/bulk/divide.ts';
import type { BulkStep } from '../../src/bulk/steps.ts';
import { UsageError } from '../../src/index.ts';
import { aUser } from '../a-user.ts';

/** `a` creates a user, `a>b` one whose manager is b, `b*c` a group b of c and more, `-` deletes somebody. */
function steps(text: string): BulkStep[] {
  return text.split(' ').map((word): BulkStep => {
    if (word === '-') return { method: 'DELETE', path: '/Users/x' };
    const [name = '', manager, ...rest] = word.split(/[>*]/);
    if (word.includes('*')) {
      const members = [manager, ...rest].map((value) => ({ value: `bulkId:${value}` }));
      return { method: 'POST', path: '/Groups', bulkId: name, data: { displayName: name, members } };
    }
    const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
    const extension = manager === undefined ? {} : { [urn]: { manager: { value: `bulkId:${manager}` } } };
    return { method: 'POST', path: '/Users', bulkId: name, data: { ...aUser({ userName: name }), ...extension } };
  });
}
const cut = (text: string, maxOperations: number, maxPayloadSize = 1_000_000) =>
  divide(place(steps(text)), { maxOperations, maxPayloadSize })
    .map((request) => request.map(({ index }) => text.split(' ')[index]).join(' '))
    .join(' | ');

const cuts: [rule: string, steps: string, max: number, requests: string][] = [
  ['fills each request', 'a b c d e', 2, 'a b | c d | e'],
  ['sends one request when all fit', 'a b c', 3, 'a b c'],
  ['keeps what refers back together', 'a b c>b d', 2, 'a | b c>b | d'],
  ['keeps what refers forward together', 'a b>c c d', 2, 'a | b>c c | d'],
  ['keeps a circle together', 'x a>b b>a y', 2, 'x | a>b b>a | y'],
  ['keeps everything between the two ends of a reference', 'a b c>a d', 3, 'a b c>a | d'],
  ['cuts behind a step that is known by then when the whole does not fit', 'a b c g*a*b*c', 2, 'a b | c g*a*b*c'],
  ['keeps the order of the steps', '- a - b', 1, '- | a | - | b'],
];
describe('a bulk is cut so that it', () => {
  for (const [rule, text, max, requests] of cuts) test(rule, () => assert.equal(cut(text, max), requests));

  test('stays under maxPayloadSize', () => {
    const [{ bytes } = { bytes: 0 }] = place(steps('a'));
    assert.equal(cut('a b c d', 1000, 200 + 2 * bytes), 'a b | c d');
    assert.equal(cut('a b c d', 1000, 200 + 2 * bytes - 1), 'a | b | c | d');
  });
  test('counts bytes, not characters', () => {
    const [{ bytes: plain } = { bytes: 0 }] = place([{ method: 'POST', path: '/Groups', data: { displayName: 'e' } }]);
    const [{ bytes: accented } = { bytes: 0 }] = place([
      { method: 'POST', path: '/Groups', data: { displayName: 'é' } },
    ]);
    assert.equal(accented, plain + 1);
  });
});

const refused: [rule: string, steps: string, max: number, bytes: number, message: RegExp][] = [
  ['a circle that no request can hold', 'a>b b>c c>a', 2, 1_000_000, /3 steps from 0 on refer to each other/],
  ['a step over the limit', 'a b', 10, 300, /Step 0 cannot go/],
  ['a bulkId given twice', 'a b a', 10, 1_000_000, /bulkId "a"/],
];
describe('a bulk is refused before anything is sent for', () => {
  for (const [rule, text, max, bytes, message] of refused) {
    test(rule, () =>
      assert.throws(
        () => cut(text, max, bytes),
        (error) => error instanceof UsageError && message.test(error.message),
      ),
    );
  }
});

test('20,000 users and a group of them all are cut in a moment', () => {
  const names = Array.from({ length: 20_000 }, (_, at) => `u${at}`);
  const placed = place(steps([...names, `g*${names.join('*')}`].join(' ')));
  const started = performance.now();
  const requests = divide(placed, { maxOperations: 1000, maxPayloadSize: 4_194_304 });
  assert.equal(requests.length, 21);
  assert.ok(performance.now() - started < 2_000);
});
