import {
  applyPatch,
  type Json,
  type JsonObject,
  type MemberStep,
  matches,
  matchesIfMatch,
  matchesIfNoneMatch,
  memberSteps,
  parsePatch,
  parseProjection,
  project,
  type ResourceSchema,
  readResource,
  reconcileManager,
  ScimError,
  userSchema,
} from '@metacompliance/scim-protocol';
import { type Directory, type Entry, idsOf, withMembers } from './directory.ts';
import type { Answer, Request } from './message.ts';

/** Everything about one resource: create, read, replace, patch, delete. */
export class Resources {
  readonly #directory: Directory;
  readonly #schema: ResourceSchema;

  constructor(directory: Directory, schema: ResourceSchema) {
    this.#directory = directory;
    this.#schema = schema;
  }

  create(request: Request, body: Json): Answer {
    const projection = parseProjection(projectionOf(request), this.#schema);
    const { resource } = readResource(body, this.#schema, 'create');
    const active = this.#schema === userSchema && resource.active === undefined ? { active: true } : {};
    const entry = this.#directory.insert(this.#schema, reconcileManager({}, { ...resource, ...active }).resource);
    const answer = this.#answer(entry, { status: 201, projection });
    return { ...answer, headers: { ...answer.headers, Location: this.#directory.location(entry) } };
  }

  read(request: Request, id: string): Answer {
    const projection = parseProjection(projectionOf(request), this.#schema);
    const entry = this.#guarded(request, id);
    const tag = this.#directory.tag(entry);
    const known = request.headers.get('if-none-match');
    if (known !== null && matchesIfNoneMatch(known, tag)) return { status: 304, headers: { ETag: tag } };
    return this.#answer(entry, { status: 200, projection });
  }

  replace(request: Request, id: string, body: Json): Answer {
    const projection = parseProjection(projectionOf(request), this.#schema);
    const entry = this.#guarded(request, id);
    const { resource } = readResource(body, this.#schema, 'replace');
    const kept = this.#schema === userSchema ? { active: entry.data.active ?? true } : keptMembers(entry);
    const next = { ...kept, ...resource };
    const data = reconcileManager(entry.data, next).resource;
    return this.#answer(this.#directory.update(entry, data), { status: 200, projection });
  }

  patch(request: Request, id: string, body: Json): Answer {
    const projection = parseProjection(projectionOf(request), this.#schema);
    const entry = this.#guarded(request, id);
    const patch = parsePatch(body, this.#schema);
    const { members: _, ...shown } = this.#directory.show(entry);
    const { id: __, meta: ___, groups: ____, ...changed } = applyPatch(shown, patch, this.#schema);
    const patched = reconcileManager(entry.data, changed).resource;
    const members = memberSteps(patch).reduce(applyStep, idsOf(entry));
    const next = this.#schema === userSchema ? patched : withMembers(patched, members);
    const updated = this.#directory.update(entry, next);
    const answer = this.#answer(updated, { status: 200, projection });
    const isShort = this.#schema !== userSchema && projection === undefined;
    return isShort ? { status: 204, headers: answer.headers ?? {} } : answer;
  }

  remove(request: Request, id: string): Answer {
    this.#directory.remove(this.#guarded(request, id));
    return { status: 204 };
  }

  #guarded({ headers }: Request, id: string): Entry {
    const entry = this.#directory.find(this.#schema, id);
    const wanted = headers.get('if-match');
    if (wanted !== null && !matchesIfMatch(wanted, entry.version)) {
      throw ScimError.preconditionFailed('The resource has another version');
    }
    return entry;
  }

  #answer(
    entry: Entry,
    { status, projection }: { status: number; projection: ReturnType<typeof parseProjection> },
  ): Answer {
    const body = project(this.#directory.show(entry), projection, this.#schema);
    return { status, headers: { ETag: this.#directory.tag(entry) }, body };
  }
}

function projectionOf({ query }: Request) {
  return {
    attributes: query.get('attributes') ?? undefined,
    excludedAttributes: query.get('excludedAttributes') ?? undefined,
  };
}

function keptMembers({ data }: Entry): JsonObject {
  return data.members === undefined ? {} : { members: data.members };
}

function applyStep(ids: readonly string[], step: MemberStep): readonly string[] {
  switch (step.kind) {
    case 'add':
      return [...ids, ...step.ids];
    case 'remove':
      return ids.filter((id) => !step.ids.includes(id));
    case 'set':
      return step.ids;
    case 'removeWhere':
      return ids.filter((value) => !matches(step.filter, { members: [{ value, type: 'User' }] }));
  }
}
