import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnswerReader } from '../../bench/load/answer.ts';

const chunked = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n';
const rules: readonly [rule: string, pieces: readonly string[], status: number, body: string][] = [
  ['an answer with a length is whole', ['HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\nok'], 201, 'ok'],
  ['an answer without a body ends with its head (RFC 9110 §15.3.5)', ['HTTP/1.1 204 No Content\r\n\r\n'], 204, ''],
  ['head and body may be cut anywhere', ['HTTP/1.1 200 OK\r\nContent-', 'Length: 4\r', '\n\r\nab', 'cd'], 200, 'abcd'],
  [
    'chunks are put together (RFC 9112 §7.1)',
    [`${chunked}3\r\nabc\r\n`, 'A\r\n0123456789\r\n0\r\n\r\n'],
    200,
    'abc0123456789',
  ],
  [
    'a chunk that ends like the last one is not the last',
    [`${chunked}5\r\n0\r\n\r\n`, '\r\n1\r\nx\r\n0\r\n\r\n'],
    200,
    '0\r\n\r\nx',
  ],
];

for (const [rule, pieces, status, body] of rules) {
  test(rule, () => {
    const reader = new AnswerReader();
    const [last, ...before] = pieces.map((piece) => reader.push(Buffer.from(piece))).reverse();
    assert.deepEqual(before.filter(Boolean), []);
    assert.equal(last?.status, status);
    assert.equal(last?.body.toString(), body);
  });
}

test('the next answer on a connection is read like the first', () => {
  const reader = new AnswerReader();
  const answer = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx');
  assert.equal(reader.push(answer)?.body.toString(), 'x');
  assert.equal(reader.push(answer)?.body.toString(), 'x');
});

test('more than one answer to one request is a fault', () => {
  const reader = new AnswerReader();
  assert.throws(
    () => reader.push(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nxy')),
    /more than its answer/,
  );
});
