import type { AuditRow } from './scripts/audit.ts';
import type { ReadScripts, ScanScripts, WriteScripts } from './scripts/index.ts';

/** A company in this region. `number` stands for the company key in every row and every statement; neither is ever given again. */
export interface Company {
  readonly number: number;
  /** The company key: a GUID in lower case. */
  readonly key: string;
  readonly name: string;
  readonly state: 'active' | 'suspended';
}

/** Who sent a request, as the provisioning log keeps it. Times are milliseconds since 1970. */
export interface Origin {
  /** Time-ordered id of the log row that this request may leave. */
  readonly id: string;
  readonly requestId: string;
  readonly operation: string;
  readonly at: number;
  /** When it came by the machine's clock. With it the row is named when it is written, not when the request came. */
  readonly received?: number;
  /** Label of the token, or the name of the operator. */
  readonly token: string;
  /** The User-Agent's product name, such as `Okta SCIM Client`. */
  readonly provider: string;
}

/** What a token opens. */
export interface Credential {
  readonly company: Company;
  readonly label: string;
}

type Args<Scripts, Name extends keyof Scripts> = Scripts[Name] extends (
  args: infer Arguments extends object,
  dialect: never,
) => unknown
  ? Arguments
  : never;
type Result<Scripts, Name extends keyof Scripts> = Scripts[Name] extends (
  args: never,
  dialect: never,
) => Generator<unknown, infer Returned, never>
  ? Returned
  : never;

/**
 * The port to the database. Whatever is asked of it has a name and plain data for arguments, so that it can run in another
 * thread or against another database; what the names mean is written once, in `scripts/`. A script throws `ScimError`.
 */
export interface Store {
  /** Runs a script that touches a bounded number of rows. Sees every write that was acknowledged before, by any process. */
  read<Name extends keyof ReadScripts>(name: Name, args: Args<ReadScripts, Name>): Promise<Result<ReadScripts, Name>>;
  /** Runs a script that may visit every row of the company, away from the event loop. Sees what `read` sees. */
  scan<Name extends keyof ScanScripts>(name: Name, args: Args<ScanScripts, Name>): Promise<Result<ScanScripts, Name>>;
  /**
   * Runs a script in a write transaction and resolves when its commit is durable. All of it happens or nothing, and its row in
   * the provisioning log (the refusal's, too) or in the audit is committed with it. Uniqueness is 409; a database that cannot write is 503.
   */
  write<Name extends keyof WriteScripts>(
    name: Name,
    args: Args<WriteScripts, Name> & { readonly audit?: AuditRow | undefined },
    origin?: Origin,
  ): Promise<Result<WriteScripts, Name>>;
  /** The token with this digest, if it is live now and belongs to the company; sees a revocation by any process at once. */
  findCredential(companyKey: string, digest: string, now: number): Promise<Credential | undefined>;
  /** Settles what is under way, then lets go of the database. */
  close(): Promise<void>;
}
