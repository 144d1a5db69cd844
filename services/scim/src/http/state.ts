import type { OperationId } from '@metacompliance/scim-contract';
import type { OperationId as AdminOperationId } from '@metacompliance/scim-contract/admin';
import type { Json } from '@metacompliance/scim-protocol';
import type { Actor } from '../admin/call.ts';
import type { Company, Origin } from '../store/store.ts';
import type { Quota } from './rate-limit.ts';

declare module '@hapi/hapi' {
  /** What is known of a request so far. The later fields are there once it was let in. */
  interface RequestApplicationState {
    requestId: string;
    /** On the monotonic clock, in milliseconds. */
    started: number;
    company?: Company;
    /** On the admin listener: who asks. */
    actor?: Actor;
    origin?: Origin;
    quota?: Quota;
    /** The body, once it was parsed. */
    body?: Json;
    /** Set when the answer is a bug's: what the log should say and the answer must not. */
    fault?: unknown;
  }
  interface RouteOptionsApp {
    /** The operation of the contract that the route serves. */
    operation?: OperationId;
    /** The operation of the operators' document that the route serves. */
    adminOperation?: AdminOperationId;
  }
}
