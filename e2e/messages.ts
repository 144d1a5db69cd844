/* Bodies as they stand on the wire, with nothing but what a test is about beside what the service asks for. */

/** The members of a JSON object. */
export type Members = Readonly<Record<string, unknown>>;

export const coreUser = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const coreGroup = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const enterpriseUser = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const message = 'urn:ietf:params:scim:api:messages:2.0';

export function userBody(userName: string, members: Members = {}): Members {
  return {
    schemas: [coreUser],
    userName,
    name: { givenName: 'Ann', familyName: 'Archer' },
    emails: [{ value: 'ann@acme.example', type: 'work', primary: true }],
    ...members,
  };
}

export function groupBody(displayName: string, memberIds: readonly string[] = []): Members {
  return { schemas: [coreGroup], displayName, members: memberIds.map((value) => ({ value })) };
}

export function patchOp(...Operations: readonly Members[]): Members {
  return { schemas: [`${message}:PatchOp`], Operations };
}

export function bulkRequest(Operations: readonly Members[], members: Members = {}): Members {
  return { schemas: [`${message}:BulkRequest`], Operations, ...members };
}

export function searchRequest(members: Members): Members {
  return { schemas: [`${message}:SearchRequest`], ...members };
}
