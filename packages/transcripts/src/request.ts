import { fill, fillText, type Variables } from './fill.ts';
import type { HttpRequest } from './send.ts';
import type { AuthorizationForm, HeaderFields, StepRequest, Transcript } from './transcript.ts';

/** Where a transcript is replayed, and with which token. */
export interface Target {
  readonly baseUrl: string;
  readonly token: string;
  readonly authorization: AuthorizationForm;
}

const bodyFields = new Set(['content-type', 'content-length']);

/**
 * Builds the request of one step: placeholders filled, header fields in the transcript's order. Content-Type and
 * Content-Length go only with a body; Host and Content-Length are appended when the transcript does not place them.
 * Throws Unplayable when a placeholder has no value.
 */
export function buildRequest(
  { headers }: Pick<Transcript, 'headers'>,
  request: StepRequest,
  { target, variables }: { target: Target; variables: Variables },
): HttpRequest {
  const { origin, host, pathname } = new URL(target.baseUrl);
  const body = buildBody(request, variables);
  const known = {
    ...variables,
    host,
    token: target.token,
    authorization: target.authorization === 'bearer' ? `Bearer ${target.token}` : target.token,
    contentLength: Buffer.byteLength(body ?? ''),
  };
  const fields = Object.entries(arrange(headers, request.headers ?? {}, body !== undefined));
  return {
    method: request.method,
    origin,
    path: pathname.replace(/\/$/, '') + fillText(request.path, variables),
    headers: fields.map(([name, value]) => [name, fillText(value, known)] as const),
    body,
  };
}

function buildBody({ body, rawBody }: StepRequest, variables: Variables): string | undefined {
  if (rawBody !== undefined) return fillText(rawBody, variables);
  return body === undefined ? undefined : JSON.stringify(fill(body, variables));
}

/** The step's own fields take the place of the transcript's; new ones follow; `null` removes. Names ignore case. */
function arrange(common: HeaderFields, own: HeaderFields, hasBody: boolean): Record<string, string> {
  const fields: Record<string, string> = {};
  const replaced = new Map(Object.entries(own).map(([name, value]) => [name.toLowerCase(), value]));
  for (const [name, value] of [...Object.entries(common), ...Object.entries(own)]) {
    const kept = replaced.has(name.toLowerCase()) ? replaced.get(name.toLowerCase()) : value;
    const repeats = Object.keys(fields).some((earlier) => earlier.toLowerCase() === name.toLowerCase());
    if (typeof kept === 'string' && !repeats && (hasBody || !bodyFields.has(name.toLowerCase()))) fields[name] = kept;
  }
  const names = new Set(Object.keys(fields).map((name) => name.toLowerCase()));
  if (!names.has('host')) fields.Host = '{{host}}';
  if (hasBody && !names.has('content-length')) fields['Content-Length'] = '{{contentLength}}';
  return fields;
}
