/*
 * The same requests in the words of an identity provider, so that a server is tested with what it will really be sent. What
 * changes is what is known of each: Okta's patches without a path, Entra's capital operations, booleans as text, members
 * taken out by a list of values. Who calls the client notices nothing.
 */
import type { Fetch } from '../transport/attempt.ts';

/** Whose way of speaking. `entra` is Entra without its conformance flag, which is what old applications get. */
export type Dialect = 'okta' | 'entra';

interface Operation {
  readonly op: string;
  readonly path?: string;
  readonly value?: unknown;
}
interface Speech {
  readonly headers: Readonly<Record<string, string>>;
  /** A parameter that it adds to reads. */
  readonly parameter: (url: URL) => string | undefined;
  readonly operations: (operations: readonly Operation[]) => readonly Operation[];
}

const speeches: Readonly<Record<Dialect, Speech>> = {
  okta: {
    headers: { 'user-agent': 'Okta SCIM Client 1.0.0', 'accept-charset': 'utf-8' },
    parameter({ pathname, searchParams }) {
      const isList = /\/(Users|Groups)$/.test(pathname) && !searchParams.has('cursor');
      return isList && !searchParams.has('count') ? 'count=100' : undefined;
    },
    operations: (operations) => operations.map(withoutPath),
  },
  entra: {
    headers: {},
    parameter({ pathname, searchParams }) {
      const selects = searchParams.has('attributes') || searchParams.has('excludedAttributes');
      return /\/Groups(\/[^/]*)?$/.test(pathname) && !selects ? 'excludedAttributes=members' : undefined;
    },
    operations: (operations) => gatherRemovals(operations).map(inEntra),
  },
};

/** A plain attribute is replaced by an object without a path. */
function withoutPath(operation: Operation): Operation {
  const { op, path, value } = operation;
  const isPlain = op === 'replace' && path !== undefined && /^\w+$/.test(path) && path !== 'members';
  return isPlain ? { op, value: { [path]: value } } : operation;
}

function inEntra({ op, value, ...rest }: Operation): Operation {
  const capital = op.charAt(0).toUpperCase() + op.slice(1);
  if (typeof value === 'boolean') return { op: capital, ...rest, value: value ? 'True' : 'False' };
  return { op: capital, ...rest, ...(value !== undefined && { value }) };
}

const member = /^members\[value eq (".*")\]$/;

/** Removals of single members become one removal with a list of values. */
function gatherRemovals(operations: readonly Operation[]): readonly Operation[] {
  const isRemoval = ({ op, path }: Operation) => op === 'remove' && member.test(path ?? '');
  const gone = operations
    .filter(isRemoval)
    .map(({ path }) => ({ $ref: null, value: JSON.parse(member.exec(path ?? '')?.[1] ?? '""') }));
  const others = operations.filter((operation) => !isRemoval(operation));
  return gone.length > 0 ? [...others, { op: 'remove', path: 'members', value: gone }] : others;
}

/** A `fetch` that says everything as the identity provider would: `fetchAs('okta', fetchFrom(inject))`, or over a network. */
export function fetchAs(dialect: Dialect, fetch: Fetch = (url, init) => globalThis.fetch(url, init)): Fetch {
  const { headers: own, parameter, operations } = speeches[dialect];
  return (address, init) => {
    const { method = 'GET' } = init;
    const url = new URL(address);
    const added = method === 'GET' ? parameter(url) : undefined;
    const spoken = added === undefined ? address : `${address}${url.search ? '&' : '?'}${added}`;
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(own)) headers.set(name, value);
    if (typeof init.body !== 'string') return fetch(spoken, { ...init, headers });
    headers.set('content-type', 'application/scim+json; charset=utf-8');
    const body = JSON.parse(init.body) as { Operations?: readonly Operation[] };
    const isPatch = method === 'PATCH' && Array.isArray(body.Operations);
    const said = isPatch ? { ...body, Operations: operations(body.Operations ?? []) } : body;
    return fetch(spoken, { ...init, headers, body: JSON.stringify(said) });
  };
}
