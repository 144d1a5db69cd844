/*
 * A company of its own for one test, with a clock and ids that are always the same: bodies go in as clients send them, resources
 * come out as clients see them.
 */
import { randomUUID } from 'node:crypto';
import type { JsonObject, SortQuery } from '@metacompliance/scim-protocol';
import * as commands from '../../../src/operations/commands.ts';
import { groupTag, streamGroup } from '../../../src/resources/group-answer.ts';
import { printUser } from '../../../src/resources/user-answer.ts';
import type { BulkEnd, BulkStep, BulkWrite } from '../../../src/store/scripts/bulk.ts';
import type { StoredPage } from '../../../src/store/scripts/lists.ts';
import type { PageRequest } from '../../../src/store/scripts/positions.ts';
import type { StoredGroup, StoredUser } from '../../../src/store/scripts/rows.ts';
import type { Company, Origin, Store } from '../../../src/store/store.ts';
import type { TestDatabase } from '../databases.ts';

/** What a suite runs on: a store, and the database behind it. */
export interface Stage {
  readonly store: Store;
  readonly database: TestDatabase;
}

export const baseUrl = 'https://ire.example.com/scim/desk';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const core = 'urn:ietf:params:scim:schemas:core:2.0';

/** A user as a client sends it, with only what MetaCompliance needs and the fields that matter to the test. */
export function person(userName: string, fields: JsonObject = {}): JsonObject {
  return {
    schemas: [`${core}:User`],
    userName,
    name: { givenName: 'Ann', familyName: 'Archer' },
    emails: [{ value: 'ann@example.com', type: 'work', primary: true }],
    ...fields,
  };
}

export function team(displayName: string, memberIds?: readonly string[]): JsonObject {
  const members = memberIds && { members: memberIds.map((value) => ({ value })) };
  return { schemas: [`${core}:Group`], displayName, ...members };
}

export function patchOf(...Operations: readonly JsonObject[]): JsonObject {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations };
}

export function addMembers(...ids: readonly string[]): JsonObject {
  return { op: 'add', path: 'members', value: ids.map((value) => ({ value })) };
}

export function removeMembers(...ids: readonly string[]): JsonObject {
  return { ...addMembers(...ids), op: 'remove' };
}

/** What a list is asked; the first hundred unless told. */
export interface Asked {
  readonly filter?: string;
  readonly sort?: SortQuery;
  readonly page?: PageRequest;
}

export interface ListedPage extends Omit<StoredPage<unknown>, 'rows'> {
  readonly ids: readonly string[];
}

const firstPage: PageRequest = { kind: 'index', startIndex: 1, count: 100 };

/** Opens a desk in a new company. */
export async function aDesk({ store, database }: Stage): Promise<Desk> {
  const company = await store.write('createCompany', { key: randomUUID(), name: 'Acme', now: 0 });
  return new Desk(store, database, company);
}

export class Desk {
  readonly store: Store;
  readonly database: TestDatabase;
  readonly company: Company;
  /** What the next call takes for the time; each call is a second later than the one before. */
  now = Date.UTC(2026, 0, 31, 8);
  #ids = 0;

  constructor(store: Store, database: TestDatabase, company: Company) {
    this.store = store;
    this.database = database;
    this.company = company;
  }

