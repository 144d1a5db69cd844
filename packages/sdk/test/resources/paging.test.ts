import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { filter, type Position } from '../../src/index.ts';
import { type Answering, clientOf, errorOf, json, type Sent, scimError } from '../answering.ts';

const people = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ id: String(from + at) }));
const page = (from: number, to: number, totalResults: number, more: object = {}) =>
  json({
    schemas: [],
    totalResults,
    startIndex: from,
    itemsPerPage: to - from + 1,
    Resources: people(from, to),
    ...more,
  });
const config = (cursor: boolean) => json({ schemas: [], pagination: { cursor, index: true } });
const urls = (sent: readonly Sent[]) => sent.map(({ url }) => url);

async function idsOf(list: AsyncIterable<{ id: string }>): Promise<string> {
  const ids: string[] = [];
  for await (const { id } of list) ids.push(id);
  return ids.join(' ');
}

describe('a list by index (RFC 7644 §3.4.2.4)', () => {
  test('goes on where the last page ended, until totalResults', async () => {
    const { scim, sent } = clientOf([page(1, 3, 7), page(4, 6, 7), page(7, 7, 7)]);
    assert.equal(await idsOf(scim.users.list({ paging: 'index', count: 3 })), '1 2 3 4 5 6 7');
    assert.deepEqual(urls(sent), [
      '/Users?startIndex=1&count=3',
      '/Users?startIndex=4&count=3',
      '/Users?startIndex=7&count=3',
    ]);
  });
  test('asks for no page that nobody wants', async () => {
    const { scim, sent } = clientOf([page(1, 3, 7), new Error('too far')]);
    for await (const { id } of scim.users.list({ paging: 'index' })) if (id === '3') break;
    assert.equal(sent.length, 1);
  });
  test('is empty without Resources (RFC 7644 §3.4.2)', async () => {
    const { scim } = clientOf(json({ schemas: [], totalResults: 0 }));
    assert.equal(await idsOf(scim.users.list({ paging: 'index' })), '');
  });
  test('ends at an empty page', async () => {
    const { scim, sent } = clientOf([page(1, 3, 7), json({ schemas: [], totalResults: 7 })]);
    assert.equal(await idsOf(scim.users.list({ paging: 'index' })), '1 2 3');
    assert.equal(sent.length, 2);
  });
  test('stops at a page that comes again', async () => {
    const { scim, sent } = clientOf(page(1, 3, 7));
    assert.equal((await errorOf(idsOf(scim.users.list({ paging: 'index' })))).name, 'RepeatedPageError');
    assert.equal(sent.length, 2);
  });
});

describe('a list by cursor (RFC 9865 §2)', () => {
  const pages: Answering[] = [page(1, 3, 7, { nextCursor: 'b' }), page(4, 6, 7, { nextCursor: 'c' }), page(7, 7, 7)];
  test('is chosen when discovery says so, which is asked once', async () => {
    const { scim, sent } = clientOf([config(true), ...pages, ...pages]);
    assert.equal(await idsOf(scim.users.list({ count: 3 })), '1 2 3 4 5 6 7');
    assert.equal(await idsOf(scim.users.list({ count: 3 })), '1 2 3 4 5 6 7');
    const list = ['/Users?cursor=&count=3', '/Users?cursor=b&count=3', '/Users?cursor=c&count=3'];
    assert.deepEqual(urls(sent), ['/ServiceProviderConfig', ...list, ...list]);
  });
  test('is not chosen when discovery says no', async () => {
    const { scim, sent } = clientOf([config(false), page(1, 3, 3)]);
    await idsOf(scim.users.list());
    assert.deepEqual(urls(sent), ['/ServiceProviderConfig', '/Users?startIndex=1']);
  });
  test('is not chosen when there is no discovery', async () => {
    const { scim, sent } = clientOf([scimError(404), page(1, 3, 3)]);
    assert.equal(await idsOf(scim.users.list()), '1 2 3');
    assert.equal(sent.length, 2);
  });
  test('a wrong token is told at once, not taken for a server without discovery', async () => {
    const { scim, sent } = clientOf(scimError(401));
    assert.equal((await errorOf(idsOf(scim.users.list()))).name, 'UnauthorizedError');
    assert.equal(sent.length, 1);
  });
  test('falls back to index on a server that ignores the parameter', async () => {
    const { scim, sent } = clientOf([page(1, 3, 5), page(4, 5, 5)]);
    assert.equal(await idsOf(scim.users.list({ paging: 'cursor' })), '1 2 3 4 5');
    assert.deepEqual(urls(sent), ['/Users?cursor=', '/Users?startIndex=4']);
  });
  test('stops at a cursor that comes again', async () => {
    const { scim, sent } = clientOf([page(1, 3, 9, { nextCursor: 'b' }), page(4, 6, 9, { nextCursor: 'b' })]);
    assert.equal((await errorOf(idsOf(scim.users.list({ paging: 'cursor' })))).name, 'RepeatedPageError');
    assert.equal(sent.length, 2);
  });
  test('stops at a page that comes again under new cursors', async () => {
    let number = 0;
    const { scim, sent } = clientOf(() => page(1, 3, 9, { nextCursor: String(number++) }));
    assert.equal((await errorOf(idsOf(scim.users.list({ paging: 'cursor' })))).name, 'RepeatedPageError');
    assert.equal(sent.length, 2);
  });
});

