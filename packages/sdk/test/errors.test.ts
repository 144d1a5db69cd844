import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inspect } from 'node:util';
import { ScimError } from '@metacompliance/scim-protocol';
import * as sdk from '../src/index.ts';
import { type Answering, clientOf, errorOf, json, scimError, token } from './answering.ts';

const html = (status: number) =>
  new Response('<html>Log in</html>', { status, headers: { 'content-type': 'text/html' } });
const text = (body: string, status: number) =>
  new Response(body, { status, headers: { 'content-type': 'application/scim+json' } });

const answers: [rule: string, answer: Answering, name: keyof typeof sdk, facts: object][] = [
  [
    'an invalidFilter is one by its scimType (RFC 7644 §3.12)',
    scimError(400, 'invalidFilter'),
    'InvalidFilterError',
    { status: 400 },
  ],
  ['a tooMany', scimError(400, 'tooMany'), 'TooManyError', { scimType: 'tooMany' }],
  ['a mutability', scimError(400, 'mutability'), 'MutabilityError', { scimType: 'mutability' }],
  ['an invalidSyntax', scimError(400, 'invalidSyntax'), 'InvalidSyntaxError', {}],
  ['an invalidPath', scimError(400, 'invalidPath'), 'InvalidPathError', {}],
  ['a noTarget', scimError(400, 'noTarget'), 'NoTargetError', {}],
  ['an invalidValue', scimError(400, 'invalidValue'), 'InvalidValueError', {}],
  ['an invalidVers', scimError(400, 'invalidVers'), 'InvalidVersError', {}],
  ['a sensitive is forbidden', scimError(403, 'sensitive'), 'SensitiveError', { status: 403 }],
  ['an invalidCursor (RFC 9865 §2.1)', scimError(400, 'invalidCursor'), 'InvalidCursorError', {}],
  ['an expiredCursor (RFC 9865 §2.1)', scimError(400, 'expiredCursor'), 'ExpiredCursorError', {}],
  ['an invalidCount (RFC 9865 §2.1)', scimError(400, 'invalidCount'), 'InvalidCountError', {}],
  ['a uniqueness', scimError(409, 'uniqueness'), 'UniquenessError', { status: 409 }],
  ['a uniqueness that comes as 400', scimError(400, 'uniqueness'), 'UniquenessError', { status: 400 }],
  ['400 without a scimType', scimError(400), 'BadRequestError', { scimType: undefined }],
  ['400 with a scimType nobody knows', scimError(400, 'odd'), 'BadRequestError', { scimType: undefined }],
  ['401', scimError(401, undefined, 'Invalid Credentials'), 'UnauthorizedError', { detail: 'Invalid Credentials' }],
  [
    'an empty 401',
    new Response(null, { status: 401, headers: { 'content-length': '0' } }),
    'UnauthorizedError',
    { status: 401 },
  ],
  ['403', scimError(403), 'ForbiddenError', {}],
  ['404', scimError(404), 'NotFoundError', {}],
  ['an HTML page with 404', html(404), 'NotFoundError', { detail: 'The server answered 404 and gave no reason' }],
  ['405', scimError(405), 'MethodNotAllowedError', {}],
  ['409 without a scimType', scimError(409), 'ConflictError', {}],
  ['412', scimError(412), 'PreconditionFailedError', {}],
  ['413', scimError(413), 'TooLargeError', {}],
  ['415', scimError(415), 'UnsupportedMediaTypeError', {}],
  ['429 after all attempts', scimError(429), 'RateLimitedError', { attempts: 4 }],
  ['500', scimError(500), 'ServerError', { attempts: 4, mayBeDone: true }],
  ['an empty 500', new Response('', { status: 500 }), 'ServerError', { status: 500 }],
  ['501 at once', scimError(501), 'NotImplementedError', { attempts: 1, mayBeDone: false }],
  ['an HTML page with 502', html(502), 'ServerError', { status: 502, attempts: 4 }],
  ['503', scimError(503), 'UnavailableError', { attempts: 4 }],
  ['broken JSON with 503', text('{"detail":', 503), 'UnavailableError', {}],
  ['an error without schemas', json({ detail: 'no' }, 404), 'NotFoundError', { detail: 'no' }],
  [
    'an Error body with status 200',
    json({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '403' }),
    'ForbiddenError',
    { status: 403 },
  ],
  [
    'an Error body with status 200 that says 200',
    json({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: '200' }),
    'ServerError',
    { status: 500 },
  ],
  ['a status that SCIM does not have', new Response(null, { status: 418 }), 'UnexpectedStatusError', { status: 418 }],
  [
    'a redirect, which is not followed',
    new Response(null, { status: 302, headers: { location: 'https://login.example.com' } }),
    'UnexpectedStatusError',
    { status: 302 },
  ],
  ['HTML with status 200', html(200), 'ContentTypeError', { status: 200, attempts: 1 }],
  ['broken JSON with status 200', text('{"id":', 200), 'NotJsonError', { status: 200, attempts: 4 }],
  ['nothing with status 200', new Response('', { status: 200 }), 'NotValidError', { status: 200 }],
  ['another object with status 200', json({ hello: 1 }), 'NotValidError', {}],
  ['an array with status 200', json([1]), 'NotValidError', {}],
  [
    'a network that is not there',
    new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }),
    'NetworkError',
    { status: undefined, attempts: 4, mayBeDone: true },
  ],
];

