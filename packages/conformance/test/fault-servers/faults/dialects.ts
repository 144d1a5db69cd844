import { isJsonArray, isJsonObject, type JsonObject } from '@metacompliance/scim-protocol';
import { altered, bodyOf, type Fault, isList, isPost, misread, withBody, withOperations } from '../fault.ts';
import type { Request } from '../message.ts';

/** Refuses a PATCH that has an operation like this. */
function refusing(test: (operation: JsonObject) => boolean): Fault['answer'] {
  return misread((request) => withOperations(request, (operation) => (test(operation) ? { op: 'bad' } : operation)));
}

/** Refuses a body that fits. */
function stumbling(test: (request: Request) => boolean): Fault['answer'] {
  return misread((request) => (test(request) ? { ...request, text: '{' } : request));
}

const isMissing = /^phoneNumbers\[type eq "mobile"\]/;

/** What identity providers send, and a server that keeps to the letter refuses. */
export const dialectFaults: readonly Fault[] = [
  {
    name: 'op minds case',
    breaks: [
      'entra/operations-in-capitals',
      'entra/disable',
      'entra/disable-with-text',
      'entra/restore',
      'entra/add-of-a-missing-typed-value',
      'entra/replace-of-a-missing-typed-value',
      'entra/add-to-a-missing-address',
      'entra/enterprise-attribute-by-urn',
      'entra/manager-as-text',
      'entra/manager-as-list',
      'entra/manager-emptied',
      'entra/unknown-attribute-does-not-stop-the-rest',
      'entra/group-gets-members',
      'entra/group-loses-the-members-listed',
      'entra/group-change-answers-204',
      'entra/group-rename-keeps-members',
      'entra/group-external-id-is-added',
      'entra/group-keeps-all-of-many-adds-at-once',
    ],
    answer: refusing(({ op }) => /^[A-Z]/.test(String(op))),
  },
  {
    name: 'the text False is refused as a boolean',
    breaks: ['entra/disable-with-text'],
    answer: refusing(({ path, value }) => path === 'active' && value === 'False'),
  },
  {
    name: 'the text True is refused as a boolean',
    breaks: ['entra/restore'],
    answer: refusing(({ path, value }) => path === 'active' && value === 'True'),
  },
  {
    name: 'the text True is refused as a boolean in POST',
    breaks: ['entra/create-with-active-as-text'],
    answer: stumbling((request) => isPost(request) && bodyOf(request)?.active === 'True'),
  },
  {
    name: 'a Replace of false is taken as true',
    breaks: ['entra/disable'],
    answer: misread((request) =>
      withOperations(request, (one) => (one.path === 'active' && one.value === false ? { ...one, value: true } : one)),
    ),
  },
  {
    name: 'Add to a typed value that is missing finds no target',
    breaks: ['entra/add-of-a-missing-typed-value'],
    answer: refusing(({ op, path }) => op === 'Add' && isMissing.test(String(path))),
  },
  {
    name: 'Replace of a typed value that is missing finds no target',
    breaks: ['entra/replace-of-a-missing-typed-value'],
    answer: refusing(({ op, path }) => op === 'Replace' && isMissing.test(String(path))),
  },
  {
    name: 'Add to an address that is missing finds no target',
    breaks: ['entra/add-to-a-missing-address'],
    answer: refusing(({ path }) => String(path).startsWith('addresses[')),
  },
  {
    name: 'a typed value that is made is not primary',
    breaks: ['contract/patch-makes-a-typed-primary-value'],
    answer: misread((request) =>
      withOperations(request, (one) =>
        one.op === 'add' && one.path === 'phoneNumbers[type eq "work"].value'
          ? { op: 'add', path: 'phoneNumbers', value: [{ type: 'work', value: one.value ?? '' }] }
          : one,
      ),
    ),
  },
  {
    name: 'remove of what is not there finds no target',
    breaks: ['contract/patch-remove-of-nothing-succeeds'],
    answer: refusing(({ path }) => path === 'phoneNumbers[type eq "fax"]'),
  },
  {
    name: 'keys that are paths are names',
    breaks: ['entra/keys-that-are-paths'],
    answer: refusing(({ value }) => isJsonObject(value) && 'name.givenName' in value),
  },
  {
    name: 'a manager as text is refused',
    breaks: ['entra/manager-as-text'],
    answer: refusing(({ path, value }) => /:manager$/.test(String(path)) && typeof value === 'string' && value !== ''),
  },
  {
    name: 'a manager as a list is refused',
    breaks: ['entra/manager-as-list'],
    answer: refusing(({ path, value }) => /:manager$/.test(String(path)) && isJsonArray(value)),
  },
  {
    name: 'a manager of empty text is refused',
    breaks: ['entra/manager-emptied'],
    answer: refusing(({ path, value }) => /:manager$/.test(String(path)) && value === ''),
  },
  {
    name: 'manager.value leaves manager.Email',
    breaks: ['contract/manager-value-clears-the-email'],
    answer: refusing(({ path }) => /:manager\.value$/.test(String(path))),
  },
  {
    name: 'an unknown attribute stops the whole PATCH',
    breaks: ['entra/unknown-attribute-does-not-stop-the-rest'],
    answer: misread((request) => ({
      ...request,
      text: request.text.replace('"op":"Add","path":"noSuchAttribute"', '"op":"bad"'),
    })),
  },
  {
    name: 'an unknown parameter is refused',
    breaks: ['entra/unknown-parameters-are-ignored', 'entra/flag-in-the-url'],
    answer: misread((request) => (request.query.has('aadOptscim062020') ? { ...request, path: '/unknown' } : request)),
  },
  {
    name: 'the flag in the URL of a PATCH is refused',
    breaks: ['entra/flag-in-the-url'],
    answer: misread((request) =>
      request.method === 'PATCH' && request.query.has('aadOptscim062020') ? { ...request, path: '/unknown' } : request,
    ),
  },
  {
    name: 'a read-only groups in POST is refused',
    breaks: ['okta/create-with-all-that-okta-sends'],
    answer: stumbling((request) => isPost(request) && JSON.stringify(bodyOf(request)?.groups) === '[]'),
  },
  {
    name: 'an empty roles is refused',
    breaks: ['entra/create-with-all-that-entra-sends'],
    answer: stumbling((request) => isPost(request) && JSON.stringify(bodyOf(request)?.roles) === '[]'),
  },
  {
    name: 'a password in a PATCH is refused',
    breaks: ['okta/password-by-patch'],
    answer: refusing(({ value }) => isJsonObject(value) && 'password' in value),
  },
  {
    name: 'a reactivation is answered and not done',
    breaks: ['okta/reactivate'],
    answer: misread((request) =>
      withOperations(request, (one) =>
        JSON.stringify(one.value) === '{"active":true}' ? { op: 'add', value: {} } : one,
      ),
    ),
  },
  {
    name: 'a reactivation takes the title',
    breaks: ['okta/reactivate', 'entra/restore'],
    answer: misread((request) => {
      const body = bodyOf(request);
      const isIt = request.method === 'PATCH' && /"value":(\{"active":true\}|"True")/.test(request.text);
      const operations = isIt && isJsonArray(body?.Operations) ? body.Operations : undefined;
      const title = { op: 'remove', path: 'title' };
      return operations === undefined
        ? request
        : { ...request, text: JSON.stringify({ ...body, Operations: [...operations, title] }) };
    }),
  },
  {
    name: 'the look-up hides inactive users',
    breaks: ['okta/look-up-finds-inactive-users'],
    answer: altered(isList, (answer, { query }) =>
      /^userName eq/.test(query.get('filter') ?? '') && query.get('count') === '100'
        ? withBody(answer, (body) => {
            const found = isJsonArray(body.Resources) ? body.Resources : [];
            const active = found.filter((one) => isJsonObject(one) && one.active === true);
            return { ...body, totalResults: active.length, itemsPerPage: active.length, Resources: active };
          })
        : answer,
    ),
  },
  {
    name: 'plus is no blank',
    breaks: ['okta/look-up-with-plus-for-blanks'],
    answer: misread((request) =>
      request.plus ? { ...request, query: new URLSearchParams([['filter', 'userName+eq']]) } : request,
    ),
  },
  {
    name: 'an empty list has no Resources',
    breaks: ['okta/look-up-of-nobody'],
    answer: altered(isList, (answer) =>
      withBody(answer, ({ Resources, ...body }) =>
        isJsonArray(Resources) && Resources.length > 0 ? { ...body, Resources } : body,
      ),
    ),
  },
  {
    name: 'a list without parameters is empty',
    breaks: ['okta/list-without-parameters'],
    answer: altered(
      ({ path, query, method }) => path === '/Users' && query.size === 0 && method === 'GET',
      (answer) => withBody(answer, (body) => ({ ...body, totalResults: 0, itemsPerPage: 0, Resources: [] })),
    ),
  },
  {
    name: 'a name that nobody has is 404',
    breaks: [
      'rfc7644/nothing-found-is-200',
      'rfc7644/deleted-is-not-found',
      'rfc7644/filter-grouping',
      'rfc7644/filter-minds-case',
      'rfc7644/bulk-stops-at-fail-on-errors',
      'okta/spec-03-unknown-user-name-finds-nobody',
      'okta/look-up-of-nobody',
      'okta/group-look-up-of-nothing',
      'entra/connection-test',
      'contract/wildcards-are-text',
    ],
    answer: altered(isList, (answer, request, server) =>
      request.query.has('filter') && isJsonObject(answer.body) && answer.body.totalResults === 0
        ? server.answer({ ...request, path: '/Users/nobody', query: new URLSearchParams() })
        : answer,
    ),
  },
];
