import { isJsonArray, isJsonObject, type Json, type JsonObject } from '@metacompliance/scim-protocol';
import { withMembers } from '../directory.ts';
import {
  altered,
  answered,
  bodyOf,
  both,
  type Fault,
  isCreation,
  isGroup,
  isPost,
  isUser,
  misread,
  withBody,
  without,
  withRequestBody,
  withResources,
} from '../fault.ts';
import type { Request } from '../message.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Shows every user and group in another way. */
function shown(alter: (resource: JsonObject) => JsonObject): Fault['answer'] {
  return altered(
    () => true,
    (answer) => withResources(answer, alter),
  );
}

/** Shows meta of every user and group in another way. */
function shownMeta(alter: (meta: JsonObject) => JsonObject): Fault['answer'] {
  return shown((one) => (isJsonObject(one.meta) ? { ...one, meta: alter(one.meta) } : one));
}

/** Reads every body of a POST or PUT in another way. */
function read(alter: (body: JsonObject) => JsonObject): Fault['answer'] {
  return misread((request) => (isWrite(request) ? withRequestBody(request, alter) : request));
}

function isWrite({ method, path }: Request): boolean {
  return (method === 'POST' || method === 'PUT') && /^\/(Users|Groups)(\/[^.]+)?$/.test(path);
}

function inSmallLetters(body: JsonObject, name: string): JsonObject {
  const value = body[name];
  return typeof value === 'string' ? { ...body, [name]: value.toLowerCase() } : body;
}

