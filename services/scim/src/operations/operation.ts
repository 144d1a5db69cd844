import type { OperationId } from '@metacompliance/scim-contract';
import type { Json } from '@metacompliance/scim-protocol';
import type { Company, Origin, Store } from '../store/store.ts';

/** Query parameters as the contract names them, given once each, coerced to the types the contract gives them. */
export interface Query {
  readonly attributes?: string;
  readonly excludedAttributes?: string;
  readonly filter?: string;
  readonly sortBy?: string;
  readonly sortOrder?: string;
  /** As sent: the list rules of RFC 7644 §3.4.2.4 decide what a number out of range means. */
  readonly startIndex?: string;
  readonly count?: string;
  readonly cursor?: string;
}

/** One authenticated request, free of HTTP: what an operation may know. */
export interface Call {
  readonly company: Company;
  /** Base URL of the company, made from PUBLIC_URL: what `meta.location`, `Location` and `$ref` begin with. No slash at the end. */
  readonly baseUrl: string;
  /** The `{id}` of the path; empty where the path has none. */
  readonly id: string;
  readonly query: Query;
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
  /** The parsed body, checked as JSON (UTF-8, depth, names); null when the operation takes none. */
  readonly body: Json;
  /** Who asked, for the provisioning log. */
  readonly origin: Origin;
}

/** An answer, free of HTTP. `body` is finished JSON text, whole, in parts, or in pieces that are still to come; an empty reply has none. */
export interface Reply {
  readonly status: number;
  readonly body?: string | readonly string[] | AsyncIterable<string>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Context {
  readonly store: Store;
  readonly now: () => number;
  /** Ids of a later time sort after those of an earlier one. */
  readonly newId: (at?: number) => string;
  /** The largest body that is taken, for ServiceProviderConfig. */
  readonly maxBodyBytes: number;
}

/** Answers one request, or throws a `ScimError`. */
export type Operation = (call: Call, context: Context) => Promise<Reply>;

/** One operation for each `operationId` of the document: a missing one does not compile. */
export type Operations = { readonly [Id in OperationId]: Operation };
