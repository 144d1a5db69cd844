import { isBoom } from '@hapi/boom';
import type { Lifecycle, Request } from '@hapi/hapi';
import { ScimError } from '@metacompliance/scim-protocol';
import { discardBody } from './body.ts';
import { mediaType } from './media-type.ts';
import { respond } from './response.ts';
import './state.ts';

/** How a listener writes down what went wrong. */
export interface ErrorFormat {
  readonly type: string;
  print(error: ScimError, requestId: string): string;
}

/**
 * SCIM's own. The request id stands at the end of `detail`, so that it reaches the administrator who reads nothing else.
 * @see RFC 7644 §3.12
 */
export const scimErrors: ErrorFormat = {
  type: mediaType,
  print: (error, requestId) =>
    JSON.stringify({ ...error.toJSON(), detail: `${error.detail} (Request-Id ${requestId})` }),
};

/**
 * Renders whatever was thrown, by us or by Hapi, in the listener's format: the server's onPreResponse. `note` is told of it
 * first. A bug is answered with a bare 500: what it was is for the log alone.
 */
export function errorRenderer(
  format: ErrorFormat,
  note: (request: Request, error: ScimError) => void = () => {},
): Lifecycle.Method {
  return async (request, h) => {
    const { response } = request;
    if (!(response instanceof Error)) return h.continue;
    const error = toScimError(response);
    if (error.status === 500) request.app.fault = response;
    note(request, error);
    await discardBody(request);
    return respond(request, h, {
      status: error.status,
      headers: error.headers,
      body: format.print(error, request.app.requestId),
      type: format.type,
    });
  };
}

/** The one refusal that is left to Hapi is that of an address it cannot decode; whatever else is no refusal is a bug. */
function toScimError(error: Exclude<Request['response'], { source: unknown }>): ScimError {
  if (error instanceof ScimError) return error;
  if (isBoom(error, 400)) return ScimError.invalidSyntax('The address of the request cannot be decoded');
  return new ScimError(500, undefined, 'The service failed to carry out the request. The fault is not yours', {
    cause: error,
  });
}
