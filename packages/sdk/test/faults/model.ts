import { randomUUID } from 'node:crypto';

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
    const next = question.method === 'PUT' ? body : patched(kept, body.Operations);
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
    const isTaken = [...this.resources[type].values()].some((kept) => kept[name] === body[name]);
    if (isTaken) return refusal(409, 'uniqueness');
    this.changes.push(`POST ${type}`);
    return { status: 201, body: this.#keep(type, { ...body, id: randomUUID() }, 1) };
  }

  #keep(type: 'Users' | 'Groups', resource: object & { id: string }, version: number): Kept {
    const kept = { ...resource, meta: { version: `W/"${version}"` } };
    this.resources[type].set(kept.id, kept);
    return kept;
  }

  #list(type: 'Users' | 'Groups', query: URLSearchParams): Reply {
    const [, name, value] = /^(\w+) eq (".*")$/.exec(query.get('filter') ?? '') ?? [];
    const found = [...this.resources[type].values()].filter(
      (kept) => !name || kept[name] === JSON.parse(value ?? 'null'),
    );
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

/** The few operations that the tests send. */
function patched(kept: Kept, operations: readonly PatchOp[]): Kept {
  return operations.reduce(patchedOnce, kept);
}

function patchedOnce(resource: Kept, { op, path, value }: PatchOp): Kept {
  const members = (resource.members ?? []) as { value: string }[];
  const named = /^members\[value eq "(.*)"\]$/.exec(path)?.[1];
  if (named !== undefined) return { ...resource, members: members.filter((member) => member.value !== named) };
  if (path === 'members' && op === 'add') {
    const added = (value as { value: string }[]).filter((one) => !members.some((member) => member.value === one.value));
    return { ...resource, members: [...members, ...added] };
  }
  if (op === 'remove') return { ...resource, [path]: undefined };
  const old = resource[path];
  return { ...resource, [path]: op === 'add' && Array.isArray(old) ? [...old, ...(value as unknown[])] : value };
}
