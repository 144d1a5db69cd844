import { STATUS_CODES } from 'node:http';
import type { Problem } from '@metacompliance/scim-contract/admin';
import { InvalidRequest } from '../admin/invalid-request.ts';
import type { ErrorFormat } from './errors.ts';

/**
 * Errors as the admin listener writes them: problem details.
 * @see RFC 9457 §3
 */
export const problems: ErrorFormat = {
  type: 'application/problem+json',
  print(error, requestId) {
    const { status, detail } = error;
    const title = STATUS_CODES[status] ?? 'Error';
    const problem: Problem = { type: 'about:blank', title, status, detail, requestId };
    return JSON.stringify(error instanceof InvalidRequest ? { ...problem, errors: error.errors } : problem);
  },
};
