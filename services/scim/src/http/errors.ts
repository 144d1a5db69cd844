import type { Lifecycle, Request } from '@hapi/hapi';
import { ScimError } from '@metacompliance/scim-protocol';
import { discardBody } from './body.ts';
import type { RefusalLog } from './refusal-log.ts';
import { respond } from './response.ts';
import './state.ts';

/**
 * Renders whatever was thrown, by us or by Hapi, as a SCIM error: the server's onPreResponse. The request id stands at the end
 * of `detail`, so that it reaches the administrator who reads nothing else. A bug is answered with a bare 500: what it was is
 * for the log alone.
 * @see RFC 7644 §3.12
 */
export function errorRenderer(refusals: RefusalLog): Lifecycle.Method {
  return async (request, h) => {
    const { response } = request;
    if (!(response instanceof Error)) return h.continue;
    const error = toScimError(response);
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

/** The one refusal that is left to Hapi is that of an address it cannot decode; whatever else is no refusal is a bug. */
function toScimError(error: Exclude<Request['response'], { source: unknown }>): ScimError {
  if (error instanceof ScimError) return error;
  if (error.output.statusCode === 400) return ScimError.invalidSyntax('The address of the request cannot be decoded');
  return new ScimError(500, undefined, 'The service failed to carry out the request. The fault is not yours', {
    cause: error,
  });
}
