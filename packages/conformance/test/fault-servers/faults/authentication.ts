import { type Fault, misread } from '../fault.ts';
import { token } from '../healthy.ts';
import type { Request } from '../message.ts';

/** Lets a request in although it has no right to it. */
function letIn(test: (request: Request, authorization: string | null) => boolean): Fault['answer'] {
  return misread((request) => {
    if (!test(request, request.headers.get('authorization'))) return request;
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${token}`);
    return { ...request, headers };
  });
}

/** Keeps a request out although it has the right. */
function keepOut(test: (authorization: string) => boolean): Fault['answer'] {
  return misread((request) => {
    if (!test(request.headers.get('authorization') ?? '')) return request;
    const headers = new Headers(request.headers);
    headers.delete('authorization');
    return { ...request, headers };
  });
}

/** Who is let in. */
export const authenticationFaults: readonly Fault[] = [
  {
    name: 'reading needs no token',
    breaks: ['rfc7644/reading-wants-a-token', 'contract/401-says-invalid-credentials'],
    answer: letIn(({ method }, authorization) => method === 'GET' && authorization === null),
  },
  {
    name: 'writing needs no token',
    breaks: ['rfc7644/writing-wants-a-token'],
    answer: letIn(({ method }, authorization) => method !== 'GET' && authorization === null),
  },
  {
    name: 'any bearer token is good',
    breaks: ['rfc7644/wrong-token-is-401', 'contract/401-says-invalid-credentials', 'contract/*-401'],
    answer: letIn((_, authorization) => authorization?.startsWith('Bearer ') === true),
  },
  {
    name: 'an empty bearer token is good',
    breaks: ['rfc7644/empty-token-is-401'],
    answer: letIn((_, authorization) => authorization === 'Bearer'),
  },
  {
    name: 'a token without the word Bearer is refused',
    breaks: ['okta/bare-token-is-accepted', 'contract/token-without-bearer'],
    answer: keepOut((authorization) => !authorization.includes(' ')),
  },
];
