/*
 * Answers held against the document at run time, for who wants to be sure or tests a server. It is an entry of its own,
 * because the validators weigh more than the whole client.
 */
import { operationTable, validators } from '@metacompliance/scim-contract';
import { NotValidError } from '../errors.ts';
import type { Middleware, ScimRequest, ScimResponse } from '../transport/message.ts';

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
  readonly responses: (typeof operationTable)['getUser']['responses'];
}

/** Longest paths first, so that `/Users/.search` is not taken for a user. */
const routes: readonly Route[] = Object.values(operationTable)
  .toSorted((a, b) => rank(b.path) - rank(a.path))
  .map(({ method, path, responses }) => ({
    method,
    responses,
    pattern: new RegExp(`${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }));

function rank(path: string): number {
  return path.length - (path.includes('{') ? 100 : 0);
}

/**
 * A middleware that holds every answer against the schema the document gives for its status: `createScimClient({ …,
 * middleware: [validation()] })`. An answer that does not fit is a `NotValidError` that names the first place; a status the
 * document does not have there is one too.
 */
export function validation(): Middleware {
  return async (request, next) => {
    const response = await next(request);
    const misfit = misfitOf(request, response);
    if (misfit === undefined) return response;
    const { pathname } = new URL(request.url);
    const facts = {
      method: request.method,
      path: pathname,
      requestId: response.headers.get('request-id') ?? undefined,
      attempts: response.attempts ?? 1,
      mayBeDone: response.status < 300,
    };
    throw new NotValidError(`The answer does not keep the contract: ${misfit}`, facts, { status: response.status });
  };
}

function misfitOf({ method, url }: ScimRequest, { status, body }: ScimResponse): string | undefined {
  const { pathname } = new URL(url);
  const route = routes.find((one) => one.method === method && one.pattern.test(pathname));
  if (!route) return undefined;
  const described = route.responses[status] ?? route.responses.default;
  if (!described) return `the document has no status ${status} there`;
  if (described.schema === undefined) return undefined;
  const validate = validators[described.schema];
  if (validate(body)) return undefined;
  const [first] = validate.errors ?? [];
  return `${first?.instancePath || 'the body'} ${first?.message ?? 'does not fit'} (${described.schema})`;
}
