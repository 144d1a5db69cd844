/*
 * What Node refuses before there is a request: broken HTTP, head too large, too slow. Its own answers have no body, so they are
 * written here, in the listener's own format, straight to the socket.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ScimError } from '@metacompliance/scim-protocol';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { ErrorFormat } from './errors.ts';
import { newRequestId } from './request-id.ts';

const checkInterval = 1_000;
/** How long a refused client has to read why, before its connection is cut. */
const farewell = 1_000;

/**
 * Makes the HTTP server under Hapi, with limits on the size and the time of what comes in. The Host field is left to us: Node
 * would refuse its absence with an answer that is no SCIM error.
 */
export function createListener(config: Config): Server {
  const { maxHeaderBytes, headersTimeout, requestTimeout, keepAliveTimeout } = config;
  const listener = createServer({
    maxHeaderSize: maxHeaderBytes,
    headersTimeout,
    requestTimeout,
    keepAliveTimeout,
    connectionsCheckingInterval: checkInterval,
    requireHostHeader: false,
  });
  // No answer is compressed. Hapi would parse the field all the same: of a look-up that is a fortieth.
  listener.on('request', ({ headers }) => {
    headers['accept-encoding'] = '';
  });
  return listener;
}

/**
 * Answers whatever the listener cannot make a request of with an error of its format, and closes the connection. A request that came
 * before on the same connection gets its answer first.
 */
export function refuseBrokenRequests(listener: Server, format: ErrorFormat, log: Logger): void {
  const refuse = (socket: Socket, error: ScimError) => refuseSocket(socket, error, { format, log });
  const latest = new WeakMap<object, ServerResponse<IncomingMessage>>();
  listener.on('request', (request, response) => latest.set(request.socket, response));
  listener.removeAllListeners('clientError');
  listener.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const open = latest.get(socket);
    const isAnswering = open !== undefined && !open.writableFinished;
    if (isAnswering && open.req.complete) open.once('close', () => refuse(socket, toScimError(error)));
    else if (isAnswering && open.headersSent) socket.destroy();
    else refuse(socket, toScimError(error));
  });
  listener.on('connect', (_request, socket: Socket) =>
    refuse(socket, ScimError.invalidSyntax('CONNECT is not for this server')),
  );
  listener.on('checkExpectation', ({ socket }) =>
    refuse(socket, new ScimError(417, undefined, 'Expect takes 100-continue only')),
  );
}

function refuseSocket(
  socket: Socket,
  error: ScimError,
  { format, log }: { readonly format: ErrorFormat; readonly log: Logger },
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const requestId = newRequestId();
  log.info({ requestId, status: error.status, detail: error.detail }, 'refused before it was a request');
  socket.end(printAnswer(error, format, requestId));
  setTimeout(() => socket.destroy(), farewell).unref();
}

function printAnswer(error: ScimError, format: ErrorFormat, requestId: string): string {
  const body = format.print(error, requestId);
  const head = [
    `HTTP/1.1 ${error.status} ${STATUS_CODES[error.status]}`,
    `Content-Type: ${format.type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Request-Id: ${requestId}`,
    'Connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

function toScimError({ code }: NodeJS.ErrnoException): ScimError {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return new ScimError(431, undefined, 'The address and the header fields of the request are too large');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return new ScimError(408, undefined, 'The request took too long to arrive');
    default:
      return ScimError.invalidSyntax('This is not an HTTP request that can be read');
  }
}
