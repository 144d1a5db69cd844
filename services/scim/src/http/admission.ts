/*
 * Everything that can refuse a request before its body is read, in the order in which it is refused: 503 (too busy to look), 401
 * (who), 429 (how often), 403 (suspended), 415 (in which form), 413 (how much). It runs as Hapi's authentication scheme, the one step that Hapi takes
 * before it reads the body, and the default of every route: a route is closed unless it says otherwise.
 */
import type { Request, ServerAuthScheme } from '@hapi/hapi';
import { operationTable } from '@metacompliance/scim-contract';
import { ScimError } from '@metacompliance/scim-protocol';
import type { Config } from '../config.ts';
import type { Credential, Store } from '../store/store.ts';
import { authenticate } from './auth.ts';
import { bodyTooLarge, hasBody } from './body.ts';
import { mediaType } from './media-type.ts';
import { originOf } from './origin.ts';
import type { Overload } from './overload.ts';
import { RateLimiter } from './rate-limit.ts';
import './state.ts';
import type { TokenUses } from './token-uses.ts';

interface Options {
  readonly store: Store;
  readonly config: Config;
  readonly now: () => number;
  readonly newId: (at?: number) => string;
  readonly overload: Overload;
  readonly uses: TokenUses;
}

/**
 * The authentication scheme of every SCIM route. A request that passes has `company` and `origin` in its state, is within the
 * company's quota, and has a body that is worth reading or none.
 */
export function admissionScheme({ store, config, now, newId, overload, uses }: Options): ServerAuthScheme {
  const { region, rateLimit, rateBurst, maxBodyBytes } = config;
  const limiter = new RateLimiter({
    rate: rateLimit,
    burst: Math.max(rateBurst, rateLimit),
    clock: () => performance.now(),
  });
  return () => ({
    async authenticate(request, h) {
      overload.check();
      const claim = {
        companyKey: String(request.params.companyKey),
        authorization: request.raw.req.headers.authorization,
      };
      const credential = await authenticate(claim, { store, region, now, uses });
      request.app.company = credential.company;
      const at = now();
      request.app.origin = originOf(request, { label: credential.label, id: newId(at), at });
      if (rateLimit > 0) checkRate(request, credential, limiter);
      checkState(credential);
      if (takesBody(request) && hasBody(request)) checkBody(request, maxBodyBytes);
      return h.authenticated({ credentials: {} });
    },
  });
}

function checkRate(request: Request, { company }: Credential, limiter: RateLimiter): void {
  const quota = limiter.take(company.number);
  if (quota === undefined) return;
  request.app.quota = quota;
  if (quota.allowed) return;
  const detail = `This company sends requests faster than is allowed. Repeat the request after ${quota.seconds} s`;
  throw ScimError.tooManyRequests(detail, quota.seconds);
}

function checkState({ company }: Credential): void {
  if (company.state === 'suspended') {
    throw ScimError.forbidden(
      'This company is suspended in MetaCompliance. Its data is kept. Please contact MetaCompliance support',
    );
  }
}

function takesBody(request: Request): boolean {
  const { operation } = request.route.settings.app ?? {};
  return operation !== undefined && operationTable[operation].requestSchema !== undefined;
}

function checkBody(
  {
    raw: {
      req: { headers },
    },
  }: Request,
  maxBodyBytes: number,
): void {
  const type = headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();
  if (type !== mediaType && type !== 'application/json') {
    throw ScimError.unsupportedMediaType(`The body must be sent as ${mediaType} or application/json`);
  }
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? '')) {
    throw ScimError.unsupportedMediaType('The body must be sent without a Content-Encoding');
  }
  if (Number(headers['content-length']) > maxBodyBytes) throw bodyTooLarge(maxBodyBytes);
}