test('a walk is resumed where it ended, also from JSON', async () => {
  const first = clientOf([page(1, 3, 7)]);
  let next: Position | undefined;
  for await (const one of first.scim.users.pages({ paging: 'index' })) {
    next = one.next;
    break;
  }
  const second = clientOf([page(4, 6, 7), page(7, 7, 7)]);
  const from = JSON.parse(JSON.stringify(next));
  assert.equal(await idsOf(second.scim.users.list({ from })), '4 5 6 7');
  assert.equal(second.sent[0]?.url, '/Users?startIndex=4');
});

test('one page is the answer as it came, with Resources and where the next begins', async () => {
  const { scim, sent } = clientOf(page(4, 6, 7, { previousCursor: 'a' }));
  const { Resources, next, totalResults, itemsPerPage, previousCursor } = await scim.users.page({
    startIndex: 4,
    count: 3,
    sortBy: 'userName',
    sortOrder: 'descending',
  });
  assert.deepEqual(
    [Resources.length, next, totalResults, itemsPerPage, previousCursor],
    [3, { startIndex: 7 }, 7, 3, 'a'],
  );
  assert.equal(sent[0]?.url, '/Users?sortBy=userName&sortOrder=descending&startIndex=4&count=3');
});

test('search asks by POST, so that the filter stands in no URL (RFC 7644 §3.4.3)', async () => {
  const { scim, sent } = clientOf([page(1, 1, 1), page(1, 1, 1)]);
  await idsOf(
    scim.users.list({ search: true, paging: 'index', filter: filter`title pr`, attributes: ['userName', 'title'] }),
  );
  const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], filter: 'title pr', startIndex: 1 };
  assert.deepEqual(sent[0], {
    ...sent[0],
    method: 'POST',
    url: '/Users/.search',
    body: { ...body, attributes: ['userName', 'title'] },
  });
  await scim.search({ filter: filter`title pr` });
  assert.deepEqual(sent[1], { ...sent[1], method: 'POST', url: '/.search', body });
});

const notLists: [rule: string, answer: Answering][] = [
  ['an object that is no list', json({ id: 'ann' })],
  ['totalResults as text', json({ totalResults: '1', Resources: [] })],
  ['Resources that is no array', json({ totalResults: 1, Resources: {} })],
  ['Resources with null in it', json({ totalResults: 1, Resources: [null] })],
  ['nothing', new Response(null, { status: 200 })],
];
describe('a list is not', () => {
  for (const [rule, answer] of notLists) {
    test(rule, async () => assert.equal((await errorOf(clientOf(answer).scim.users.page())).name, 'NotValidError'));
  }
});