  newId(): string {
    this.#ids += 1;
    return `00000000-0000-7000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  aim(id: string, ifMatch?: string): commands.Aim {
    this.now += 1000;
    return { company: this.company.number, id, now: this.now, ifMatch, baseUrl };
  }

  /** Who asks: the id orders the log. */
  origin(operation: string): Origin {
    const id = `log-${this.now}-${randomUUID()}`;
    return { id, requestId: `request-${this.now}`, operation, at: this.now, token: 'first', provider: 'Okta' };
  }

  async createUser(userName: string, fields: JsonObject = {}, id = this.newId()): Promise<string> {
    const args = commands.createUserArgs(person(userName, fields), this.aim(id));
    return (await this.store.write('createUser', args, this.origin('createUser'))).id;
  }

  async replaceUser(id: string, body: JsonObject, ifMatch?: string): Promise<JsonObject> {
    const args = commands.replaceUserArgs(body, this.aim(id, ifMatch));
    return shown(await this.store.write('updateUser', args, this.origin('replaceUser')));
  }

  async patchUser(id: string, patch: JsonObject, ifMatch?: string): Promise<JsonObject> {
    const args = commands.patchUserArgs(patch, this.aim(id, ifMatch));
    return shown(await this.store.write('updateUser', args, this.origin('patchUser')));
  }

  async deleteUser(id: string, ifMatch?: string): Promise<void> {
    await this.store.write('deleteUser', commands.deleteUserArgs(this.aim(id, ifMatch)), this.origin('deleteUser'));
  }

  async createGroup(displayName: string, memberIds?: readonly string[], id = this.newId()): Promise<string> {
    const args = commands.createGroupArgs(team(displayName, memberIds), this.aim(id));
    return (await this.store.write('createGroup', args, this.origin('createGroup'))).id;
  }

  async replaceGroup(id: string, body: JsonObject, ifMatch?: string): Promise<string> {
    const args = commands.replaceGroupArgs(body, this.aim(id, ifMatch));
    return groupTag(await this.store.write('updateGroup', args, this.origin('replaceGroup')));
  }

  async patchGroup(id: string, patch: JsonObject, ifMatch?: string): Promise<string> {
    const args = commands.patchGroupArgs(patch, this.aim(id, ifMatch));
    return groupTag(await this.store.write('updateGroup', args, this.origin('patchGroup')));
  }

  async deleteGroup(id: string, ifMatch?: string): Promise<void> {
    await this.store.write('deleteGroup', commands.deleteGroupArgs(this.aim(id, ifMatch)), this.origin('deleteGroup'));
  }

  bulk(writes: readonly BulkWrite[], failOnErrors = writes.length): Promise<readonly BulkEnd[]> {
    return this.bulkOf(
      writes.map((write) => [write]),
      failOnErrors,
    );
  }

  async bulkOf(steps: readonly BulkStep[], failOnErrors = steps.flat().length): Promise<readonly BulkEnd[]> {
    const args = { company: this.company.number, steps, failOnErrors };
    return (await this.store.write('bulk', args, this.origin('bulk'))).flat();
  }

  async user(id: string): Promise<JsonObject> {
    return JSON.parse(await this.userText(id));
  }

  async userText(id: string): Promise<string> {
    const user = await this.store.read('getUser', { company: this.company.number, id });
    if (!user) throw new Error(`there is no user ${id}`);
    return printUser(user, baseUrl);
  }

  async group(id: string): Promise<JsonObject> {
    return JSON.parse(await this.groupText(id));
  }

  async groupText(id: string): Promise<string> {
    const group = await this.store.read('getGroup', { company: this.company.number, id });
    if (!group) throw new Error(`there is no group ${id}`);
    let text = '';
    for await (const piece of streamGroup(group, this.#members(group), baseUrl)) text += piece;
    return text;
  }

  /** The ids of a group's members, in their order. */
  async members(id: string): Promise<readonly string[]> {
    const { members = [] } = await this.group(id);
    return (members as readonly { value: string }[]).map(({ value }) => value);
  }

  async *#members({ seq }: StoredGroup) {
    yield await this.store.read('listMembers', { company: this.company.number, group: seq, after: 0, limit: 100_000 });
  }

  async users(asked: Asked = {}): Promise<ListedPage> {
    const request = { company: this.company.number, page: firstPage, groups: false, ...asked };
    return withIds(await (asked.sort ? this.store.scan('listUsers', request) : this.store.read('listUsers', request)));
  }

  async groups(asked: Asked = {}): Promise<ListedPage> {
    const request = { company: this.company.number, page: firstPage, groups: false, ...asked };
    return withIds(
      await (asked.sort ? this.store.scan('listGroups', request) : this.store.read('listGroups', request)),
    );
  }

  /** The company's rows of the provisioning log, the oldest first. */
  async log(): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return await this.database.ask(`select * from provisioning_log where company = ${this.company.number} order by id`);
  }
}

function shown(user: StoredUser): JsonObject {
  return JSON.parse(printUser(user, baseUrl));
}

function withIds({ rows, ...page }: StoredPage<{ readonly id: string }>): ListedPage {
  return { ...page, ids: rows.map(({ id }) => id) };
}

/** `meta` of a resource as it was shown. */
export function metaOf(resource: JsonObject): {
  readonly version: string;
  readonly lastModified: string;
  readonly created: string;
} {
  return resource.meta as never; // every resource has one, and it has these
}
