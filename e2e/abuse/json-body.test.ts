/*
 * Bodies that two readers could read differently, or that are too much: refused before anything is made of them (design 4, JSON
 * and Limits). Every operation that takes a body refuses all of them alike.
 */
import { test } from 'node:test';
import { operationTable } from '@metacompliance/scim-contract';
import type { Sending } from '../connection.ts';
import { bulkRequest, patchOp, searchRequest, userBody } from '../messages.ts';
import { assertCarriedOut, assertRefused, groupOf, inWorlds, type Place, refusals, to } from './world.ts';

const megabyte = 1_048_576;
const users = () => '/Users';
const text = JSON.stringify(userBody('carol'));
/** A user's text with one more member in front. */
const withMember = (member: string) => text.replace('{', `{${member},`);
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part))));

const bodies: readonly (readonly [rule: string, body: string | Buffer, scimType: string, words: readonly string[]])[] =
  [
    ['an empty body', '', 'invalidSyntax', ['empty']],
    ['blanks', '  \n', 'invalidSyntax', ['not JSON']],
    ['JSON that breaks off', text.slice(0, -1), 'invalidSyntax', ['not JSON']],
    ['a comma too many', text.replace(/}$/, ',}'), 'invalidSyntax', ['not JSON']],
    ['single quotes', "{'a':1}", 'invalidSyntax', ['not JSON']],
    ['NaN', withMember('"a":NaN'), 'invalidSyntax', ['not JSON']],
    ['a comment', withMember('/* a */"a":1'), 'invalidSyntax', ['not JSON']],
    ['two values', `${text}${text}`, 'invalidSyntax', ['not JSON']],
    ['a byte order mark before garbage', bytes(0xef, 0xbb, 0xbf, 'x'), 'invalidSyntax', ['not JSON']],
    ['UTF-16', Buffer.from(text, 'utf16le'), 'invalidSyntax', ['not JSON']],
    ['an overlong encoding', bytes('{"a":"', 0xc0, 0x80, '"}'), 'invalidSyntax', ['UTF-8']],
    ['half of a surrogate pair as bytes', bytes('{"a":"', 0xed, 0xa0, 0x80, '"}'), 'invalidSyntax', ['UTF-8']],
    ['Latin-1', bytes('{"a":"', 0xe9, '"}'), 'invalidSyntax', ['UTF-8']],
    ['a control character in a string', '{"a":"\u0001"}', 'invalidSyntax', ['not JSON']],
    ['33 levels', withMember(`"a":${nested(32)}`), 'invalidSyntax', ['deeper than 32 levels']],
    ['a million brackets', '['.repeat(megabyte), 'invalidSyntax', ['deeper than 32 levels']],
    ['a million objects', '{"a":'.repeat(megabyte / 4), 'invalidSyntax', ['deeper than 32 levels']],
    ['a name of 257 characters', withMember(`"${'n'.repeat(257)}":1`), 'invalidSyntax', ['longer than 256 characters']],
    ['a name that comes twice', withMember('"title":"a","title":"b"'), 'invalidSyntax', ['"title" comes twice']],
    [
      'a name that comes twice, once escaped',
      withMember('"title":"a","\\u0074itle":"b"'),
      'invalidSyntax',
      ['"title" comes twice'],
    ],
    [
      'a name that comes twice, deep inside',
      withMember('"a":[{"b":{"c":1,"c":1}}]'),
      'invalidSyntax',
      ['"c" comes twice'],
    ],
    ['__proto__', withMember('"__proto__":{"polluted":true}'), 'invalidSyntax', ['"__proto__" is not allowed']],
    ['__proto__, escaped', withMember('"\\u005f_proto__":{"polluted":true}'), 'invalidSyntax', ['"__proto__"']],
    [
      '__proto__, deep inside',
      withMember('"name":{"__proto__":{}}').replace(/"name":\{"given.*?\},/, ''),
      'invalidSyntax',
      ['"__proto__"'],
    ],
    ['NUL in a string', withMember('"title":"a\\u0000b"'), 'invalidValue', ['NUL']],
    ['NUL in a name', withMember('"a\\u0000":1'), 'invalidValue', ['NUL']],
    ['the first half of a surrogate pair', withMember('"title":"\\ud83d"'), 'invalidValue', ['surrogate']],
    ['the second half of a surrogate pair', withMember('"title":"\\ude00 a"'), 'invalidValue', ['surrogate']],
    ['halves in the wrong order', withMember('"title":"\\ude00\\ud83d"'), 'invalidValue', ['surrogate']],
    ['half of a surrogate pair in a name', withMember('"\\ud83d":1'), 'invalidValue', ['surrogate']],
    ['a number beyond a double', withMember('"a":1e400'), 'invalidValue', ['number', 'too large']],
    ['a negative number beyond a double', withMember('"a":-1e400'), 'invalidValue', ['number', 'too large']],
  ];

refusals(
  'a body that cannot be read',
  bodies.map(([rule, body, scimType, words]) => [rule, to('POST', users, body), 400, scimType, words]),
);

refusals('a body of another kind', [
  ...['null', '[]', '"user"', '1', 'true'].flatMap((body) =>
    (
      [
        ['POST', '/Users'],
        ['POST', '/Groups'],
        ['POST', '/Bulk'],
        ['POST', '/.search'],
        ['POST', '/Users/.search'],
      ] as const
    ).map(
      ([method, path]) =>
        [`${method} ${path} of ${body}`, to(method, () => path, body), 400, 'invalidSyntax', ['JSON object']] as const,
    ),
  ),
  ['PATCH of an array', to('PATCH', groupOf, [patchOp({ op: 'add' })]), 400, 'invalidSyntax', ['JSON object']],
  ['a user where a PatchOp belongs', to('PATCH', groupOf, userBody('x')), 400, 'invalidSyntax', ['PatchOp']],
  [
    'a PatchOp where a search belongs',
    to('POST', () => '/.search', patchOp()),
    400,
    'invalidSyntax',
    ['SearchRequest'],
  ],
  [
    'a search where a bulk belongs',
    to('POST', () => '/Bulk', searchRequest({})),
    400,
    'invalidSyntax',
    ['BulkRequest'],
  ],
  ['a bulk where a user belongs', to('POST', users, bulkRequest([])), 400, 'invalidValue', ['userName', 'required']],
]);

const withHeaders =
  (headers: Readonly<Record<string, string>>, body: unknown = userBody('carol')) =>
  (): Sending => ({
    method: 'POST',
    path: '/Users',
    body,
    headers,
  });

refusals('a body of another media type', [
  ...[
    'text/plain',
    'application/xml',
    'application/scim',
    'application/jsonx',
    'multipart/form-data; boundary=a',
    'garbage',
    '',
  ].map(
    (type) => [`"${type}"`, withHeaders({ 'Content-Type': type }), 415, undefined, ['application/scim+json']] as const,
  ),
  ['gzip', withHeaders({ 'Content-Encoding': 'gzip' }), 415, undefined, ['Content-Encoding']],
  ['br', withHeaders({ 'Content-Encoding': 'br' }), 415, undefined, ['Content-Encoding']],
]);

/** A user's text of so many bytes. */
const sized = (size: number) => withMember(`"note":"${'x'.repeat(size - Buffer.byteLength(withMember('"note":""')))}"`);

refusals('a body of more than 4 MiB', [
  ['by its length', withHeaders({}, sized(4 * megabyte + 1)), 413, undefined, ['4194304 bytes']],
]);

const takers = Object.values(operationTable).filter(({ requestSchema }) => requestSchema !== undefined);
const pathOf = (path: string, { ann, group }: Place) =>
  path.replace('/Users/{id}', `/Users/${ann}`).replace('/Groups/{id}', `/Groups/${group}`);

inWorlds('every operation that takes a body', (world) => {
  for (const { method, path } of takers) {
    test(`${method} ${path} refuses what cannot be read`, async () => {
      const send = (body: string, headers = {}) => ({ method, path: pathOf(path, world().here), body, headers });
      const syntax = (words: readonly string[]) => ({ status: 400, scimType: 'invalidSyntax', words });
      await assertRefused(world(), send('{'), syntax(['not JSON']));
      await assertRefused(world(), send('{"__proto__":{}}'), syntax(['"__proto__"']));
      await assertRefused(world(), send('{"schemas":[],"schemas":[]}'), syntax(['"schemas" comes twice']));
      await assertRefused(
        world(),
        send('{"Schemas":[],"schemas":[]}'),
        syntax(['"Schemas"', '"schemas"', 'letter case']),
      );
      await assertRefused(world(), send(nested(33)), syntax(['32 levels']));
      const typed = send('{}', { 'Content-Type': 'text/plain' });
      await assertRefused(world(), typed, { status: 415, scimType: undefined, words: ['application/scim+json'] });
    });
  }
  test('a body of exactly 4 MiB is read', async () => {
    await assertCarriedOut(world(), { method: 'POST', path: '/Users', body: sized(4 * megabyte) });
  });
});
