/*
 * Preloaded into the programs of the documents: the addresses of MetaCompliance's regions lead to the service that was started
 * for them, and the company key of an example to its demo company. So an example can say what a partner would write.
 */
const { SCIM_BASE_URL = '' } = process.env;
const original = globalThis.fetch;
const region = /^https:\/\/\w+\.scim\.metacompliance\.com\/scim\/[^/?]+/;

globalThis.fetch = (input, init) =>
  original(typeof input === 'string' ? input.replace(region, SCIM_BASE_URL) : input, init);
