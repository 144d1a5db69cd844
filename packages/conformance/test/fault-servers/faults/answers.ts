import type { Json, JsonObject } from '@metacompliance/scim-protocol';
import {
  altered,
  answered,
  both,
  type Fault,
  isCreation,
  isError,
  isList,
  replaced,
  withBody,
  withHeaders,
} from '../fault.ts';
import type { Request } from '../message.ts';

const always = () => true;

function asText(body: JsonObject, ...names: readonly string[]): JsonObject {
  return {
    ...body,
    ...Object.fromEntries(names.filter((name) => name in body).map((name) => [name, String(body[name])])),
  };
}

/** What is wrong with status, header fields and messages. */
export const answerFaults: readonly Fault[] = [
  {
    name: 'counters of lists are text',
    breaks: [
      'rfc7644/counters-are-integers',
      'okta/spec-01-first-user-is-complete',
      'okta/spec-03-unknown-user-name-finds-nobody',
      'okta/look-up-of-nobody',
      'okta/import-of-groups',
      'okta/group-look-up-of-nothing',
      'entra/connection-test',
      'contract/listUsers-200',
      'contract/listGroups-200',
    ],
    answer: altered(isList, (answer) =>
      withBody(answer, (body) => asText(body, 'totalResults', 'startIndex', 'itemsPerPage')),
    ),
  },
  {
    name: 'errors are HTML pages',
    breaks: [
      'rfc7644/errors-are-scim-errors',
      'okta/spec-04-unknown-id-is-404',
      'okta/spec-11-wrong-token-is-401',
      'okta/spec-12-other-unknown-id-is-404',
      'contract/every-answer-has-a-request-id',
      'contract/401-says-invalid-credentials',
      'contract/missing-attributes-are-all-named',
      'contract/patch-errors-name-the-attribute',
      'contract/unknown-member-is-refused',
      'contract/*-4??',
      'contract/*Me-501',
    ],
    answer: altered(isError, ({ status, headers }) => ({
      status,
      headers: { ...headers, 'Content-Type': 'text/html' },
      text: '<!doctype html><title>Error</title>',
    })),
  },
  {
    name: 'status of errors is a number',
    breaks: ['rfc7644/error-status-is-text', 'contract/*-4??', 'contract/*Me-501'],
    answer: altered(isError, (answer) => withBody(answer, (body) => ({ ...body, status: answer.status }))),
  },
  {
    name: 'errors have no schemas',
    breaks: [
      'rfc7644/errors-are-scim-errors',
      'okta/spec-04-unknown-id-is-404',
      'okta/spec-11-wrong-token-is-401',
      'okta/spec-12-other-unknown-id-is-404',
      'contract/*-4??',
      'contract/*Me-501',
    ],
    answer: altered(isError, (answer) => withBody(answer, ({ schemas: _, ...body }) => body)),
  },
  {
    name: 'errors have no detail',
    breaks: [
      'okta/spec-04-unknown-id-is-404',
      'okta/spec-11-wrong-token-is-401',
      'okta/spec-12-other-unknown-id-is-404',
      'contract/every-answer-has-a-request-id',
      'contract/401-says-invalid-credentials',
      'contract/missing-attributes-are-all-named',
      'contract/patch-errors-name-the-attribute',
      'contract/unknown-member-is-refused',
      'contract/*-4??',
      'contract/*Me-501',
    ],
    answer: altered(isError, (answer) => withBody(answer, ({ detail: _, ...body }) => body)),
  },
  {
    name: 'a conflict has no scimType',
    breaks: [
      'rfc7644/taken-user-name-is-409',

      'contract/taken-by-an-inactive-user',
      'contract/taken-in-another-normal-form',
      'contract/taken-group-name-is-409',
    ],
    answer: altered(answered(409), (answer) => withBody(answer, ({ scimType: _, ...body }) => body)),
  },
  {
    name: 'every refusal is an invalidVers',
    breaks: [
      'rfc7643/group-display-name-is-required',
      'rfc7644/broken-json-is-400',
      'rfc7644/taken-user-name-is-409',
      'rfc7644/missing-user-name-is-400',
      'rfc7644/put-of-a-taken-user-name-is-409',
      'rfc7644/patch-of-a-read-only-attribute-is-refused',
      'rfc7644/patch-of-an-unknown-path-is-refused',
      'rfc7644/patch-to-a-taken-user-name-is-409',
      'rfc7644/patch-replace-of-nothing-is-refused',
      'rfc7644/patch-remove-without-path-is-refused',
      'rfc7644/patch-remove-of-a-required-attribute-is-refused',
      'rfc7644/filter-unknown-operator-is-refused',
      'rfc7644/filter-broken-is-refused',
      'rfc7644/filter-unbalanced-is-refused',
      'rfc7644/filter-ordered-boolean-is-refused',
      'rfc9865/wrong-cursor-is-refused',
      'rfc9865/other-count-is-refused',
      'contract/missing-attributes-are-all-named',
      'contract/taken-by-an-inactive-user',
      'contract/taken-in-another-normal-form',
      'contract/blank-before-user-name-is-refused',
      'contract/zero-width-in-user-name-is-refused',
      'contract/two-primaries-is-refused',
      'contract/script-in-a-url-is-refused',
      'contract/long-user-name-is-refused',
      'contract/nul-in-text-is-refused',
      'contract/member-name-twice-is-refused',
      'contract/patch-of-a-mandatory-attribute-to-nothing-is-refused',
      'contract/patch-errors-name-the-attribute',
      'contract/taken-group-name-is-409',
      'contract/group-in-a-group-is-refused',
      'contract/unknown-member-is-refused',
      'contract/unknown-attribute-is-refused',
      'contract/empty-filter-is-refused',
      'contract/filter-on-password-is-refused',
      'contract/filter-of-wrong-type-is-refused',
      'contract/start-index-of-letters-is-refused',
      'contract/parameter-twice-is-refused',
      'contract/both-projections-is-refused',
      'contract/cursor-with-start-index-is-refused',
      'contract/unknown-sort-order-is-refused',
      'contract/unknown-sort-by-is-refused',
    ],
    answer: altered(isError, (answer) => withBody(answer, (body) => ({ ...body, scimType: 'invalidVers' }))),
  },
  {
    name: 'the media type is application/json',
    breaks: [
      'rfc7644/answers-have-the-media-type',
      'contract/createUser-201',
      'contract/createGroup-201',
      'contract/*-200',
    ],
    answer: altered(
      (_, answer) => answer.body !== undefined && answer.status < 400,
      (answer) => withHeaders(answer, { 'Content-Type': 'application/json' }),
    ),
  },
  {
    name: 'a created resource is answered with 200',
    breaks: [
      'rfc7644/post-answers-201',
      'rfc7644/post-of-a-group-answers-201',
      'okta/spec-06-create',
      'okta/spec-06-user-name-keeps-its-case',
      'contract/createUser-201',
      'contract/createGroup-201',
    ],
    answer: altered(both(isCreation, answered(201)), (answer) => ({ ...answer, status: 200 })),
  },
  {
    name: 'Location is missing',
    breaks: ['rfc7644/post-gives-the-location', 'contract/createUser-201', 'contract/createGroup-201'],
    answer: altered(isCreation, (answer) => withHeaders(answer, { Location: null })),
  },
  {
    name: 'an unknown id of digits only is answered with 400',
    breaks: [
      'rfc7644/unknown-id-is-404',
      'rfc7644/unknown-group-is-404',
      'okta/spec-04-unknown-id-is-404',
      'okta/spec-12-other-unknown-id-is-404',
    ],
    answer: altered(
      both(answered(404), ({ path }) => /^\/(Users|Groups)\/\d+$/.test(path)),
      (answer) => ({ ...answer, status: 400, body: { ...(answer.body as JsonObject), status: '400' } }),
    ),
  },
  {
    name: 'an unknown endpoint is answered with an empty list',
    breaks: ['rfc7644/unknown-endpoint-is-404'],
    answer: altered(at404, (answer) => ({ ...answer, status: 200, body: emptyList })),
  },
  {
    name: 'broken JSON is answered with 500',
    breaks: ['rfc7644/broken-json-is-400'],
    answer: altered(
      ({ text }, { status }) => status === 400 && text === '{"schemas": [',
      (answer) => ({ ...answer, status: 500, body: { ...(answer.body as JsonObject), status: '500' } }),
    ),
  },
  {
    name: '401 does not name a scheme',
    breaks: ['rfc7644/401-names-a-scheme', 'contract/*-401'],
    answer: altered(answered(401), (answer) => withHeaders(answer, { 'WWW-Authenticate': null })),
  },
  {
    name: '401 does not say Invalid Credentials',
    breaks: ['contract/401-says-invalid-credentials'],
    answer: altered(answered(401), (answer) => withBody(answer, (body) => ({ ...body, detail: 'Please sign in' }))),
  },
  {
    name: 'there is no Request-Id',
    breaks: [
      'contract/getUser-304',
      'contract/getGroup-304',
      'contract/every-answer-has-a-request-id',
      'contract/*-4??',
      'contract/*-2??',
      'contract/*Me-501',
    ],
    answer: altered(always, (answer) => withHeaders(answer, { 'Request-Id': null })),
  },
  {
    name: '405 does not say what is allowed',
    breaks: ['contract/wrong-method-is-405'],
    answer: altered(answered(405), (answer) => withHeaders(answer, { Allow: null })),
  },
  {
    name: 'HEAD is not allowed',
    breaks: ['contract/head-is-get-without-body'],
    answer: altered(
      ({ method }) => method === 'HEAD',
      (answer) => ({ ...answer, status: 405 }),
    ),
  },
  {
    name: 'a slash at the end leads nowhere',
    breaks: ['contract/slash-at-the-end'],
    answer: replaced(
      ({ path }) => path === '/Users/',
      () => ({ status: 404 }),
    ),
  },
  {
    name: '/Me answers 200 with a user without address',
    breaks: ['rfc7644/me-names-its-resource', 'contract/me-is-501', 'contract/*Me-501', 'contract/*Me-401'],
    answer: replaced(
      ({ path, headers }) => path === '/Me' && headers.get('authorization') !== null,
      () => ({ status: 200, body: { schemas: [], id: 'me' } }),
    ),
  },
  {
    name: 'Accept: application/json is answered with 406',
    breaks: ['rfc7644/json-may-be-asked-for'],
    answer: replaced(
      ({ headers }) => headers.get('accept') === 'application/json',
      () => ({ status: 406 }),
    ),
  },
  {
    name: 'a body of the media type application/json is refused',
    breaks: [
      'okta/spec-06-create',
      'okta/spec-06-user-name-keeps-its-case',
      'okta/spec-08-same-user-again-is-409',
      'contract/application-json-is-taken',
    ],
    answer: replaced(
      ({ headers }) => headers.get('content-type') === 'application/json',
      (request, server) => server.answer(typed(request, 'text/plain')),
    ),
  },
  {
    name: 'groups take 700 ms to be listed',
    breaks: ['okta/spec-10-groups-within-600-ms'],
    answer: async (request, server) => {
      if (request.path === '/Groups' && request.query.size === 0)
        await new Promise((resolve) => setTimeout(resolve, 700));
      return server.answer(request);
    },
  },
];

function typed(request: Request, type: string): Request {
  const headers = new Headers(request.headers);
  headers.set('content-type', type);
  return { ...request, headers };
}

const emptyList: Json = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  itemsPerPage: 0,
  startIndex: 1,
  Resources: [],
};

function at404({ path }: { path: string }, { status }: { status: number }): boolean {
  return status === 404 && !/^\/(Users|Groups|Schemas|ResourceTypes)/.test(path);
}
