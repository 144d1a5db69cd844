import { parseToken } from '../tokens.ts';
import type { Target } from './target.ts';

/** Where a test of credentials came to, what it met there, and what to do about it. */
export interface Diagnosis {
  readonly ok: boolean;
  readonly step: 'base URL' | 'connection' | 'token' | 'address' | 'service' | 'answer' | 'credentials';
  readonly found: string;
  readonly advice?: string;
}

const patience = 10_000;
/** In seconds; a clock that is kept right is never so far off. */
const largestDifference = 60;
const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

/** What Node calls the ways in which there may be no answer at all. */
const connectionFailures: Readonly<Record<string, readonly [found: string, advice: string]>> = {
  ENOTFOUND: ['there is no host of that name', 'Check the region code and the spelling of the base URL.'],
  EAI_AGAIN: ['the name of the host cannot be looked up now', 'Check the network and its name servers.'],
  ECONNREFUSED: ['nothing listens there', 'Start the service, or check host and port of the base URL.'],
  ECONNRESET: ['the connection was closed without an answer', 'Check whether the port speaks HTTPS rather than HTTP.'],
  CERT_HAS_EXPIRED: ['the certificate has expired', 'Renew it, or check the clock of this machine.'],
  DEPTH_ZERO_SELF_SIGNED_CERT: [
    'the certificate is self-signed',
    'Identity providers take certificates of public authorities only.',
  ],
  ERR_TLS_CERT_ALTNAME_INVALID: ['the certificate is for another host', 'Check the host of the base URL.'],
  TimeoutError: ['there was no answer within 10 seconds', 'Check for a firewall between here and there.'],
};

/**
 * Sends the request with which Okta tests API credentials, and explains what comes back. Never rejects, and never repeats the
 * token.
 */
export async function diagnose({ baseUrl, token }: Target): Promise<Diagnosis> {
  if (!/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? '')) {
    return failure(
      'base URL',
      'this is no web address',
      'Give it as https://<region>.scim.metacompliance.com/scim/<company key>.',
    );
  }
  const started = performance.now();
  try {
    const answer = await fetch(`${baseUrl}/Users?startIndex=1&count=2`, {
      headers: {
        Authorization: `Bearer ${token}`,
        Accept: 'application/scim+json',
        'User-Agent': 'Okta SCIM Client 1.0.0',
      },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    const text = await answer.text();
    return explain({ answer, text, token, milliseconds: Math.round(performance.now() - started) });
  } catch (error) {
    return explainNoAnswer(error);
  }
}

function explainNoAnswer(error: unknown): Diagnosis {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } }; // fetch rejects with such errors
  const [found, advice] = connectionFailures[cause?.code ?? name ?? ''] ?? [cause?.message ?? String(error), undefined];
  return failure('connection', found, advice);
}

function explain({
  answer,
  text,
  token,
  milliseconds,
}: {
  answer: Response;
  text: string;
  token: string;
  milliseconds: number;
}): Diagnosis {
  const body = parse(text);
  const detail = typeof body?.detail === 'string' ? body.detail : `status ${answer.status}`;
  switch (answer.status) {
    case 200:
      return withClock(explainList(body, milliseconds), answer);
    case 401:
      return failure(
        'token',
        detail,
        parseToken(token) ? 'Check token, region code and company key.' : 'Copy the whole token once more.',
      );
    case 403:
      return failure('token', detail);
    case 404:
      return failure('address', detail, 'The base URL ends with /scim/ and the company key, without /Users.');
    case 429:
      return failure('service', detail, `Try again in ${answer.headers.get('retry-after') ?? 'some'} seconds.`);
    default:
      return failure(
        'service',
        detail,
        answer.status < 400 ? 'The address leads elsewhere: is it the one of the service?' : undefined,
      );
  }
}

/** Tokens expire, and certificates are judged, by a clock: one that is wrong is told before it matters. */
function withClock(diagnosis: Diagnosis, answer: Response): Diagnosis {
  const theirs = Date.parse(answer.headers.get('date') ?? '');
  const apart = Math.round(Math.abs(Date.now() - theirs) / 1_000);
  if (!(apart > largestDifference)) return diagnosis;
  const advice = `The clocks of this machine and of the service are ${apart} s apart: set the wrong one.`;
  return { ...diagnosis, advice: diagnosis.advice === undefined ? advice : `${diagnosis.advice} ${advice}` };
}

function explainList(body: Readonly<Record<string, unknown>> | undefined, milliseconds: number): Diagnosis {
  const { schemas, totalResults } = body ?? {};
  if (!Array.isArray(schemas) || !schemas.includes(listResponse) || !Number.isInteger(totalResults)) {
    return failure('answer', 'this is no list of SCIM users', 'Check the base URL: something else answers there.');
  }
  const found = `valid; the company has ${totalResults} ${totalResults === 1 ? 'user' : 'users'} (answered in ${milliseconds} ms)`;
  if (totalResults !== 0) return { ok: true, step: 'credentials', found };
  return { ok: true, step: 'credentials', found, advice: "Okta's own SPEC test wants to see at least one user." };
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failure(step: Diagnosis['step'], found: string, advice?: string): Diagnosis {
  return { ok: false, step, found, ...(advice !== undefined && { advice }) };
}
