import { matchesIfMatch, ScimError } from '@metacompliance/scim-protocol';

/** Refuses a change that was meant for another version of the resource. @see RFC 7644 §3.14, RFC 9110 §13.1.1 */
export function checkVersion(ifMatch: string | undefined, current: { readonly version: number }): void {
  if (ifMatch !== undefined && !matchesIfMatch(ifMatch, current.version))
    throw ScimError.preconditionFailed(
      'If-Match does not name the current version: read the resource again and repeat the change',
    );
}
