/*
 * A class per failure, in two families. Whatever the server refused is a `ScimError`, the same class the service throws,
 * narrowed by `scimType` and then by status. Whatever kept an answer from being one (no network, no time, no JSON) is a
 * `CallError`. Both carry the facts of the call, and none of them the token: `redact` has been over every text.
 */
import { ScimError, type ScimType } from '@metacompliance/scim-protocol';

/** What is known about a call when it fails. */
export interface CallFacts {
  readonly method: string;
  /** Path below the base URL, without the query: a filter holds personal data. */
  readonly path: string;
  /** The server's `Request-Id`, to be quoted to support. */
  readonly requestId: string | undefined;
  /** How many times the request was sent. */
  readonly attempts: number;
  /** Whether an attempt went out whose answer was lost, so that the server may have done the work. */
  readonly mayBeDone: boolean;
}

/** The parts of an error answer that the SDK reads. */
export interface Refusal {
  readonly status: number;
  readonly scimType: ScimType | undefined;
  readonly detail: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The server refused the request. `detail` is its reason, in one sentence. @see RFC 7644 §3.12 */
export class RefusedError extends ScimError implements CallFacts {
  override readonly name: string = 'RefusedError';
  declare readonly method: string;
  declare readonly path: string;
  declare readonly requestId: string | undefined;
  declare readonly attempts: number;
  declare readonly mayBeDone: boolean;

