import { matchesIfMatch, matchesIfNoneMatch, ScimError } from '@metacompliance/scim-protocol';

/** What a request says of the version that it means, as it stands in the header fields. */
export interface Precondition {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

/**
 * Refuses a request that was meant for another version of the resource. `tag` is the whole tag of the current one.
 * @see RFC 7644 §3.14, RFC 9110 §13.2.2
 */
export function checkPrecondition(
  { ifMatch, ifNoneMatch }: Precondition,
  { version }: { readonly version: number },
  tag: string,
): void {
  if (ifMatch !== undefined && !matchesIfMatch(ifMatch, version))
    throw ScimError.preconditionFailed(
      'If-Match does not name the current version: read the resource again and repeat the change',
    );
  if (ifNoneMatch !== undefined && matchesIfNoneMatch(ifNoneMatch, tag))
    throw ScimError.preconditionFailed('If-None-Match names the current version, so nothing was changed');
}
