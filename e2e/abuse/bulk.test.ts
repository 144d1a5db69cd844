/*
 * Bulk requests that are wrong as a whole, and operations that are wrong by themselves: the first change nothing, the second change
 * nothing of their own, and each says why as the single call would (RFC 7644 §3.7, design 4, Bulk).
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validators } from '@metacompliance/scim-contract';
import { bodyOf, type Sending } from '../connection.ts';
import { bulkRequest, enterpriseUser, groupBody, type Members, patchOp, userBody } from '../messages.ts';
import { assertAllRefused, assertCarriedOut, inWorlds, type Place, refusals, stateOf, type World } from './world.ts';

const send = (body: unknown): Sending => ({ method: 'POST', path: '/Bulk', body });
const post = (bulkId: unknown, data: unknown = userBody('carol'), path: unknown = '/Users'): Members => ({
  method: 'POST',
  path,
  bulkId,
  data,
});
const good = post('good');

const wholes: readonly (readonly [
  rule: string,
  body: unknown,
  status: number,
  scimType: string | undefined,
  words: readonly string[],
])[] = [
  ['no schemas', { Operations: [good] }, 400, 'invalidSyntax', ['schemas', 'BulkRequest']],
  [
    'schemas that hold an object',
    bulkRequest([good], { schemas: [{ toString: 1 }] }),
    400,
    'invalidSyntax',
    ['schemas'],
  ],
  ['no Operations', { schemas: bulkRequest([]).schemas }, 400, 'invalidValue', ['Operations', 'at least one']],
  ['empty Operations', bulkRequest([]), 400, 'invalidValue', ['Operations', 'at least one']],
  ['Operations that are an object', bulkRequest([], { Operations: good }), 400, 'invalidValue', ['Operations', 'list']],
  [
    'Operations in two letter cases',
    bulkRequest([good], { operations: [good] }),
    400,
    'invalidSyntax',
    ['"Operations"', '"operations"'],
  ],
  [
    'an operation in two letter cases',
    bulkRequest([{ ...good, METHOD: 'DELETE' }]),
    400,
    'invalidSyntax',
    ['"method"', '"METHOD"'],
  ],
  [
    '1,001 operations',
    bulkRequest(Array.from({ length: 1001 }, (_, place) => post(`${place}`))),
    413,
    undefined,
    ['1000 operations', '1001'],
  ],
  [
    'one bulkId twice',
    bulkRequest([good, post('good', userBody('dave'))]),
    400,
    'invalidValue',
    ['bulkId "good"', 'more than one'],
  ],
  [
    'one bulkId by POST and by PUT',
    bulkRequest([good, { ...good, method: 'PUT', path: '/Users/x' }]),
    400,
    'invalidValue',
    ['bulkId "good"'],
  ],
  ...[0, -1, 1.5, '1', true, {}, [1]].map(
    (failOnErrors) =>
      [
        `failOnErrors ${JSON.stringify(failOnErrors)}`,
        bulkRequest([good], { failOnErrors }),
        400,
        'invalidValue',
        ['failOnErrors', 'whole number above 0'],
      ] as const,
  ),
];

refusals(
  'a bulk that is wrong as a whole',
  wholes.map(([rule, body, status, scimType, words]) => [rule, () => send(body), status, scimType, words]),
);

type Operation = (place: Place) => Members;

const change = patchOp({ op: 'replace', path: 'title', value: 'changed' });
const at =
  (path: unknown, method: unknown = 'PATCH', data: unknown = change): Operation =>
  () => ({ method, path, data });

const operations: readonly (readonly [
  rule: string,
  operation: Operation,
  status: string,
  scimType: string | undefined,
  words: readonly string[],
])[] = [
  [
    'no method',
    () => ({ path: '/Users', bulkId: 'x', data: userBody('x') }),
    '400',
    'invalidValue',
    ['method', 'POST, PUT, PATCH or DELETE'],
  ],
  ...['GET', 'HEAD', 'OPTIONS', 'constructor', '__proto__', '', ' POST'].map(
    (method) => [`method "${method}"`, at('/Users/x', method), '400', 'invalidValue', ['method']] as const,
  ),
  ['a method that is an object', at('/Users/x', { toString: 1 }), '400', 'invalidValue', ['method']],
  ['a path that is an object', at({ toString: 1 }), '400', 'invalidValue', ['path']],
  ...[
    '',
    '/',
    'Users/x',
    '/Users',
    '/Users/',
    '/Users/x/y',
    '//Users/x',
    '/Users/x?filter=id',
    '/Users/x#y',
    '/Me',
    '/Bulk',
    '/Schemas/x',
    '/.search',
    '/Users/.search/x',
    'https://evil.example/Users/x',
    '/scim/x/Users/y',
    '/__proto__/x',
    '/Users/../Groups/x',
  ].map((path) => [`path "${path}"`, at(path), '400', 'invalidValue', ['path must be /Users or /Groups']] as const),
  ['POST to a resource', at('/Users/x', 'POST'), '400', 'invalidValue', ['bulkId is required with POST']],
  ['POST without bulkId', () => post(undefined), '400', 'invalidValue', ['bulkId is required with POST']],
  ['POST with an empty bulkId', () => post(''), '400', 'invalidValue', ['bulkId is required with POST']],
  ['POST with a bulkId that is a number', () => post(1), '400', 'invalidValue', ['bulkId is required with POST']],
  [
    'POST without data',
    () => ({ method: 'POST', path: '/Users', bulkId: 'x' }),
    '400',
    'invalidSyntax',
    ['JSON object'],
  ],
  [
    'POST of a user that is not whole',
    () => post('x', {}),
    '400',
    'invalidValue',
    ['userName', 'required by MetaCompliance'],
  ],
  ['POST of a userName that is taken', () => post('x', userBody('ANN')), '409', 'uniqueness', ['userName']],
  [
    'POST of a group that is taken',
    () => post('x', groupBody('staff'), '/Groups'),
    '409',
    'uniqueness',
    ['displayName'],
  ],
  [
    'PUT without data',
    ({ ann }) => ({ method: 'PUT', path: `/Users/${ann}` }),
    '400',
    'invalidSyntax',
    ['JSON object'],
  ],
  [
    'PATCH without data',
    ({ ann }) => ({ method: 'PATCH', path: `/Users/${ann}` }),
    '400',
    'invalidSyntax',
    ['JSON object'],
  ],
  [
    'PATCH of a read-only attribute',
    ({ ann }) => ({ method: 'PATCH', path: `/Users/${ann}`, data: patchOp({ op: 'replace', path: 'id', value: 'x' }) }),
    '400',
    'mutability',
    ['id'],
  ],
  [
    'PATCH that would be half',
    ({ ann }) => ({
      method: 'PATCH',
      path: `/Users/${ann}`,
      data: patchOp({ op: 'replace', path: 'title', value: 'x' }, { op: 'remove' }),
    }),
    '400',
    'noTarget',
    ['remove'],
  ],
  ['PATCH of an unknown user', at('/Users/none'), '404', undefined, ['user', '"none"']],
  ['PUT of an unknown group', at('/Groups/none', 'PUT', groupBody('x')), '404', undefined, ['group', '"none"']],
  ['DELETE of an unknown user', at('/Users/none', 'DELETE'), '404', undefined, ['"none"']],
  ['DELETE of a prototype', at('/Users/__proto__', 'DELETE'), '404', undefined, ['"__proto__"']],
  [
    'DELETE of a user as a group',
    ({ ann }) => ({ method: 'DELETE', path: `/Groups/${ann}` }),
    '404',
    undefined,
    ['group'],
  ],
  [
    'a reference to no operation',
    () => post('x', userBody('x', { [enterpriseUser]: { manager: { value: 'bulkId:none' } } })),
    '400',
    'invalidValue',
    ['"bulkId:none"', 'no POST'],
  ],
  [
    'a reference to a prototype',
    () => post('x', userBody('x', { [enterpriseUser]: { manager: { value: 'bulkId:__proto__' } } })),
    '400',
    'invalidValue',
    ['"bulkId:__proto__"'],
  ],
  ['a reference in a path to no operation', at('/Users/bulkId:none'), '400', 'invalidValue', ['"bulkId:none"']],
  [
    'a reference in a filter to no operation',
    ({ group }) => ({
      method: 'PATCH',
      path: `/Groups/${group}`,
      data: patchOp({ op: 'remove', path: 'members[value eq "bulkId:none"]' }),
    }),
    '400',
    'invalidValue',
    ['"bulkId:none"'],
  ],
  [
    'a group that is its own member',
    () => post('x', groupBody('x', ['bulkId:x']), '/Groups'),
    '400',
    'invalidValue',
    ['members', 'no nested groups'],
  ],
  [
    'an unknown member',
    () => post('x', groupBody('x', ['none']), '/Groups'),
    '400',
    'invalidValue',
    ['members.value', '"none"'],
  ],
];

interface Answer {
  readonly Operations: readonly {
    readonly status: string;
    readonly response?: { scimType?: string; detail: string };
  }[];
}

inWorlds('a bulk operation that is wrong', (world) => {
  for (const [rule, operation, status, scimType, words] of operations) {
    test(`${rule} is refused as the single call would be, and changes nothing`, async () => {
      const [state, { connection }] = [await stateOf(world()), world().here];
      const answer = await connection.send(send(bulkRequest([operation(world().here)])));
      assert.equal(answer.status, 200, answer.text);
      const [end] = bodyOf<Answer>(answer).Operations;
      assert.deepEqual([end?.status, end?.response?.scimType], [status, scimType], answer.text);
      assert.ok(validators.Error(end?.response), answer.text);
      for (const word of words) assert.ok(end?.response?.detail.includes(word), `"${word}" is not in: ${answer.text}`);
      assert.equal(await stateOf(world()), state);
    });
  }
  test('an operation that is no object is refused by itself', async () => {
    for (const operation of [null, 1, 'x', [], true]) {
      const body = bulkRequest([operation as never]);
      const { Operations } = bodyOf<Answer>(await world().here.connection.send(send(body)));
      assert.equal(Operations[0]?.status, '400', JSON.stringify(Operations));
    }
  });
  test('wrong operations among good ones change nothing, and the good ones are carried out', async () => {
    const wrong = operations
      .map(([, operation]) => operation(world().here))
      .filter(({ bulkId }) => bulkId === undefined);
    const mixed = wrong.flatMap((operation, place) => [operation, post(`u${place}`, userBody(`mixed.${place}`))]);
    const { Operations } = bodyOf<Answer>(await assertCarriedOut(world(), send(bulkRequest(mixed))));
    assert.deepEqual(
      Operations.map(({ status }) => status === '201'),
      mixed.map(({ bulkId }) => bulkId !== undefined),
    );
  });
  test('two groups that name each other are both refused: there are no nested groups', async () => {
    const groups = [
      post('a', groupBody('a', ['bulkId:b']), '/Groups'),
      post('b', groupBody('b', ['bulkId:a']), '/Groups'),
    ];
    await assertNothingMade(world(), groups, ['400', '400'], ['no nested groups', 'no nested groups']);
  });
  test("two users who are each other's manager are made together or not at all (RFC 7644 §3.7.1)", async () => {
    const managedBy = (bulkId: string) => ({ [enterpriseUser]: { manager: { value: `bulkId:${bulkId}` } } });
    const boss = post('boss', userBody('circle.boss', managedBy('taken')));
    const taken = post('taken', userBody('ann', managedBy('boss')));
    const third = post('third', userBody('circle.third', managedBy('boss')));
    const [refused, alike] = ['userName', 'refers to by bulkId failed'];
    await assertNothingMade(world(), [boss, taken, third], ['409', '409', '409'], [alike, refused, alike]);
    await assertNothingMade(world(), [taken, third, boss], ['409', '409', '409'], [refused, alike, alike]);
    const open = post('taken', userBody('circle.taken', managedBy('boss')));
    await assertAllMade(world(), [third, open, boss]);
  });
  test('an ordinary text that begins with bulkId: is a text', async () => {
    const user = userBody('texts', { title: 'bulkId:nobody', externalId: 'bulkId:texts' });
    const answer = await assertCarriedOut(world(), send(bulkRequest([post('texts', user)])));
    const [{ status, location }] = JSON.parse(answer.text).Operations;
    assert.equal(status, '201', answer.text);
    const made = await world().here.connection.get(location.slice(location.lastIndexOf('/Users')));
    const { title, externalId } = bodyOf<{ title: string; externalId: string }>(made);
    assert.deepEqual([title, externalId], ['bulkId:nobody', 'bulkId:texts']);
  });
  test('1,000 operations are carried out, in a chain of references as long', async () => {
    const chain = Array.from({ length: 1000 }, (_, place) =>
      post(
        `c${place}`,
        userBody(`chain.${place}`, { [enterpriseUser]: { manager: { value: `bulkId:c${(place + 1) % 1000}` } } }),
      ),
    );
    const { Operations } = bodyOf<Answer>(await assertCarriedOut(world(), send(bulkRequest(chain))));
    assert.ok(Operations.every(({ status }) => status === '201'));
  });
  test('failOnErrors as large as can be is no limit', async () => {
    const body = bulkRequest([post('x', {}), post('y', {})], { failOnErrors: Number.MAX_SAFE_INTEGER });
    assert.equal(bodyOf<Answer>(await world().here.connection.send(send(body))).Operations.length, 2);
  });
  test('a search, a single user or a PATCH is no bulk', async () => {
    const tries = [userBody('x'), patchOp({ op: 'remove', path: 'title' })].map(send);
    await assertAllRefused(world(), tries, { status: 400, scimType: 'invalidSyntax', words: ['BulkRequest'] });
  });
});

async function assertAllMade(world: World, bulk: readonly Members[]): Promise<void> {
  const { Operations } = bodyOf<Answer>(await assertCarriedOut(world, send(bulkRequest(bulk))));
  assert.ok(
    Operations.every(({ status }) => status === '201'),
    JSON.stringify(Operations),
  );
}

async function assertNothingMade(
  world: World,
  bulk: readonly Members[],
  statuses: readonly string[],
  words: readonly string[],
): Promise<void> {
  const state = await stateOf(world);
  const answer = await world.here.connection.send(send(bulkRequest(bulk)));
  const { Operations } = bodyOf<Answer>(answer);
  assert.deepEqual(
    Operations.map(({ status }) => status),
    statuses,
    answer.text,
  );
  for (const [place, word] of words.entries())
    assert.ok(Operations[place]?.response?.detail.includes(word), `${place}: "${word}" is not in: ${answer.text}`);
  assert.equal(await stateOf(world), state);
}
