import {
  CallError,
  ContentTypeError,
  NetworkError,
  NotFoundError,
  RateLimitedError,
  RefusedError,
  TimeoutError,
  UnauthorizedError,
} from '../errors.ts';
import type { Command } from './command.ts';
import { count, paint } from './terminal.ts';

/** Tests the credentials as the guide's "Test API Credentials" does, and advises when they fail. */
export const check: Command = async ({ scim, terminal }) => {
  const { stdout, env } = terminal;
  const started = performance.now();
  try {
    const { totalResults } = await scim.users.page({ startIndex: 1, count: 2 });
    const milliseconds = Math.round(performance.now() - started);
    const config = await scim.discovery.serviceProviderConfig().catch(() => undefined);
    const features = (['patch', 'bulk', 'filter', 'sort', 'etag'] as const).filter((name) => config?.[name]?.supported);
    const lines = [
      `${paint('green', '✓', stdout, env)} ${scim.baseUrl}`,
      `  The token is valid. The company has ${count(totalResults, 'user')} (answered in ${milliseconds} ms).`,
      ...(config
        ? [`  The server supports ${[...features, ...(config.pagination?.cursor ? ['cursors'] : [])].join(', ')}.`]
        : []),
    ];
    return { json: { ok: true, baseUrl: scim.baseUrl, totalResults, milliseconds, features }, text: lines.join('\n') };
  } catch (error) {
    if (!(error instanceof RefusedError || error instanceof CallError)) throw error;
    const advice = adviceFor(error);
    const lines = [
      `${paint('red', '✗', stdout, env)} ${scim.baseUrl}`,
      `  ${error instanceof RefusedError ? error.detail : error.message}`,
      ...(advice ? [`  ${advice}`] : []),
    ];
    return {
      json: { ok: false, baseUrl: scim.baseUrl, error: error.name, detail: error.message, advice },
      text: lines.join('\n'),
      failed: true,
    };
  }
};

function adviceFor(error: RefusedError | CallError): string | undefined {
  if (error instanceof UnauthorizedError) {
    return 'Check region code, company key and token. A new token is made in Settings > Company Edit > User Provisioning.';
  }
  if (error instanceof NotFoundError) return 'The address ends with /scim/ and the company key: check both.';
  if (error instanceof RateLimitedError) return `Try again in ${error.headers['retry-after'] ?? 'some'} seconds.`;
  if (error instanceof ContentTypeError) return 'Something else answers at this address: a proxy that wants a log-in?';
  if (error instanceof TimeoutError) return 'Is there a firewall in between?';
  if (error instanceof NetworkError) return 'Check the spelling of the address, and the network.';
  return undefined;
}
