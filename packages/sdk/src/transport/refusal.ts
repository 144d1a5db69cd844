import { errorSchema } from '@metacompliance/scim-protocol';
import { type CallError, isScimType, type RefusedError, refused, UnexpectedStatusError } from '../errors.ts';
import { plainHeaders } from './attempt.ts';
import { type Call, factsOf, type ScimResponse } from './message.ts';
import type { Secret } from './secret.ts';

interface ErrorLike {
  readonly schemas?: unknown;
  readonly status?: unknown;
  readonly scimType?: unknown;
  readonly detail?: unknown;
}

/** Statuses that have a meaning without a SCIM error beside them. */
const meaningful = new Set([400, 401, 403, 404, 405, 409, 412, 413, 415, 429]);

function errorBody({ body }: ScimResponse): ErrorLike | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { schemas } = body as ErrorLike;
  return Array.isArray(schemas) && schemas.includes(errorSchema) ? body : undefined;
}

/**
 * The status that counts: that of the answer, but of the body when an error body comes with a status that says success.
 */
export function statusOf(response: ScimResponse): number {
  const error = response.status < 400 ? errorBody(response) : undefined;
  if (!error) return response.status;
  const status = Number(error.status);
  return status >= 400 && status <= 599 ? status : 500;
}

/**
 * The error that an answer stands for, or undefined when it is a success (304 is one). An empty or foreign body never
 * makes a failure look like success: only the status decides.
 */
export function failureOf(response: ScimResponse, call: Call, secret: Secret): RefusedError | CallError | undefined {
  const status = statusOf(response);
  if ((status >= 200 && status < 300) || status === 304) return undefined;
  const headers = plainHeaders(response.headers, secret);
  const facts = factsOf(call, response.headers);
  const body = errorBody(response) ?? anyDetail(response.body);
  if (!body && status < 500 && !meaningful.has(status)) {
    const target = headers.location ? `, which leads to ${headers.location}` : '';
    return new UnexpectedStatusError(`The answer has the status ${status}${target}`, facts, { status, headers });
  }
  const detail =
    typeof body?.detail === 'string' && body.detail ? body.detail : `The server answered ${status} and gave no reason`;
  const scimType = isScimType(body?.scimType) ? body.scimType : undefined;
  return refused({ status, scimType, detail: secret.redact(detail), headers }, facts);
}

/** Some servers leave `schemas` out of their errors. */
function anyDetail(body: unknown): ErrorLike | undefined {
  return typeof body === 'object' && body !== null && 'detail' in body ? body : undefined;
}
