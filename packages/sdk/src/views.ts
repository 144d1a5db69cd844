import type { GroupInput, UserInput } from '@metacompliance/scim-contract';

/** A user to be written. `schemas` is filled in when it is left out. */
export type NewUser = Omit<UserInput, 'schemas'> & { schemas?: string[] };
/** A group to be written. `schemas` is filled in when it is left out. */
export type NewGroup = Omit<GroupInput, 'schemas'> & { schemas?: string[] };

/** A resource by its id, or as it was read: then the request is conditional on the version that was read. */
export type Target<R> = string | R;

/** Where the resources of a type are. */
export type Endpoint = '/Users' | '/Groups';

export const coreUrn: Readonly<Record<Endpoint, string>> = {
  '/Users': 'urn:ietf:params:scim:schemas:core:2.0:User',
  '/Groups': 'urn:ietf:params:scim:schemas:core:2.0:Group',
};

/** URN of the enterprise extension, for paths such as `${enterpriseUser}:department`. */
export const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

export const searchUrn = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
export const patchUrn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/** The id of a target. */
export function idOf(target: Target<{ readonly id: string }>): string {
  return typeof target === 'string' ? target : target.id;
}
