import type { Lifecycle, Request } from '@hapi/hapi';
import { ScimError } from '@metacompliance/scim-protocol';
import { bodyTooLarge } from './admission.ts';
import { discardBody } from './discard-body.ts';
import type { RefusalLog } from './refusal-log.ts';
import { respond } from './response.ts';
import './state.ts';

interface Options {
  readonly refusals: RefusalLog;
  readonly maxBodyBytes: number;
}

/**
 * Renders whatever was thrown, by us or by Hapi, as a SCIM error: the server's onPreResponse. The request id stands at the end
 * of `detail`, so that it reaches the administrator who reads nothing else. A bug is answered with a bare 500: what it was is
 * for the log alone.
 * @see RFC 7644 §3.12
 */
export function errorRenderer({ refusals, maxBodyBytes }: Options): Lifecycle.Method {
  return async (request, h) => {
    const { response } = request;
    if (!(response instanceof Error)) return h.continue;
    const error = toScimError(response, maxBodyBytes);
    if (error.status === 500) request.app.fault = response;
    refusals.note(request, error);
    await discardBody(request);
    return respond(request, h, {
      status: error.status,
      headers: error.headers,
      body: printError(error, request.app.requestId),
    });
  };
}

/**
 * The body of an error answer.
 */
export function printError(error: ScimError, requestId: string): string {
  return JSON.stringify({ ...error.toJSON(), detail: `${error.detail} (Request-Id ${requestId})` });
}

/** Hapi's own refusals have texts of ours; whatever is no refusal is a bug. */
function toScimError(error: Exclude<Request['response'], { source: unknown }>, maxBodyBytes: number): ScimError {
  if (error instanceof ScimError) return error;
  switch (error.output.statusCode) {
    case 400:
      return ScimError.invalidSyntax('The address of the request is not encoded as it must be');
    case 413:
      return bodyTooLarge(maxBodyBytes);
    default:
      return new ScimError(500, undefined, 'The service failed to carry out the request. The fault is not yours', {
        cause: error,
      });
  }
}
