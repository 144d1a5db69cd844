import type { OperationId } from '@metacompliance/scim-contract';
import type { RequestOptions } from '../../client.ts';
import type { Answer } from '../../exchange.ts';
import type { Json } from '../../json.ts';
import type { Made, Trial } from '../../trial.ts';
import { bulkUrn, patchUrn, searchUrn } from '../../urns.ts';

/** A request that is not yet sent. */
export interface Sketch {
  readonly path: string;
  readonly body?: Json | undefined;
  readonly headers?: RequestOptions['headers'] | undefined;
}

/** What sketches are drawn from: a resource that is there, and the two ways in which users and groups differ. */
export interface Kind {
  readonly endpoint: '/Users' | '/Groups';
  readonly name: 'userName' | 'displayName';
  readonly make: (t: Trial) => Promise<Made>;
  readonly body: (t: Trial, name?: string) => Json;
}

export const user: Kind = {
  endpoint: '/Users',
  name: 'userName',
  make: (t) => t.makeUser(),
  body: (t, name) => t.userBody(name === undefined ? {} : { userName: name }),
};

export const group: Kind = {
  endpoint: '/Groups',
  name: 'displayName',
  make: (t) => t.makeGroup(),
  body: (t, name) => t.groupBody(name === undefined ? {} : { displayName: name }),
};

type Draw = (t: Trial) => Sketch | Promise<Sketch>;

/** The request of each operation that succeeds. */
export const good: Readonly<Record<OperationId, Draw>> = {
  listUsers: async (t) => ({ path: (await user.make(t)) && '/Users?startIndex=1&count=2' }),
  createUser: (t) => ({ path: '/Users', body: user.body(t) }),
  getUser: async (t) => ({ path: (await user.make(t)).path }),
  replaceUser: (t) => replacement(t, user),
  patchUser: (t) => change(t, user),
  deleteUser: async (t) => ({ path: (await user.make(t)).path }),
  searchUsers: () => ({ path: '/Users/.search', body: search }),
  listGroups: async (t) => ({ path: (await group.make(t)) && '/Groups?startIndex=1&count=2' }),
  createGroup: (t) => ({ path: '/Groups', body: group.body(t) }),
  getGroup: async (t) => ({ path: (await t.makeGroupOf(await t.makeUser())).path }),
  replaceGroup: (t) => replacement(t, group),
  patchGroup: (t) => change(t, group),
  deleteGroup: async (t) => ({ path: (await group.make(t)).path }),
  searchGroups: () => ({ path: '/Groups/.search', body: search }),
  searchAll: () => ({ path: '/.search', body: search }),
  bulk: (t) => ({ path: '/Bulk', body: { schemas: [bulkUrn], Operations: [creation(t)] } }),
  getMe: () => ({ path: '/Me' }),
  createMe: (t) => ({ path: '/Me', body: user.body(t) }),
  replaceMe: (t) => ({ path: '/Me', body: user.body(t) }),
  patchMe: () => ({ path: '/Me', body: patchOf({ op: 'replace', path: 'active', value: true }) }),
  deleteMe: () => ({ path: '/Me' }),
  getServiceProviderConfig: () => ({ path: '/ServiceProviderConfig' }),
  listResourceTypes: () => ({ path: '/ResourceTypes' }),
  getResourceType: () => ({ path: '/ResourceTypes/User' }),
  listSchemas: () => ({ path: '/Schemas' }),
  getSchema: () => ({ path: '/Schemas/urn:ietf:params:scim:schemas:core:2.0:User' }),
};

const search = { schemas: [searchUrn], startIndex: 1, count: 2 };

function creation(t: Trial): Json {
  return { method: 'POST', path: '/Users', bulkId: 'qwerty', data: user.body(t) };
}

async function replacement(t: Trial, kind: Kind): Promise<Sketch> {
  const { path, name } = await kind.make(t);
  return { path, body: kind.body(t, name) };
}

async function change(t: Trial, kind: Kind): Promise<Sketch> {
  const { path } = await kind.make(t);
  return { path, body: patchOf({ op: 'replace', path: 'externalId', value: t.name() }) };
}

/** The message that carries one operation. */
export function patchOf(operation: Json): Json {
  return { schemas: [patchUrn], Operations: [operation] };
}

/** Sends a sketch. */
export function sendSketch(t: Trial, method: string, { path, body, headers }: Sketch): Promise<Answer> {
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  return t.send(method, path, { ...text, ...(headers && { headers }) });
}
