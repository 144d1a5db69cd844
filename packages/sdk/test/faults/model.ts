import { randomUUID } from 'node:crypto';
import {
  applyPatch,
  fold,
  groupSchema,
  type Json,
  type JsonObject,
  type MemberStep,
  matches,
  matchesValue,
  memberSteps,
  parseFilter,
  parsePatch,
  ScimError,
  userSchema,
} from '@metacompliance/scim-protocol';

/** A resource as the model keeps it. */
export interface Kept {
  [name: string]: unknown;
  id: string;
  meta: { version: string };
}
export interface Question {
  readonly method: string;
  /** Below the base URL, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly ifMatch: string | undefined;
  readonly body: unknown;
}
interface Body {
  readonly [name: string]: unknown;
  readonly Operations: readonly BulkOp[];
  readonly failOnErrors?: number;
}
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export const errorUrn = 'urn:ietf:params:scim:api:messages:2.0:Error';
export function refusal(status: number, scimType?: string, detail = 'refused'): Reply {
  return { status, body: { schemas: [errorUrn], status: String(status), scimType, detail } };
}

/** Just enough of a SCIM server to lose answers of: users and groups of one company, in memory. */
export class Model {
  readonly resources = { Users: new Map<string, Kept>(), Groups: new Map<string, Kept>() };
  /** Changes that were made, to see that nothing was done twice. */
  readonly changes: string[] = [];
  readonly features: { bulk: boolean; cursor: boolean; maxOperations: number };

  constructor(features: Partial<Model['features']> = {}) {
    this.features = { bulk: true, cursor: false, maxOperations: 1000, ...features };
  }

  answer(question: Question): Reply {
    try {
      return this.#answer(question);
    } catch (error) {
      if (!(error instanceof ScimError)) throw error;
      return { status: error.status, body: error.toJSON() };
    }
  }

  #answer(question: Question): Reply {
    const [, type = '', id] = question.path.split('/');
    const body = question.body as Body; // a model believes what it is sent
    if (type === 'ServiceProviderConfig') return { status: 200, body: this.#config() };
    if (type === 'Bulk') return this.features.bulk ? this.#bulk(body) : refusal(501);
    if (type !== 'Users' && type !== 'Groups') return refusal(404);
    const all = this.resources[type];
    if (id === undefined)
      return question.method === 'POST' ? this.#create(type, body) : this.#list(type, question.query);
    const kept = all.get(id);
    if (!kept) return refusal(404);
    const tag = question.ifMatch;
    if (tag !== undefined && tag !== kept.meta.version) return refusal(412);
    if (question.method === 'GET') return { status: 200, body: kept };
    this.changes.push(`${question.method} ${type}`);
    if (question.method === 'DELETE') {
      all.delete(id);
      return { status: 204 };
    }
    const next = question.method === 'PUT' ? body : patched(type, kept, body.Operations);
    return { status: 200, body: this.#keep(type, { ...next, id }, Number(/\d+/.exec(kept.meta.version)) + 1) };
  }

  #config() {
    const { bulk, cursor, maxOperations } = this.features;
    const supported = { supported: true };
    return {
      schemas: [],
      bulk: { supported: bulk, maxOperations, maxPayloadSize: 4_194_304 },
      pagination: { cursor, index: true },
      patch: supported,
    };
  }

  #create(type: 'Users' | 'Groups', body: Body): Reply {
    const name = type === 'Users' ? 'userName' : 'displayName';
    const isTaken = [...this.resources[type].values()].some(
      (kept) => fold(String(kept[name])) === fold(String(body[name])),
    );
    if (isTaken) return refusal(409, 'uniqueness');
    this.changes.push(`POST ${type}`);
    return {
      status: 201,
      body: this.#keep(type, { ...(type === 'Users' && { active: true }), ...body, id: randomUUID() }, 1),
    };
  }

