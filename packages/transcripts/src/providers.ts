/** The identity providers whose conversations this package holds: the names of its folders. */
export const providers = ['okta', 'entra'] as const;
