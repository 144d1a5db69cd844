import type { OperationId } from '@metacompliance/scim-contract';
import { isObject } from '../../json.ts';
import type { Trial } from '../../trial.ts';
import { searchUrn } from '../../urns.ts';
import { group, patchOf, type Sketch, user } from './sketch.ts';

/** Statuses that no request can bring about: they belong to the state of the company, the load or a fault of the server. */
export const beyondReach: ReadonlySet<string> = new Set(['429', '500', '503']);

type Spoil = (sketch: Sketch, t: Trial, id: OperationId) => Sketch | Promise<Sketch>;

const moreThanAnyBody = 4 * 1024 * 1024 + 1;

/** For each status, what turns the request that succeeds into the one that is answered with it. */
const spoils: Readonly<Record<string, Spoil>> = {
  '304': async (sketch, t) => ({ ...sketch, headers: { 'if-none-match': await tagAt(t, sketch.path) } }),
  '400': (sketch, _, id) => spoilInput(sketch, id),
  '401': (sketch) => ({ ...sketch, headers: { authorization: 'Bearer scim-conformance-no-such-token' } }),
  '403': ({ path }) => ({ path: `${path}?filter=${encodeURIComponent('id eq "User"')}` }),
  '404': (sketch, t) => ({ ...sketch, path: sketch.path.replace(/[^/]+$/, t.name()) }),
  '409': spoilName,
  '412': (sketch) => ({ ...sketch, headers: { 'if-match': 'W/"scim-conformance-no-such-version"' } }),
  '413': ({ path, body }) => ({ path, body: { ...(isObject(body) && body), padding: 'x'.repeat(moreThanAnyBody) } }),
  '415': (sketch) => ({ ...sketch, headers: { 'content-type': 'text/plain' } }),
};

/**
 * The request that an operation answers with a status, made from the one that succeeds; undefined when there is none such.
 */
export function spoil(status: string): Spoil | undefined {
  return status.startsWith('2') || status === '501' ? (sketch) => sketch : spoils[status];
}

async function tagAt(t: Trial, path: string): Promise<string> {
  const answer = await t.prepare(`GET ${path}`, [200], () => t.get(path));
  return answer.headers.get('etag') ?? '*';
}

function spoilInput(sketch: Sketch, id: OperationId): Sketch {
  if (id.startsWith('list')) return { path: `${sketch.path}&filter=${encodeURIComponent('noSuchAttribute eq "b"')}` };
  if (id.startsWith('get')) return { path: `${sketch.path}?attributes=id&excludedAttributes=meta` };
  if (id.startsWith('search')) return { ...sketch, body: { schemas: [searchUrn], filter: 'noSuchAttribute eq "b"' } };
  if (id.startsWith('delete')) return { ...sketch, headers: { 'if-match': '"scim-conformance-unclosed' } };
  return { ...sketch, body: { schemas: [] } };
}

/** Takes the name of another user or group. */
async function spoilName(sketch: Sketch, t: Trial, id: OperationId): Promise<Sketch> {
  const kind = id.endsWith('Group') ? group : user;
  const { name } = await kind.make(t);
  const operation = { op: 'replace', path: kind.name, value: name };
  return { ...sketch, body: id.startsWith('patch') ? patchOf(operation) : kind.body(t, name) };
}