/** What is wrong with users and groups as they are kept and shown. */
export const resourceFaults: readonly Fault[] = [
  {
    name: 'ids are numbers',
    breaks: [
      'rfc7643/id-is-text',
      'okta/spec-06-create',
      'okta/create-with-all-that-okta-sends',
      'contract/createUser-201',
      'contract/createGroup-201',
    ],
    answer: altered(isCreation, (answer) => withBody(answer, (body) => ({ ...body, id: 7 }))),
  },
  {
    name: 'the id is taken from the body of the POST',
    breaks: ['rfc7643/id-is-given-by-the-server'],
    answer: altered(isCreation, (answer, request) => {
      const id = bodyOf(request)?.id;
      return id === undefined ? answer : withResources(answer, (one) => ({ ...one, id }));
    }),
  },
  {
    name: 'externalId is kept in small letters',
    breaks: ['rfc7643/external-id-is-kept', 'rfc7644/filter-on-external-id'],
    answer: read((body) => inSmallLetters(body, 'externalId')),
  },
  {
    name: 'userName is kept in small letters',
    breaks: ['okta/spec-06-user-name-keeps-its-case', 'okta/spec-07-created-user-can-be-read'],
    answer: read((body) => inSmallLetters(body, 'userName')),
  },
  {
    name: 'a new user cannot be read but found',
    breaks: [
      'rfc7643/inactive-users-are-kept',
      'rfc7644/post-is-kept',
      'rfc7644/get-answers-the-resource',
      'rfc7644/json-may-be-asked-for',
      'rfc7644/deleted-group-is-404',
      'rfc7644/attributes-selects',
      'rfc7644/attributes-keeps-id',
      'rfc7644/attributes-selects-sub-attributes',
      'rfc7644/attributes-reads-urns',
      'rfc7644/attributes-selects-in-an-extension',
      'rfc7644/excluded-attributes-hides',
      'rfc7644/excluded-attributes-cannot-hide-id',
      'rfc7644/bulk-creates',
      'okta/spec-02-user-can-be-read',
      'okta/spec-07-created-user-can-be-read',
      'okta/group-deletion-keeps-users',
      'entra/disabled-users-stay-readable',
      'contract/getUser-200',
      'contract/getUser-412',
      'contract/unknown-names-in-attributes-are-ignored',
    ],
    answer: altered(
      both(isUser, ({ method }) => method === 'GET'),
      (_, request, server) => server.answer({ ...request, path: '/Users/nobody' }),
    ),
  },
  {
    name: 'a user is shown with the id of another',
    breaks: ['rfc7644/post-is-kept', 'rfc7644/put-ignores-read-only-attributes', 'okta/spec-02-user-can-be-read'],
    answer: altered(
      both(isUser, ({ method, query }) => method === 'GET' && query.size === 0),
      (answer) => withResources(answer, (one) => ({ ...one, id: 'another' })),
    ),
  },
  {
    name: 'e-mail addresses are shown in capitals',
    breaks: [
      'rfc7643/multi-valued-attributes-keep-every-value',
      'rfc7644/get-answers-the-resource',
      'rfc7644/put-replaces-every-value',
      'rfc7644/patch-add-appends-to-many-values',
      'rfc7644/patch-add-without-path',
      'rfc7644/patch-primary-moves',
      'rfc7644/patch-replace-all-values',
      'rfc7644/patch-replace-a-selected-value',
      'rfc7644/patch-remove-takes-selected-values-away',
    ],
    answer: shown((one) => (isJsonArray(one.emails) ? { ...one, emails: one.emails.map(capital) } : one)),
  },
  {
    name: 'schemas is missing in resources',
    breaks: [
      'rfc7643/schemas-name-the-core-schema',
      'rfc7643/schemas-name-the-extension',
      'rfc7643/group-names-its-type',
      'okta/spec-06-create',
      'contract/listUsers-200',
      'contract/createUser-201',
      'contract/getUser-200',
      'contract/replaceUser-200',
      'contract/patchUser-200',
      'contract/listGroups-200',
      'contract/createGroup-201',
      'contract/getGroup-200',
      'contract/replaceGroup-200',
      'contract/patchGroup-200',
    ],
    answer: shown((resource) => without(resource, 'schemas')),
  },
  {
    name: 'the URN of the extension is not in schemas',
    breaks: ['rfc7643/schemas-name-the-extension'],
    answer: shown((one) => ({ ...one, schemas: isJsonArray(one.schemas) ? one.schemas.slice(0, 1) : [] })),
  },
  {
    name: 'meta.resourceType is in small letters',
    breaks: ['rfc7643/meta-names-the-resource-type', 'rfc7643/group-names-its-type'],
    answer: shownMeta((meta) => inSmallLetters(meta, 'resourceType')),
  },
  {
    name: 'dates are milliseconds',
    breaks: [
      'rfc7643/meta-dates-are-date-times',
      'contract/listUsers-200',
      'contract/createUser-201',
      'contract/getUser-200',
      'contract/replaceUser-200',
      'contract/patchUser-200',
      'contract/listGroups-200',
      'contract/createGroup-201',
      'contract/getGroup-200',
      'contract/replaceGroup-200',
    ],
    answer: shownMeta((meta) => ({
      ...meta,
      created: Date.parse(String(meta.created)),
      lastModified: Date.parse(String(meta.lastModified)),
    })),
  },
  {
    name: 'lastModified is the moment of the answer',
    breaks: [
      'rfc7643/last-modified-begins-as-created',
      'contract/put-of-the-same-changes-nothing',
      'contract/patch-of-nothing-new-changes-nothing',
    ],
    answer: shownMeta((meta) => ({ ...meta, lastModified: new Date(Date.now() + 1000 * Math.random()).toISOString() })),
  },
  {
    name: 'lastModified never moves',
    breaks: ['rfc7643/last-modified-moves'],
    answer: shownMeta((meta) => ({ ...meta, lastModified: meta.created ?? null })),
  },
  {
    name: 'meta.location is that of the list',
    breaks: ['rfc7643/meta-location-is-the-address', 'rfc7644/post-gives-the-location'],
    answer: shownMeta((meta) => ({ ...meta, location: String(meta.location).replace(/\/[^/]*$/, '') })),
  },
  {
    name: 'meta of the POST is kept',
    breaks: ['rfc7643/meta-is-read-only'],
    answer: altered(isCreation, (answer, request) => {
      const meta = bodyOf(request)?.meta;
      const own = (one: JsonObject) => (isJsonObject(one.meta) ? one.meta : {});
      return isJsonObject(meta) ? withResources(answer, (one) => ({ ...one, meta: { ...own(one), ...meta } })) : answer;
    }),
  },
  {
    name: 'meta.version is the bare number',
    breaks: ['rfc7643/meta-version-is-the-etag'],
    answer: shownMeta((meta) => ({ ...meta, version: String(meta.version).replace(/[^\d]/g, '') })),
  },
  {
    name: 'attribute names mind case',
    breaks: ['rfc7643/names-ignore-case', 'contract/name-in-two-cases-is-refused'],
    answer: read((body) => without(body, 'TITLE')),
  },
  {
    name: 'text is kept in Latin-1',
    breaks: [
      'rfc7643/text-is-unicode',
      'contract/taken-in-another-normal-form',
      'contract/zero-width-in-user-name-is-refused',
    ],
    answer: misread((request) => ({ ...request, text: request.text.replace(/[^\p{Script=Latin}\p{ASCII}]/gu, '?') })),
  },
  {
    name: 'booleans are text',
    breaks: [
      'rfc7643/booleans-are-json-booleans',
      'okta/spec-06-create',
      'contract/listUsers-200',
      'contract/createUser-201',
      'contract/getUser-200',
      'contract/replaceUser-200',
      'contract/patchUser-200',
    ],
    answer: shown((one) => ('active' in one ? { ...one, active: String(one.active) } : one)),
  },
  {
    name: 'only the first e-mail address is kept',
    breaks: ['rfc7643/multi-valued-attributes-keep-every-value', 'contract/two-primaries-is-refused'],
    answer: read((body) => (isJsonArray(body.emails) ? { ...body, emails: body.emails.slice(0, 1) } : body)),
  },
  {
    name: 'two primary values are kept',
    breaks: ['rfc7643/one-value-is-primary', 'contract/two-primaries-is-refused'],
    answer: (request, server) => {
      const emails = bodyOf(request)?.emails;
      if (!isPost(request) || !isJsonArray(emails) || primaries(emails) < 2) return server.answer(request);
      const answer = server.answer(withRequestBody(request, (body) => ({ ...body, emails: emails.slice(0, 1) })));
      return withResources(answer, (user) => ({ ...user, emails }));
    },
  },
  {
    name: 'null is refused',
    breaks: [
      'rfc7643/null-is-unassigned',
      'rfc7644/put-null-clears',
      'okta/group-by-put',
      'entra/create-with-all-that-entra-sends',
    ],
    answer: misread((request) =>
      isWrite(request) && /:null/.test(request.text) ? { ...request, text: '{' } : request,
    ),
  },
  {
    name: 'an empty array is refused',
    breaks: [
      'rfc7643/empty-array-is-unassigned',
      'okta/create-with-all-that-okta-sends',
      'okta/group-is-created-empty',
      'entra/create-with-all-that-entra-sends',
      'contract/put-of-no-members-empties',
    ],
    answer: misread((request) =>
      isWrite(request) && /:\[\]/.test(request.text) ? { ...request, text: '{' } : request,
    ),
  },
  {
    name: 'the parts of a name are swapped',
    breaks: [
      'rfc7643/text-is-unicode',
      'rfc7643/name-is-kept',
      'rfc7644/patch-add-sets-a-sub-attribute',
      'rfc7644/patch-replace-a-sub-attribute',
      'rfc7644/patch-replace-a-complex-attribute-merges',
      'rfc7644/attributes-selects-sub-attributes',
      'okta/spec-06-create',
      'okta/update-by-sending-everything-back',
      'entra/keys-that-are-paths',
    ],
    answer: shown((one) => (isJsonObject(one.name) ? { ...one, name: swapped(one.name) } : one)),
  },
  {
    name: 'inactive users are gone',
    breaks: ['rfc7643/inactive-users-are-kept', 'entra/disabled-users-stay-readable'],
    answer: altered(
      ({ method }, { body }) => method === 'GET' && isJsonObject(body) && body.active === false,
      (_, request, server) => server.answer({ ...request, path: '/Users/gone' }),
    ),
  },
  {
    name: 'passwords are returned',
    breaks: ['rfc7643/password-is-never-returned', 'contract/password-is-not-kept'],
    answer: altered(isCreation, (answer, request) => {
      const password = bodyOf(request)?.password;
      return password === undefined ? answer : withResources(answer, (user) => ({ ...user, password }));
    }),
  },
  {
    name: 'a password is returned when it is asked for',
    breaks: ['rfc7644/attributes-cannot-show-a-password'],
    answer: altered(
      ({ query }) => query.get('attributes') === 'password',
      (answer) => withBody(answer, (body) => ({ ...body, password: 'x' })),
    ),
  },
  {
    name: 'groups of users are not shown',
    breaks: ['rfc7643/groups-are-shown'],
    answer: altered(isUser, (answer) => withBody(answer, (body) => without(body, 'groups'))),
  },
  {
    name: 'groups of users can be written',
    breaks: ['rfc7643/groups-are-read-only'],
    answer: altered(both(isCreation, answered(201)), (answer, request, { directory }) => {
      const groups = bodyOf(request)?.groups;
      const id = isJsonObject(answer.body) ? String(answer.body.id) : '';
      for (const group of isJsonArray(groups) ? groups : []) {
        const entry = isJsonObject(group) ? directory.entries.get(String(group.value)) : undefined;
        if (entry !== undefined) directory.update(entry, withMembers(entry.data, [id]));
      }
      return answer;
    }),
  },
  {
    name: 'the enterprise extension is dropped',
    breaks: [
      'rfc7643/schemas-name-the-extension',
      'rfc7643/enterprise-attributes-are-kept',
      'rfc7643/manager-is-kept',
      'contract/unlisted-extension-is-accepted',
      'contract/manager-email-is-kept',
    ],
    answer: read((body) => without(body, enterprise)),
  },
  {
    name: 'the manager is dropped',
    breaks: [
      'rfc7643/manager-is-kept',
      'entra/manager-as-text',
      'entra/manager-as-list',
      'contract/bulk-resolves-circles',
      'contract/manager-email-is-kept',
    ],
    answer: shown((one) => {
      const extension = one[enterprise];
      return isJsonObject(extension) ? { ...one, [enterprise]: without(extension, 'manager') } : one;
    }),
  },
  {
    name: 'a group without displayName is made',
    breaks: ['rfc7643/group-display-name-is-required'],
    answer: misread((request) =>
      isPost(request) && request.path === '/Groups'
        ? withRequestBody(request, (body) => ({ displayName: `unnamed ${Math.random()}`, ...body }))
        : request,
    ),
  },
  {
    name: 'the displayName of groups is shown in capitals',
    breaks: [
      'rfc7643/group-display-name-is-kept',
      'okta/group-members-change-in-one-request',
      'okta/group-rename-repeats-the-id',
      'entra/group-rename-keeps-members',
    ],
    answer: altered(isGroup, (answer) =>
      withResources(answer, (one) =>
        'displayName' in one ? { ...one, displayName: String(one.displayName).toUpperCase() } : one,
      ),
    ),
  },
  {
    name: 'members of a new group are dropped',
    breaks: ['rfc7643/members-are-user-ids', 'contract/group-in-a-group-is-refused'],
    answer: misread((request) =>
      isPost(request) && request.path === '/Groups'
        ? withRequestBody(request, (body) => without(body, 'members'))
        : request,
    ),
  },
  {
    name: '$ref of a member leads to the list',
    breaks: ['rfc7643/member-reference-leads-to-the-member'],
    answer: altered(isGroup, (answer) =>
      withResources(answer, (one) => (isJsonArray(one.members) ? { ...one, members: one.members.map(misled) } : one)),
    ),
  },
];

function primaries(emails: readonly Json[]): number {
  return emails.filter((email) => isJsonObject(email) && email.primary === true).length;
}

function swapped({ givenName, familyName, ...name }: JsonObject): JsonObject {
  return {
    ...name,
    ...(familyName !== undefined && { givenName: familyName }),
    ...(givenName !== undefined && { familyName: givenName }),
  };
}

function misled(member: Json): Json {
  return isJsonObject(member) ? { ...member, $ref: String(member.$ref).replace(/\/[^/]*$/, '') } : member;
}

function capital(email: Json): Json {
  return isJsonObject(email) ? { ...email, value: String(email.value).toUpperCase() } : email;
}
