/** The regions that have a deployment of their own: where a company's data stays. */
export const regions = ['ire', 'us', 'nl', 'uk', 'ca'] as const;

export type Region = (typeof regions)[number];