const classes: Readonly<Record<string, unknown>> = { ...sdk };

describe('each failure is a class', () => {
  for (const [rule, answer, name, facts] of answers) {
    test(`${rule}: ${name}`, async () => {
      const error = await errorOf(clientOf(answer).scim.users.get('a'));
      assert.equal(error.name, name);
      assert.ok(error instanceof (classes[name] as new () => Error));
      assert.equal(error instanceof ScimError, error instanceof sdk.RefusedError);
      assert.partialDeepStrictEqual({ ...error }, { method: 'GET', path: '/Users/a', ...facts });
    });
  }

  test('every exported class but the bases is met here or in another test', () => {
    const met = new Set<string>(answers.map(([, , name]) => name));
    const elsewhere = [
      'TimeoutError',
      'AbortedError',
      'RepeatedPageError',
      'UsageError',
      'RefusedError',
      'CallError',
      'ScimError',
    ];
    const names = Object.keys(sdk).filter((name) => name.endsWith('Error'));
    assert.deepEqual(
      names.filter((name) => !met.has(name) && !elsewhere.includes(name)),
      [],
    );
  });
});

test('the message holds the detail, the status and what was asked, and no query', async () => {
  const { scim } = clientOf(scimError(400, 'invalidFilter', 'no such attribute'));
  const error = await errorOf(scim.users.page({ filter: sdk.filter`userName eq ${'ann@example.com'}` }));
  assert.equal(error.message, 'no such attribute [400 invalidFilter, GET /Users]');
  assert.equal(error.detail, 'no such attribute');
  assert.ok(!inspect(error, { depth: 9 }).includes('ann@example.com'));
});

test('the request id and the headers of the answer are on the error, cookies are not', async () => {
  const headers = { 'request-id': 'r-1', 'retry-after': '9', 'set-cookie': 'a=b' };
  const error = await errorOf(clientOf(json({ detail: 'no' }, 403, headers)).scim.users.get('a'));
  assert.equal(error.requestId, 'r-1');
  assert.deepEqual(error.headers, { 'content-type': 'application/scim+json', 'request-id': 'r-1', 'retry-after': '9' });
});

describe('no error shows the token', () => {
  const leaks: [where: string, answer: Answering][] = [
    ['in the detail', scimError(401, undefined, `Bearer ${token} is wrong`)],
    ['in a header', json({ detail: 'no' }, 401, { 'www-authenticate': `Bearer ${token}` })],
    [
      'in the location of a redirect',
      new Response(null, { status: 302, headers: { location: `https://x/?t=${token}` } }),
    ],
    ['in the message of the network error', new Error(`header ${token}`)],
    ['in the cause of the network error', new Error('fetch failed', { cause: new Error(`sent ${token}`) })],
    [
      'in a property of the network error',
      Object.assign(new Error('x'), { config: { headers: { authorization: token } } }),
    ],
    ['in the content type', new Response(token, { status: 200, headers: { 'content-type': `text/html; x=${token}` } })],
  ];
  for (const [where, answer] of leaks) {
    test(where, async () => {
      const error = await errorOf(clientOf(answer).scim.users.get('a'));
      assert.ok(!inspect(error, { depth: 9, showHidden: true }).includes('canary'), inspect(error));
      assert.ok(!String(error.stack).includes('canary'));
    });
  }
});