  #keep(type: 'Users' | 'Groups', resource: object & { id: string }, version: number): Kept {
    const kept = { ...resource, meta: { version: `W/"${version}"` } };
    this.resources[type].set(kept.id, kept);
    return kept;
  }

  #list(type: 'Users' | 'Groups', query: URLSearchParams): Reply {
    const schema = type === 'Users' ? userSchema : groupSchema;
    const text = query.get('filter');
    const filter = text === null ? undefined : parseFilter(text, schema);
    const found = this.#shown(type).filter((kept) => !filter || matches(filter, kept as unknown as JsonObject));
    const count = Number(query.get('count') ?? 100);
    const cursor = this.features.cursor ? query.get('cursor') : null;
    const start = cursor === null ? Number(query.get('startIndex') ?? 1) : Number(cursor || 1);
    const page = found.slice(start - 1, start - 1 + count);
    const isLast = start - 1 + page.length >= found.length;
    const place = cursor === null ? { startIndex: start } : isLast ? {} : { nextCursor: String(start + page.length) };
    return {
      status: 200,
      body: { schemas: [], totalResults: found.length, itemsPerPage: page.length, ...place, Resources: page },
    };
  }

  /** Users with their groups, which only the groups know. */
  #shown(type: 'Users' | 'Groups'): readonly Kept[] {
    const all = [...this.resources[type].values()];
    if (type === 'Groups') return all;
    const groups = [...this.resources.Groups.values()];
    const has = (group: Kept, id: string) => ((group.members ?? []) as Member[]).some(({ value }) => value === id);
    return all.map((user) => ({
      ...user,
      groups: groups.filter((group) => has(group, user.id)).map(({ id }) => ({ value: id })),
    }));
  }

  #bulk({ Operations, failOnErrors = Number.POSITIVE_INFINITY }: Body): Reply {
    if (Operations.length > this.features.maxOperations) return refusal(413);
    const ids = new Map<string, string>();
    const results: object[] = [];
    let errors = 0;
    for (const { method, path, bulkId, data, version } of Operations) {
      if (errors >= failOnErrors) break;
      const body = JSON.parse(
        JSON.stringify(data ?? null).replace(/bulkId:([\w-]+)/g, (text, name) => ids.get(name) ?? text),
      );
      const reply = this.answer({ method, path, query: new URLSearchParams(), ifMatch: version, body });
      const id = (reply.body as Kept | undefined)?.id ?? path.split('/')[2];
      if (reply.status >= 400) errors++;
      else if (bulkId && id) ids.set(bulkId, id);
      const location =
        reply.status < 400 || method !== 'POST' ? { location: `http://x/scim/${path.split('/')[1]}/${id}` } : {};
      const response = reply.status >= 400 ? { response: reply.body } : {};
      results.push({ method, bulkId, status: String(reply.status), ...location, ...response });
    }
    return { status: 200, body: { schemas: [], Operations: results } };
  }
}

interface BulkOp extends PatchOp {
  readonly method: string;
  readonly bulkId?: string;
  readonly data?: unknown;
  readonly version?: string;
}
interface PatchOp {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/** Patches as the service does, but for `add`, which here adds a value that is there already once more. */
function patched(type: 'Users' | 'Groups', kept: Kept, operations: readonly PatchOp[]): Kept {
  const schema = type === 'Users' ? userSchema : groupSchema;
  let resource: Kept = kept;
  for (const operation of operations) {
    const { op, path, value } = operation;
    const old = resource[path];
    if (op === 'add' && path !== 'members' && Array.isArray(value) && Array.isArray(old)) {
      resource = { ...resource, [path]: [...old, ...value] };
      continue;
    }
    const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] };
    const patch = parsePatch(body as unknown as Json, schema);
    const steps = memberSteps(patch);
    const members = steps.reduce(stepped, (resource.members ?? []) as readonly Member[]);
    const changed = applyPatch(resource as unknown as JsonObject, patch, schema) as unknown as Kept;
    resource = steps.length > 0 ? { ...changed, members } : changed;
  }
  return resource;
}

interface Member {
  readonly value: string;
}

function stepped(members: readonly Member[], step: MemberStep): readonly Member[] {
  switch (step.kind) {
    case 'add':
      return [...new Set([...members.map(({ value }) => value), ...step.ids])].map((value) => ({ value }));
    case 'remove':
      return members.filter(({ value }) => !step.ids.includes(value));
    case 'removeWhere':
      return members.filter((member) => !matchesValue(step.filter, member as unknown as Json));
    case 'set':
      return step.ids.map((value) => ({ value }));
  }
}
