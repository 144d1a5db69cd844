/*
 * Preloaded into the command: the addresses of MetaCompliance's regions lead to the services that were started for them, as DNS
 * would lead them. SCIM_REGIONS holds the origin of each region.
 */
const origins: Readonly<Record<string, string>> = JSON.parse(process.env.SCIM_REGIONS ?? '{}');
const original = globalThis.fetch;

globalThis.fetch = (input, init) =>
  original(
    typeof input === 'string'
      ? input.replace(/^https:\/\/(\w+)\.scim\.metacompliance\.com/, (address, region) => origins[region] ?? address)
      : input,
    init,
  );
