import type { Lifecycle, ServerRoute } from '@hapi/hapi';
import { type OperationId, operationTable } from '@metacompliance/scim-contract';
import { ScimError } from '@metacompliance/scim-protocol';

/**
 * The path of a company, for its addresses and, with a parameter in the place of the key, for the router.
 */
export function companyPath(companyKey: string): string {
  return `/scim/${companyKey}`;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const operationPaths: readonly string[] = Object.values(operationTable).map(({ path }) => path);

/**
 * Every operation of the contract as a route below the company's address, and beside it the refusal of each method that a path
 * of the contract does not have.
 * @see RFC 9110 §15.5.6
 */
export function contractRoutes(serve: (operation: OperationId) => Lifecycle.Method): readonly ServerRoute[] {
  const operations = Object.keys(operationTable) as OperationId[]; // the table's type says that these are its keys
  return withOtherMethods(
    operations.map((operation) => {
      const { method, path } = operationTable[operation];
      const address = companyPath('{companyKey}') + path;
      return { method, path: address, handler: serve(operation), options: { app: { operation } } };
    }),
  );
}

/** A route of one method. */
type MethodRoute = ServerRoute & { readonly method: string };

/**
 * Adds to the routes of a contract the refusal of each method that a path of theirs does not have.
 */
export function withOtherMethods(routes: readonly MethodRoute[]): readonly ServerRoute[] {
  const allowed = new Map<string, string[]>();
  for (const { method, path } of routes) allowed.set(path, [...(allowed.get(path) ?? []), method]);
  return [...routes, ...[...allowed].flatMap(([path, own]) => refuseOtherMethods(path, own))];
}

/**
 * Routes that answer 405 with `Allow` for every method that a path does not have. Each common method gets a route of its own:
 * the router tries those before `*`, and would otherwise take `/Users/.search` for a user's id.
 */
export function refuseOtherMethods(path: string, own: readonly string[]): readonly ServerRoute[] {
  const others = [...methods.filter((method) => !own.includes(method)), '*'] as const;
  const allow = own.includes('GET') ? ['GET', 'HEAD', ...own.filter((method) => method !== 'GET')] : own;
  return others.map((method) => refusal(method, path, (name) => ScimError.methodNotAllowed(name.toUpperCase(), allow)));
}

/**
 * The route of every address that nothing else serves.
 */
export function refuseOtherPaths(detail: string): ServerRoute {
  return refusal('*', '/{path*}', () => ScimError.notFound(detail));
}

/**
 * Routes of the addresses to which a client comes whose base URL has an endpoint behind the company key, such as
 * `/Users/Users`: the answer says so, where the router would take the second for a resource's id.
 */
export function refuseLongBaseUrls(): readonly ServerRoute[] {
  const endpoints = new Set(operationPaths.flatMap((path) => /^\/\w+/.exec(path)?.[0] ?? []));
  const withIds = [...endpoints].filter((endpoint) => operationPaths.includes(`${endpoint}/.search`));
  return withIds.flatMap((end) => {
    const detail = `There is nothing at this address. The base URL must end with the company key: take ${end} off its end`;
    const paths = [...endpoints].map((endpoint) => `${companyPath('{companyKey}')}${end}${endpoint}/{path*}`);
    return paths.flatMap((path) =>
      [...methods, '*' as const].map((method) => refusal(method, path, () => ScimError.notFound(detail))),
    );
  });
}

/** Refuses before the token is looked at, and before the body is read: both are none of a missing address's business. */
function refusal(method: ServerRoute['method'], path: string, error: (method: string) => ScimError): ServerRoute {
  const refuse: Lifecycle.Method = (request) => {
    throw error(request.method);
  };
  return { method, path, handler: refuse, options: { ext: { onPreAuth: { method: refuse } } } };
}
