/** The request got no usable answer. The message says why, and what to look at. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL|EPROTO/;

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'the connection was refused: nothing listens there',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name could not be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'the server closed the connection instead of answering',
  UND_ERR_SOCKET: 'the server closed the connection instead of answering',
  UND_ERR_CONNECT_TIMEOUT: 'no connection came about',
};

/**
 * Translates what `fetch` rejects with into one sentence.
 * `seconds` is the time limit that was set, for the case that it passed.
 */
export function toNoAnswer(error: unknown, address: string, seconds: number): NoAnswer {
  if (error instanceof NoAnswer) return error;
  if (error instanceof Error && error.name === 'TimeoutError') {
    return new NoAnswer(`${address}: no answer within ${seconds} s`, { cause: error });
  }
  return new NoAnswer(`${address}: ${reasonOf(error)}`, { cause: error });
}

function reasonOf(error: unknown): string {
  const cause = causeOf(error);
  const code = 'code' in cause ? String(cause.code) : '';
  if (certificateCodes.test(code)) {
    return `TLS failed: ${cause.message} (${code}). Name the authority of a private certificate in NODE_EXTRA_CA_CERTS`;
  }
  return reasons[code] ?? ([cause.message, code].filter(Boolean).join(' ') || 'the request failed');
}

/** `fetch` says only "fetch failed"; what happened is its cause, or the first cause of several tries. */
function causeOf(error: unknown): Error {
  const cause = error instanceof Error ? (error.cause ?? error) : new Error(String(error));
  const first = cause instanceof AggregateError ? cause.errors[0] : cause;
  return first instanceof Error ? first : new Error(String(first));
}
