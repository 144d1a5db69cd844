import { groupSchema, isJsonArray, isJsonObject, userSchema } from '@metacompliance/scim-protocol';
import { idsOf, withMembers } from '../directory.ts';
import {
  altered,
  answered,
  bodyOf,
  both,
  entryOf,
  type Fault,
  listOf,
  misread,
  withOperations,
  without,
} from '../fault.ts';
import { afterPatch, firstOperation, is, isPatchOfGroup, operated } from '../patch-fault.ts';

/** What is wrong with PATCH of groups. */
export const memberFaults: readonly Fault[] = [
  {
    name: 'remove of a list of members empties the group',
    breaks: ['entra/group-loses-the-members-listed'],
    answer: operated((operation) =>
      is(operation, 'remove') && operation.path === 'members' && listOf(operation, 'value').length > 0
        ? without(operation, 'value')
        : operation,
    ),
  },
  {
    name: 'remove of an empty list of members empties the group',
    breaks: ['contract/remove-of-an-empty-list-removes-nobody'],
    answer: operated((operation) =>
      is(operation, 'remove') && JSON.stringify(operation.value) === '[]' ? without(operation, 'value') : operation,
    ),
  },
  {
    name: 'remove of members is answered and not done',
    breaks: ['rfc7644/patch-remove-all-members'],
    answer: operated((operation) =>
      is(operation, 'remove') && operation.path === 'members' && operation.value === undefined
        ? { op: 'add', value: {} }
        : operation,
    ),
  },
  {
    name: 'remove of a member by filter is answered and not done',
    breaks: ['rfc7644/patch-remove-selected-member', 'okta/group-members-change-in-one-request'],
    answer: operated((operation) =>
      String(operation.path).startsWith('members[') ? { op: 'add', value: {} } : operation,
    ),
  },
  {
    name: 'add of members replaces them',
    breaks: ['rfc7644/patch-add-members', 'entra/group-gets-members', 'entra/group-keeps-all-of-many-adds-at-once'],
    answer: operated((operation) =>
      is(operation, 'add') && operation.path === 'members' ? { ...operation, op: 'replace' } : operation,
    ),
  },
  {
    name: 'replace of members adds them',
    breaks: ['rfc7644/patch-replace-all-members', 'okta/push-now-replaces-members'],
    answer: operated((operation) =>
      is(operation, 'replace') && operation.path === 'members' && listOf(operation, 'value').length > 0
        ? { ...operation, op: 'add' }
        : operation,
    ),
  },
  {
    name: 'replace of members by an empty list is refused',
    breaks: ['okta/push-now-empties'],
    answer: operated((operation) =>
      is(operation, 'replace') && operation.path === 'members' && JSON.stringify(operation.value) === '[]'
        ? { op: 'bad' }
        : operation,
    ),
  },
  {
    name: 'a rename empties the group',
    breaks: ['rfc7644/patch-replace-keeps-members', 'entra/group-rename-keeps-members'],
    answer: afterPatch((data, request) =>
      firstOperation(request).path === 'displayName' ? withMembers(data, []) : data,
    ),
  },
  {
    name: 'a rename that repeats the id is refused',
    breaks: ['okta/group-members-change-in-one-request', 'okta/group-rename-repeats-the-id'],
    answer: operated((operation) =>
      isJsonObject(operation.value) && 'id' in operation.value ? { op: 'bad' } : operation,
    ),
  },
  {
    name: 'a member that is added again is there twice',
    breaks: ['rfc7644/patch-add-of-a-present-member-adds-nothing'],
    answer: afterPatch((data, request, before) => {
      const added = listOf(firstOperation(request), 'value')[0]?.value;
      const again = listOf(before, 'members').filter(({ value }) => value === added);
      return again.length > 0 && firstOperation(request).op === 'add'
        ? { ...data, members: [...again, ...again] }
        : data;
    }),
  },
  {
    name: 'a member that is added again makes a new version',
    breaks: ['contract/adding-a-member-again-changes-nothing'],
    answer: (request, server) => {
      const answer = server.answer(request);
      const entry = entryOf(request, server);
      if (!isPatchOfGroup(request) || answer.status !== 204 || entry === undefined) return answer;
      const next = { ...entry, version: entry.version + 1 };
      server.directory.entries.set(entry.id, next);
      return { ...answer, headers: { ...answer.headers, ETag: server.directory.tag(next) } };
    },
  },
  {
    name: 'of members that are added at once the last counts',
    breaks: ['entra/group-keeps-all-of-many-adds-at-once'],
    answer: async (request, server) => {
      const before = entryOf(request, server);
      if (!isPatchOfGroup(request) || before === undefined) return server.answer(request);
      await new Promise((resolve) => setImmediate(resolve));
      server.directory.entries.set(before.id, before);
      return server.answer(request);
    },
  },
  {
    name: 'an unknown member is left out in silence',
    breaks: ['contract/unknown-member-is-refused'],
    answer: misread((request, { directory }) =>
      withOperations(request, (operation) => {
        if (operation.path !== 'members' || !isJsonArray(operation.value)) return operation;
        const known = listOf(operation, 'value').filter(({ value }) => directory.entries.has(String(value)));
        return { ...operation, value: known };
      }),
    ),
  },
  {
    name: 'known members of a refused PATCH are added',
    breaks: ['contract/unknown-member-is-refused'],
    answer: (request, server) => {
      const answer = server.answer(request);
      const entry = entryOf(request, server);
      if (!isPatchOfGroup(request) || answer.status !== 400 || entry === undefined) return answer;
      const ids = listOf(firstOperation(request), 'value').map(({ value }) => String(value));
      const known = ids.filter((id) => server.directory.entries.get(id)?.schema === userSchema);
      server.directory.update(entry, withMembers(entry.data, [...idsOf(entry), ...known]));
      return answer;
    },
  },
  {
    name: 'PATCH of a group answers 200 with the group',
    breaks: ['entra/group-change-answers-204', 'contract/patchGroup-204'],
    answer: altered(both(isPatchOfGroup, answered(204)), (_, request, server) =>
      server.answer({ ...request, method: 'GET', text: '' }),
    ),
  },
  {
    name: 'PATCH of a group has no ETag',
    breaks: ['contract/patchGroup-204', 'contract/patch-of-a-group-carries-its-etag'],
    answer: altered(both(isPatchOfGroup, answered(204)), ({ headers, ...answer }) => ({
      ...answer,
      headers: { 'Request-Id': headers?.['Request-Id'] ?? '' },
    })),
  },
  {
    name: 'the displayName of a group may be taken',
    breaks: ['contract/createGroup-409', 'contract/taken-group-name-is-409'],
    answer: altered(
      ({ path }, { status }) => path === '/Groups' && status === 409,
      (_, request, server) => {
        const entry = server.directory.add(groupSchema, { ...bodyOf(request) });
        const headers = {
          ETag: server.directory.tag(entry),
          Location: server.directory.location(entry),
          'Request-Id': 'x',
        };
        return { status: 201, headers, body: server.directory.show(entry) };
      },
    ),
  },
  {
    name: 'a group in a group is left out in silence',
    breaks: ['contract/group-in-a-group-is-refused'],
    answer: misread((request) =>
      request.path === '/Groups' && request.text.includes('"type":"Group"')
        ? { ...request, text: JSON.stringify(without(bodyOf(request) ?? {}, 'members')) }
        : request,
    ),
  },
  {
    name: 'display of a member is refused',
    breaks: ['okta/group-gets-members', 'okta/group-members-change-in-one-request'],
    answer: misread((request) => (/"add".*"display"/.test(request.text) ? { ...request, text: '{' } : request)),
  },
  {
    name: 'a PUT of null as display is refused',
    breaks: ['okta/group-by-put'],
    answer: misread((request) =>
      request.method === 'PUT' && request.text.includes('"display":null') ? { ...request, text: '{' } : request,
    ),
  },
  {
    name: 'a schema of a group that is not known is refused',
    breaks: ['entra/group-with-a-schema-of-its-own'],
    answer: misread((request) =>
      request.text.includes('schemas.microsoft.com') ? { ...request, text: '{' } : request,
    ),
  },
];
