/** The `scimType` keywords of RFC 7644 §3.12, and the three that cursor paging adds (RFC 9865 §2.1). */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive'
  | 'invalidCursor'
  | 'expiredCursor'
  | 'invalidCount';

export const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error';

/** The body of an error answer. `status` is a string on the wire. */
export interface ErrorBody {
  readonly schemas: readonly [typeof errorSchema];
  readonly status: string;
  readonly scimType?: ScimType;
  readonly detail: string;
}

/**
 * An expected failure, in the standard's words. `detail` is one sentence for the administrator who reads it in a
 * provisioning log: it names the attribute and the rule, never a secret, a stack or another company's data.
 * @see RFC 7644 §3.12
 */
export class ScimError extends Error {
  override readonly name: string = 'ScimError';
  readonly status: number;
  readonly scimType: ScimType | undefined;
  readonly detail: string;
  /** Header fields the answer must carry, such as `Allow` or `Retry-After`. */
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    scimType: ScimType | undefined,
    detail: string,
    options: ErrorOptions & { headers?: Readonly<Record<string, string>> } = {},
  ) {
    super(detail, options);
    this.status = status;
    this.scimType = scimType;
    this.detail = detail;
    this.headers = options.headers ?? {};
  }

  static invalidFilter(detail: string): ScimError {
    return new ScimError(400, 'invalidFilter', detail);
  }
  static invalidPath(detail: string): ScimError {
    return new ScimError(400, 'invalidPath', detail);
  }
  static invalidSyntax(detail: string, options?: ErrorOptions): ScimError {
    return new ScimError(400, 'invalidSyntax', detail, options);
  }
  static invalidValue(detail: string): ScimError {
    return new ScimError(400, 'invalidValue', detail);
  }
  static invalidCursor(detail: string): ScimError {
    return new ScimError(400, 'invalidCursor', detail);
  }
  static invalidCount(detail: string): ScimError {
    return new ScimError(400, 'invalidCount', detail);
  }
  static mutability(detail: string): ScimError {
    return new ScimError(400, 'mutability', detail);
  }
  static noTarget(detail: string): ScimError {
    return new ScimError(400, 'noTarget', detail);
  }
  static uniqueness(detail: string, options?: ErrorOptions): ScimError {
    return new ScimError(409, 'uniqueness', detail, options);
  }
  static unauthorized(detail: string): ScimError {
    return new ScimError(401, undefined, detail, { headers: { 'WWW-Authenticate': 'Bearer realm="scim"' } });
  }
  static forbidden(detail: string): ScimError {
    return new ScimError(403, undefined, detail);
  }
  static notFound(detail: string): ScimError {
    return new ScimError(404, undefined, detail);
  }
  static methodNotAllowed(method: string, allowed: readonly string[]): ScimError {
    const allow = allowed.join(', ');
    return new ScimError(405, undefined, `${method} is not allowed here. Allowed: ${allow}`, {
      headers: { Allow: allow },
    });
  }
  static preconditionFailed(detail: string): ScimError {
    return new ScimError(412, undefined, detail);
  }
  static tooLarge(detail: string): ScimError {
    return new ScimError(413, undefined, detail);
  }
  static unsupportedMediaType(detail: string): ScimError {
    return new ScimError(415, undefined, detail);
  }
  static tooManyRequests(detail: string, retryAfterSeconds: number): ScimError {
    return new ScimError(429, undefined, detail, {
      headers: { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterSeconds))) },
    });
  }
  static notImplemented(detail: string): ScimError {
    return new ScimError(501, undefined, detail);
  }
  static unavailable(detail: string, options?: ErrorOptions): ScimError {
    return new ScimError(503, undefined, detail, { ...options, headers: { 'Retry-After': '5' } });
  }

  /** The error as it goes over the wire; `status` is text there. */
  toJSON(): ErrorBody {
    const { status, scimType, detail } = this;
    return { schemas: [errorSchema], status: String(status), ...(scimType && { scimType }), detail };
  }
}
