// Generated from the contract by `pnpm generate`. Do not edit.

/** The read-only attributes of users and groups, step by step from the resource. @see RFC 7643 §7 */
export const readOnly: Readonly<Record<'/Users' | '/Groups', readonly (readonly string[])[]>> = {
  '/Users': [
    ['id'],
    ['meta'],
    ['groups'],
    ['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', 'manager', 'displayName'],
  ],
  '/Groups': [['id'], ['meta'], ['members', 'display']],
};
