import { groupSchema, isJsonObject, userSchema } from '@metacompliance/scim-protocol';
import { withMembers } from '../directory.ts';
import { altered, answered, bodyOf, both, entryOf, type Fault, isPost, listOf, undone } from '../fault.ts';
import type { HealthyServer } from '../healthy.ts';
import type { Answer, Request } from '../message.ts';

const isDelete = ({ method }: Request) => method === 'DELETE';

/** What a DELETE took away is noted under its name. */
function noting(then: (request: Request, server: HealthyServer, answer: Answer) => Answer): Fault['answer'] {
  return (request, server) => {
    const entry = entryOf(request, server);
    const answer = server.answer(request);
    if (isDelete(request) && answer.status === 204 && entry?.schema === userSchema) {
      server.notes.set(String(entry.data.userName), entry);
    }
    return then(request, server, answer);
  };
}

/** What is wrong with DELETE. */
export const deletionFaults: readonly Fault[] = [
  {
    name: 'DELETE of a user answers 200',
    breaks: ['rfc7644/delete-answers-204', 'entra/delete', 'contract/deleteUser-204'],
    answer: altered(
      both(({ path }) => path.startsWith('/Users/'), answered(204)),
      (answer) => ({ ...answer, status: 200 }),
    ),
  },
  {
    name: 'DELETE of a user is answered and not done',
    breaks: [
      'rfc7644/deleted-is-404',
      'rfc7644/deleted-is-not-found',
      'rfc7644/deleted-user-name-is-free',
      'rfc7644/deleted-user-leaves-its-groups',
    ],
    answer: undone((request) => isDelete(request) && request.path.startsWith('/Users/')),
  },
  {
    name: 'deleted users are still found',
    breaks: ['rfc7644/deleted-is-not-found'],
    answer: noting((request, server, answer) => {
      const name = /^userName eq "(.*)"$/.exec(request.query.get('filter') ?? '')?.[1];
      const ghost = request.path === '/Users' ? server.notes.get(name ?? '') : undefined;
      if (ghost === undefined || !isJsonObject(answer.body) || answer.body.totalResults !== 0) return answer;
      return {
        ...answer,
        body: { ...answer.body, totalResults: 1, itemsPerPage: 1, Resources: [server.directory.show(ghost)] },
      };
    }),
  },
  {
    name: 'the userName of a deleted user stays taken',
    breaks: ['rfc7644/deleted-user-name-is-free'],
    answer: (request, server) => {
      const answer = noting((_, __, same) => same)(request, server);
      if (!isPost(request) || !server.notes.has(String(bodyOf(request)?.userName))) return answer;
      const { id } = { id: '', ...((answer as Answer).body as object) };
      server.directory.entries.delete(id);
      return {
        status: 409,
        body: {
          schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
          status: '409',
          scimType: 'uniqueness',
          detail: 'taken',
        },
      };
    },
  },
  {
    name: 'the id of a deleted user is given to the next of its name',
    breaks: ['rfc7644/ids-are-not-given-again'],
    answer: noting((request, { directory, notes }, answer) => {
      const before = isPost(request) ? notes.get(String(bodyOf(request)?.userName)) : undefined;
      if (before === undefined || !isJsonObject(answer.body)) return answer;
      const made = directory.find(userSchema, String(answer.body.id));
      directory.entries.delete(made.id);
      directory.entries.set(before.id, { ...made, id: before.id });
      return { ...answer, body: { ...answer.body, id: before.id } };
    }),
  },
  {
    name: 'a deleted group takes its members along',
    breaks: ['rfc7644/deleted-group-is-404', 'okta/group-deletion-keeps-users'],
    answer: (request, server) => {
      const entry = entryOf(request, server);
      const answer = server.answer(request);
      if (isDelete(request) && answer.status === 204 && entry?.schema === groupSchema) {
        for (const { value } of listOf(entry.data, 'members')) server.directory.entries.delete(String(value));
      }
      return answer;
    },
  },
  {
    name: 'a deleted group is still there, empty',
    breaks: ['rfc7644/deleted-group-is-404'],
    answer: (request, server) => {
      const entry = entryOf(request, server);
      const answer = server.answer(request);
      const isGone = isDelete(request) && answer.status === 204 && entry?.schema === groupSchema;
      if (isGone) server.directory.entries.set(entry.id, { ...entry, data: withMembers(entry.data, []) });
      return answer;
    },
  },
  {
    name: 'a deleted user stays a member',
    breaks: ['rfc7644/deleted-user-leaves-its-groups'],
    answer: (request, server) => {
      const groups = server.directory.of(groupSchema);
      const answer = server.answer(request);
      if (!isDelete(request) || !request.path.startsWith('/Users/')) return answer;
      for (const group of groups) server.directory.entries.set(group.id, group);
      return answer;
    },
  },
];
