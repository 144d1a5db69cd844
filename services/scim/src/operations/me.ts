import { ScimError } from '@metacompliance/scim-protocol';
import type { Operation } from './operation.ts';

/** The token stands for a company, so there is no "me". @see RFC 7644 §3.11 */
export const refuseMe: Operation = async () => {
  throw ScimError.notImplemented('/Me is not available: an API token stands for a company, not for a person');
};