  constructor({ status, scimType, detail, headers }: Refusal, facts: CallFacts) {
    super(status, scimType, detail, { headers });
    Object.assign(this, facts);
    this.message = `${detail} [${[status, scimType].filter(Boolean).join(' ')}, ${facts.method} ${facts.path}]`;
  }
}

/** 400. The subclasses say which rule was broken. */
export class BadRequestError extends RefusedError {
  override readonly name: string = 'BadRequestError';
}
/** The filter does not parse, or names an attribute that cannot be searched. */
export class InvalidFilterError extends BadRequestError {
  override readonly name = 'InvalidFilterError';
}
/** The filter selects more than the server is willing to answer. */
export class TooManyError extends BadRequestError {
  override readonly name = 'TooManyError';
}
/** The body is no JSON, or not the message the endpoint takes. */
export class InvalidSyntaxError extends BadRequestError {
  override readonly name = 'InvalidSyntaxError';
}
/** The path of a patch operation is malformed or unknown. */
export class InvalidPathError extends BadRequestError {
  override readonly name = 'InvalidPathError';
}
/** The filter in the path of a patch operation selects nothing. */
export class NoTargetError extends BadRequestError {
  override readonly name = 'NoTargetError';
}
/** A mandatory value is missing, or a value does not suit its attribute. */
export class InvalidValueError extends BadRequestError {
  override readonly name = 'InvalidValueError';
}
/** The server does not speak this version of SCIM. */
export class InvalidVersError extends BadRequestError {
  override readonly name = 'InvalidVersError';
}
/** The attribute is read-only, immutable or mandatory. */
export class MutabilityError extends BadRequestError {
  override readonly name = 'MutabilityError';
}
/** The cursor is none that this server gave for this query (RFC 9865 §2.1). */
export class InvalidCursorError extends BadRequestError {
  override readonly name = 'InvalidCursorError';
}
/** The cursor is too old: start again from the first page (RFC 9865 §2.1). */
export class ExpiredCursorError extends BadRequestError {
  override readonly name = 'ExpiredCursorError';
}
/** `count` is over the limit, or not that of the first page (RFC 9865 §2.1). */
export class InvalidCountError extends BadRequestError {
  override readonly name = 'InvalidCountError';
}
/** 401. The token, the region or the company key is wrong; `detail` says which where the server may tell. */
export class UnauthorizedError extends RefusedError {
  override readonly name = 'UnauthorizedError';
}
/** 403. The token is right and may not do this. */
export class ForbiddenError extends RefusedError {
  override readonly name: string = 'ForbiddenError';
}
/** The request would put personal data where it can be logged, such as a filter in a URL. */
export class SensitiveError extends ForbiddenError {
  override readonly name = 'SensitiveError';
}
/** 404. There is no such resource, or no such endpoint. */
export class NotFoundError extends RefusedError {
  override readonly name = 'NotFoundError';
}
/** 405. */
export class MethodNotAllowedError extends RefusedError {
  override readonly name = 'MethodNotAllowedError';
}
/** 409. */
export class ConflictError extends RefusedError {
  override readonly name: string = 'ConflictError';
}
/** A userName or displayName is taken, also by an inactive user and in any letter case. */
export class UniquenessError extends ConflictError {
  override readonly name = 'UniquenessError';
}
/** 412. The resource has changed since the version the request names. */
export class PreconditionFailedError extends RefusedError {
  override readonly name = 'PreconditionFailedError';
}
/** 413. The body is over the server's limit. */
export class TooLargeError extends RefusedError {
  override readonly name = 'TooLargeError';
}
/** 415. */
export class UnsupportedMediaTypeError extends RefusedError {
  override readonly name = 'UnsupportedMediaTypeError';
}
/** 429, still after all attempts, or with a `Retry-After` beyond what the client may wait. */
export class RateLimitedError extends RefusedError {
  override readonly name = 'RateLimitedError';
}
/** 5xx. */
export class ServerError extends RefusedError {
  override readonly name: string = 'ServerError';
}
/** 501. The server does not have this feature. */
export class NotImplementedError extends ServerError {
  override readonly name = 'NotImplementedError';
}
/** 503. */
export class UnavailableError extends ServerError {
  override readonly name = 'UnavailableError';
}

/** The call came to no answer that SCIM describes. */
export class CallError extends Error implements CallFacts {
  override readonly name: string = 'CallError';
  declare readonly method: string;
  declare readonly path: string;
  declare readonly requestId: string | undefined;
  declare readonly attempts: number;
  declare readonly mayBeDone: boolean;
  /** Status of the answer, if one came. */
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    message: string,
    facts: CallFacts,
    options: ErrorOptions & { status?: number; headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(`${message} [${facts.method} ${facts.path}]`, options);
    Object.assign(this, facts);
    this.status = options.status;
    this.headers = options.headers ?? {};
  }
}
/** The server could not be reached, or the connection broke. `cause` is the error of `fetch`. */
export class NetworkError extends CallError {
  override readonly name = 'NetworkError';
}
/** The answer, or its whole body, did not come in time. */
export class TimeoutError extends CallError {
  override readonly name = 'TimeoutError';
}
/** The caller's signal ended the call. `cause` is the signal's reason. */
export class AbortedError extends CallError {
  override readonly name = 'AbortedError';
}
/** The answer has a status that no SCIM server gives here, such as a redirect. */
export class UnexpectedStatusError extends CallError {
  override readonly name = 'UnexpectedStatusError';
}
/** A successful answer is no JSON document: mostly the log-in page of a proxy. */
export class ContentTypeError extends CallError {
  override readonly name = 'ContentTypeError';
}
/** The body of a successful answer says it is JSON, and does not parse. */
export class NotJsonError extends CallError {
  override readonly name = 'NotJsonError';
}
/** The body of a successful answer is JSON, and not what SCIM says. */
export class NotValidError extends CallError {
  override readonly name: string = 'NotValidError';
}
/** A page is one that has been read before: going on would never end. */
export class RepeatedPageError extends NotValidError {
  override readonly name = 'RepeatedPageError';
}

/** The caller asks for something that cannot be sent. Nothing was. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

type RefusedClass = new (refusal: Refusal, facts: CallFacts) => RefusedError;

const byScimType: Readonly<Record<ScimType, RefusedClass>> = {
  invalidFilter: InvalidFilterError,
  tooMany: TooManyError,
  uniqueness: UniquenessError,
  mutability: MutabilityError,
  invalidSyntax: InvalidSyntaxError,
  invalidPath: InvalidPathError,
  noTarget: NoTargetError,
  invalidValue: InvalidValueError,
  invalidVers: InvalidVersError,
  sensitive: SensitiveError,
  invalidCursor: InvalidCursorError,
  expiredCursor: ExpiredCursorError,
  invalidCount: InvalidCountError,
};

const byStatus: Readonly<Record<number, RefusedClass>> = {
  400: BadRequestError,
  401: UnauthorizedError,
  403: ForbiddenError,
  404: NotFoundError,
  405: MethodNotAllowedError,
  409: ConflictError,
  412: PreconditionFailedError,
  413: TooLargeError,
  415: UnsupportedMediaTypeError,
  429: RateLimitedError,
  501: NotImplementedError,
  503: UnavailableError,
};

/** Tells one of the standard's keywords from any other text. */
export function isScimType(text: unknown): text is ScimType {
  return typeof text === 'string' && Object.hasOwn(byScimType, text);
}

/** Makes the most telling error of a refusal: by its `scimType`, else by its status, else by its hundred. */
export function refused(refusal: Refusal, facts: CallFacts): RefusedError {
  const { status, scimType } = refusal;
  const Class = (scimType && byScimType[scimType]) ?? byStatus[status] ?? (status >= 500 ? ServerError : RefusedError);
  return new Class(refusal, facts);
}
