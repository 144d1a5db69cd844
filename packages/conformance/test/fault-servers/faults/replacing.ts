import type { JsonObject } from '@metacompliance/scim-protocol';
import type { Entry } from '../directory.ts';
import {
  altered,
  answered,
  bodyOf,
  both,
  entryOf,
  type Fault,
  listOf,
  misread,
  undone,
  without,
  withRequestBody,
} from '../fault.ts';
import type { Answer, Request } from '../message.ts';

const isPut = ({ method }: Request) => method === 'PUT';
const isPutUser = ({ method, path }: Request) => method === 'PUT' && path.startsWith('/Users/');
const isPutGroup = ({ method, path }: Request) => method === 'PUT' && path.startsWith('/Groups/');

/** Reads a PUT in another way; `entry` is what is there. */
function put(
  test: (request: Request) => boolean,
  alter: (body: JsonObject, entry: JsonObject) => JsonObject,
): Fault['answer'] {
  return misread((request, server) => {
    const entry = entryOf(request, server);
    return test(request) && entry !== undefined ? withRequestBody(request, (body) => alter(body, entry.data)) : request;
  });
}

/** Changes an entry behind a successful PUT. */
function afterPut(alter: (entry: Entry) => Entry): Fault['answer'] {
  return altered(both(isPut, answered(200)), (answer, request, server) => {
    const entry = entryOf(request, server);
    if (entry !== undefined) server.directory.entries.set(entry.id, alter(entry));
    return answer;
  });
}

/** What is wrong with PUT. */
export const replacementFaults: readonly Fault[] = [
  {
    name: 'PUT answers 204',
    breaks: [
      'rfc7644/put-answers-200-with-the-resource',
      'rfc7644/attributes-selects-after-put',
      'okta/update-by-sending-everything-back',
      'contract/replaceUser-200',
      'contract/replaceGroup-200',
    ],
    answer: altered(both(isPut, answered(200)), ({ headers = {} }): Answer => ({ status: 204, headers })),
  },
  {
    name: 'PUT is answered and not done',
    breaks: [
      'rfc7644/put-replaces-values',
      'rfc7644/put-replaces-every-value',
      'rfc7644/put-null-clears',
      'rfc7644/put-replaces-members',
      'okta/deactivate-by-put',
      'okta/group-by-put',
      'contract/put-clears-absent-attributes',
      'contract/put-of-no-members-empties',
    ],
    answer: undone(isPut),
  },
  {
    name: 'PUT keeps what it does not mention',
    breaks: ['rfc7644/put-without-a-required-attribute-is-400', 'contract/put-clears-absent-attributes'],
    answer: put(isPut, (body, entry) => ({ ...entry, ...body })),
  },
  {
    name: 'PUT adds e-mail addresses to those that are there',
    breaks: ['rfc7644/put-replaces-every-value'],
    answer: put(isPutUser, (body, entry) => {
      const emails = listOf(body, 'emails');
      const others = listOf(entry, 'emails').filter(({ value }) => !emails.some((email) => email.value === value));
      return { ...body, emails: [...emails, ...others.map((email) => without(email, 'primary'))] };
    }),
  },
  {
    name: 'PUT keeps a value that is null',
    breaks: ['rfc7644/put-null-clears'],
    answer: put(isPutUser, (body, entry) => ({ ...body, ...(body.title === null && { title: entry.title ?? null }) })),
  },
  {
    name: 'PUT without members empties the group',
    breaks: ['contract/put-keeps-absent-members'],
    answer: put(isPutGroup, (body) => ({ members: [], ...body })),
  },
  {
    name: 'PUT with an empty members keeps them',
    breaks: ['contract/put-of-no-members-empties'],
    answer: put(isPutGroup, (body) => (listOf(body, 'members').length > 0 ? body : without(body, 'members'))),
  },
  {
    name: 'PUT adds members',
    breaks: ['rfc7644/put-replaces-members', 'okta/group-by-put'],
    answer: put(isPutGroup, (body, entry) => {
      const members = listOf(body, 'members');
      return members.length > 0 ? { ...body, members: [...listOf(entry, 'members'), ...members] } : body;
    }),
  },
  {
    name: 'PUT without active makes the user active',
    breaks: ['contract/put-keeps-absent-active'],
    answer: put(isPutUser, (body) => ({ active: true, ...body })),
  },
  {
    name: 'PUT refuses id',
    breaks: [
      'rfc7644/put-ignores-read-only-attributes',
      'okta/update-by-sending-everything-back',
      'okta/deactivate-by-put',
      'okta/group-by-put',
    ],
    answer: misread((request) =>
      isPut(request) && 'id' in (bodyOf(request) ?? {}) ? { ...request, text: '{' } : request,
    ),
  },
  {
    name: 'PUT moves meta.created',
    breaks: ['rfc7644/put-keeps-created'],
    answer: afterPut((entry) => ({ ...entry, created: entry.modified })),
  },
  {
    name: 'PUT makes what is not there',
    breaks: ['rfc7644/put-never-creates', 'rfc7644/deleted-is-404', 'contract/replaceUser-404'],
    answer: altered(both(isPutUser, answered(404)), (_, request, server) =>
      server.answer({ ...request, method: 'POST', path: '/Users' }),
    ),
  },
  {
    name: 'PUT to a taken userName is answered and not done',
    breaks: ['rfc7644/put-of-a-taken-user-name-is-409', 'contract/replaceUser-409'],
    answer: altered(both(isPutUser, answered(409)), (_, request, server) =>
      server.answer({ ...request, method: 'GET' }),
    ),
  },
  {
    name: 'PUT without userName keeps it',
    breaks: ['rfc7644/put-without-a-required-attribute-is-400'],
    answer: put(isPutUser, (body, entry) => ({ userName: entry.userName ?? '', ...body })),
  },
  {
    name: 'a PUT that changes nothing makes a new version',
    breaks: ['contract/put-of-the-same-changes-nothing'],
    answer: afterPut((entry) => ({ ...entry, version: entry.version + 1 })),
  },
];
