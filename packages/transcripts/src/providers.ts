/** The identity providers whose conversations this package holds: the names of its folders. */
export const providers = [
  'okta',
  'entra',
  'onelogin',
  'jumpcloud',
  'pingfederate',
  'sailpoint',
  'rippling',
  'authentik',
  'scim-sdk-java',
] as const;
