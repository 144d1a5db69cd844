import { isJsonObject, type JsonObject } from '@metacompliance/scim-protocol';
import { altered, type Fault, isUser, misread, withHeaders, withResources } from '../fault.ts';
import type { Request } from '../message.ts';

/** Forgets a header field where the test holds. */
function deaf(name: string, test: (request: Request) => boolean = () => true): Fault['answer'] {
  return misread((request) => {
    if (!test(request)) return request;
    const headers = new Headers(request.headers);
    headers.delete(name);
    return { ...request, headers };
  });
}

const isMethod = (name: string) => (request: Request) => request.method === name;

function bare(tag: string | undefined): string | null {
  return tag?.replace(/^W\/"(.*)"$/, '$1') ?? null;
}

function bareVersion(one: JsonObject): JsonObject {
  return isJsonObject(one.meta) ? { ...one, meta: { ...one.meta, version: bare(String(one.meta.version)) } } : one;
}

/** What is wrong with ETags. */
export const versionFaults: readonly Fault[] = [
  {
    name: 'there is no ETag',
    breaks: [
      'rfc7643/meta-version-is-the-etag',
      'rfc7644/etag-is-sent',
      'contract/getUser-200',
      'contract/getUser-304',
      'contract/getGroup-200',
      'contract/getGroup-304',
      'contract/patch-of-a-group-carries-its-etag',
    ],
    answer: altered(
      ({ method }) => method === 'GET',
      (answer) => withHeaders(answer, { ETag: null }),
    ),
  },
  {
    name: 'the ETag is not in quotes',
    breaks: ['rfc7644/etag-is-sent'],
    answer: (request, server) => {
      const headers = new Headers(request.headers);
      for (const name of ['if-match', 'if-none-match']) {
        const tag = headers.get(name);
        if (tag !== null) headers.set(name, tag.replace(/^[\w.+-]+$/, 'W/"$&"'));
      }
      const answer = server.answer({ ...request, headers });
      return withHeaders(withResources(answer, bareVersion), { ETag: bare(answer.headers?.ETag) });
    },
  },
  {
    name: 'a group that gets a member keeps its version',
    breaks: ['rfc7644/etag-changes-with-the-members'],
    answer: (request, server) => {
      const before = server.directory.entries.get(request.path.replace(/^.*\//, ''));
      const answer = server.answer(request);
      const after = server.directory.entries.get(request.path.replace(/^.*\//, ''));
      const isIt =
        request.method === 'PATCH' &&
        request.path.startsWith('/Groups/') &&
        before !== undefined &&
        after !== undefined;
      if (!isIt) return answer;
      const kept = { ...after, version: before.version };
      server.directory.entries.set(after.id, kept);
      return withHeaders(answer, { ETag: server.directory.tag(kept) });
    },
  },
  {
    name: 'a user that is changed keeps its version',
    breaks: [
      'rfc7644/etag-changes-with-the-user',
      'rfc7644/if-none-match-of-an-old-tag-answers-200',
      'rfc7644/if-match-stops-put',
      'rfc7644/if-match-stops-patch',
      'rfc7644/if-match-stops-delete',
    ],
    answer: (request, server) => {
      const answer = server.answer(request);
      const entry = server.directory.entries.get(request.path.replace(/^.*\//, ''));
      if (!isUser(request, answer) || entry === undefined || entry.version === 1) return answer;
      server.directory.entries.set(entry.id, { ...entry, version: 1 });
      return answer;
    },
  },
  {
    name: 'a user that joins a group is answered with 304',
    breaks: ['rfc7644/etag-covers-the-groups-shown'],
    answer: misread((request, { directory }) => {
      const entry = directory.entries.get(request.path.replace(/^.*\//, ''));
      const known = request.headers.get('if-none-match');
      if (!isUser(request, { status: 0 }) || entry === undefined || known !== `W/"${entry.version}"`) return request;
      const headers = new Headers(request.headers);
      headers.set('if-none-match', directory.tag(entry));
      return { ...request, headers };
    }),
  },
  {
    name: 'If-None-Match is ignored',
    breaks: ['rfc7644/if-none-match-answers-304', 'contract/getUser-304', 'contract/getGroup-304'],
    answer: deaf('if-none-match'),
  },
  {
    name: 'If-None-Match is answered with 304 whatever it says',
    breaks: [
      'rfc7644/etag-changes-with-the-members',
      'rfc7644/etag-covers-the-groups-shown',
      'rfc7644/if-none-match-of-an-old-tag-answers-200',
    ],
    answer: misread((request) => {
      if (!request.headers.has('if-none-match')) return request;
      const headers = new Headers(request.headers);
      headers.set('if-none-match', '*');
      return { ...request, headers };
    }),
  },
  {
    name: 'If-Match is ignored in PUT',
    breaks: ['rfc7644/if-match-stops-put', 'contract/replaceUser-412', 'contract/replaceGroup-412'],
    answer: deaf('if-match', isMethod('PUT')),
  },
  {
    name: 'If-Match is ignored in PATCH',
    breaks: ['rfc7644/if-match-stops-patch', 'contract/patchUser-412', 'contract/patchGroup-412'],
    answer: deaf('if-match', isMethod('PATCH')),
  },
  {
    name: 'If-Match is ignored in DELETE',
    breaks: [
      'rfc7644/if-match-stops-delete',
      'contract/deleteUser-400',
      'contract/deleteGroup-400',
      'contract/deleteUser-412',
      'contract/deleteGroup-412',
    ],
    answer: deaf('if-match', isMethod('DELETE')),
  },
  {
    name: 'If-Match never lets anything pass',
    breaks: [
      'rfc7644/if-match-lets-the-current-version-pass',
      'contract/membership-is-no-change-of-the-user',
      'contract/deleteUser-400',
      'contract/deleteGroup-400',
    ],
    answer: misread((request) => {
      if (!request.headers.has('if-match')) return request;
      const headers = new Headers(request.headers);
      headers.set('if-match', 'W/"0"');
      return { ...request, headers };
    }),
  },
  {
    name: 'If-Match minds the groups of a user',
    breaks: ['contract/membership-is-no-change-of-the-user', 'contract/deleteUser-400', 'contract/deleteGroup-400'],
    answer: misread((request, { directory }) => {
      const entry = directory.entries.get(request.path.replace(/^.*\//, ''));
      const wanted = request.headers.get('if-match');
      if (wanted === null || entry === undefined || directory.tag(entry) === wanted) return request;
      const headers = new Headers(request.headers);
      headers.set('if-match', 'W/"0"');
      return { ...request, headers };
    }),
  },
];
