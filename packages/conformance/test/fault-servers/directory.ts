import {
  canonicalize,
  fold,
  groupSchema,
  type Json,
  type JsonObject,
  printTag,
  type ResourceSchema,
  ScimError,
  userSchema,
} from '@metacompliance/scim-protocol';

/** A user or group as it is kept: without id, meta and whatever else is made when it is read. */
export interface Entry {
  readonly id: string;
  readonly schema: ResourceSchema;
  readonly data: JsonObject;
  readonly created: number;
  readonly modified: number;
  readonly version: number;
}

/** Users and groups in memory, in the order in which they were made. */
export class Directory {
  readonly baseUrl: string;
  readonly entries = new Map<string, Entry>();
  #lastId = 0;
  #lastTime = Date.now();

  constructor(baseUrl: string) {
    this.baseUrl = baseUrl;
  }

  /** All entries of a type, as they are shown. */
  list(schema: ResourceSchema): readonly JsonObject[] {
    return this.of(schema).map((entry) => this.show(entry));
  }

  of(schema: ResourceSchema): readonly Entry[] {
    return [...this.entries.values()].filter((entry) => entry.schema === schema);
  }

  find(schema: ResourceSchema, id: string): Entry {
    const entry = this.entries.get(id);
    if (entry?.schema !== schema) throw ScimError.notFound(`There is no ${schema.resourceType} "${id}"`);
    return entry;
  }

  insert(schema: ResourceSchema, data: JsonObject): Entry {
    this.checkUnique(schema, data, undefined);
    return this.add(schema, data);
  }

  /** Inserts without looking whether the name is free. */
  add(schema: ResourceSchema, data: JsonObject): Entry {
    this.#checkMembers(data);
    const now = this.#now();
    const id = `${schema.resourceType.toLowerCase()}-${++this.#lastId}-${now.toString(36)}`;
    const entry: Entry = { id, schema, data, created: now, modified: now, version: 1 };
    this.entries.set(id, entry);
    return entry;
  }

  /** Replaces the data of an entry; nothing happens when it is the same. */
  update(entry: Entry, data: JsonObject): Entry {
    const [before, after] = [entry.data, data].map((one) => JSON.stringify(canonicalize(one, entry.schema)));
    if (before === after) return entry;
    this.checkUnique(entry.schema, data, entry.id);
    this.#checkMembers(data);
    const next = { ...entry, data, modified: this.#now(), version: entry.version + 1 };
    this.entries.set(entry.id, next);
    return next;
  }

  remove({ id }: Entry): void {
    this.entries.delete(id);
    for (const group of this.of(groupSchema)) {
      const members = idsOf(group).filter((member) => member !== id);
      if (members.length < idsOf(group).length) this.update(group, withMembers(group.data, members));
    }
  }

  checkUnique(schema: ResourceSchema, data: JsonObject, own: string | undefined): void {
    const attribute = schema === userSchema ? 'userName' : 'displayName';
    const name = fold(String(data[attribute]));
    const holder = this.of(schema).find((entry) => entry.id !== own && fold(String(entry.data[attribute])) === name);
    if (holder !== undefined) throw ScimError.uniqueness(`${attribute} is taken`);
  }

  /** The resource as answers give it. */
  show(entry: Entry): JsonObject {
    const { id, schema, data, created, modified } = entry;
    const location = this.location(entry);
    const meta = {
      resourceType: schema.resourceType,
      created: new Date(created).toISOString(),
      lastModified: new Date(modified).toISOString(),
      location,
      version: this.tag(entry),
    };
    const derived = schema === userSchema ? { groups: this.#groupsOf(id) } : { members: this.#showMembers(entry) };
    return canonicalize({ ...data, ...derived, id, meta }, schema);
  }

  location({ id, schema }: Entry): string {
    return `${this.baseUrl}${schema.endpoint}/${id}`;
  }

  tag({ id, schema, version }: Entry): string {
    const groups = schema === userSchema ? this.#groupsOf(id).map((group) => group.value) : [];
    return printTag(version, groups.length > 0 ? groups.join('+') : undefined);
  }

  #groupsOf(id: string): readonly { value: string; $ref: string; type: string }[] {
    const groups = this.of(groupSchema).filter((group) => idsOf(group).includes(id));
    return groups.map((group) => ({ value: group.id, $ref: this.location(group), type: 'direct' }));
  }

  #showMembers(group: Entry): readonly Json[] {
    return idsOf(group).map((value) => ({ value, $ref: `${this.baseUrl}/Users/${value}`, type: 'User' }));
  }

  #checkMembers(data: JsonObject): void {
    for (const id of memberIds(data)) {
      if (this.entries.get(id)?.schema !== userSchema) throw ScimError.invalidValue(`There is no user "${id}"`);
    }
  }

  /** A clock that always moves. */
  #now(): number {
    this.#lastTime = Math.max(Date.now(), this.#lastTime + 1);
    return this.#lastTime;
  }
}

export function idsOf(group: Entry): readonly string[] {
  return memberIds(group.data);
}

function memberIds({ members }: JsonObject): readonly string[] {
  return Array.isArray(members) ? members.map((member) => String((member as JsonObject).value)) : [];
}

export function withMembers(data: JsonObject, ids: readonly string[]): JsonObject {
  return { ...data, members: [...new Set(ids)].map((value) => ({ value })) };
}
