import type { Request } from '@hapi/hapi';
import type { Origin } from '../store/store.ts';
import './state.ts';

/**
 * Who sent a request, as the provisioning log keeps it. `label` is the token's.
 */
export function originOf(
  { app: { requestId }, route, raw: { req } }: Request,
  { label, id, at }: { readonly label: string; readonly id: string; readonly at: number },
): Origin {
  const operation = route.settings.app?.operation ?? '';
  const provider = productName(req.headers['user-agent']);
  return { id, requestId, operation, at, received: Date.now(), token: label, provider };
}

/** Most requests come from the same client as the one before. */
let latest = { userAgent: '', product: '' };

/** `Okta SCIM Client 1.0.0` and `curl/8.1` without what changes with every release; and without a secret that got there. */
function productName(userAgent = ''): string {
  if (userAgent !== latest.userAgent) {
    const product = userAgent.split(/\/|\s+v?\d|\s*\(/, 1)[0] ?? '';
    latest = { userAgent, product: product.replace(/\bmc(scim|admin)_\w+/g, 'mc$1_…').slice(0, 64) };
  }
  return latest.product;
}
