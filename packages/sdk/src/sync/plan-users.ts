import type { PartialUser, User } from '@metacompliance/scim-contract';
import { fold } from '@metacompliance/scim-protocol';
import type { ScimClient } from '../client.ts';
import type { CallOptions } from '../options.ts';
import type { UserPath } from '../paths.ts';
import type { NewUser } from '../views.ts';
import { type Change, type Many, type Source, SourceError } from './change.ts';
import { differences } from './differences.ts';

/** A user of the company. */
interface Known {
  readonly id: string;
  readonly userName: string;
}
/** What is known of the company's people after they were read. */
export interface People {
  readonly byName: Map<string, Known>;
  readonly byId: Map<string, Known>;
}

/** The people of the source, by the key that recognises them, and by name. */
export interface Wanted {
  readonly byName: Map<string, NewUser>;
  readonly byExternalId: Map<string, NewUser>;
}

/** Reads the source. @throws SourceError when it has somebody twice, or without a userName */
export async function readSource(users: Many<NewUser>, match: Source['match']): Promise<Wanted> {
  const wanted: Wanted = { byName: new Map(), byExternalId: new Map() };
  let number = 0;
  for await (const user of users) {
    number++;
    if (!user.userName) throw new SourceError(`Person ${number} of the source has no userName`);
    const { userName, externalId } = user;
    if (wanted.byName.has(fold(userName)))
      throw new SourceError(`The source has "${userName}" twice, the second time as person ${number}`);
    wanted.byName.set(fold(userName), user);
    if (match !== 'externalId' || !externalId) continue;
    if (wanted.byExternalId.has(externalId))
      throw new SourceError(`The source has the externalId "${externalId}" twice, the second time as person ${number}`);
    wanted.byExternalId.set(externalId, user);
  }
  return wanted;
}

/** Compares the people of the company with those of the source, and remembers them in `people`. */
export async function planUsers(
  scim: ScimClient,
  wanted: Wanted | undefined,
  { match, missing = 'deactivate', manages }: Source,
  people: People,
  options: CallOptions,
): Promise<{ changes: Change[]; active: number; unchanged: number }> {
  const updates: Change[] = [];
  const deactivations: Change[] = [];
  const found = new Set<NewUser>();
  const candidates: (() => void)[] = [];
  let [active, unchanged] = [0, 0];
  const settle = (user: Read, person: NewUser | undefined) => {
    const known = { id: user.id, userName: user.userName };
    if (person) {
      found.add(person);
      const changes = differences(user, person, manages);
      if (changes.length > 0) updates.push({ kind: 'update user', ...known, changes });
      else unchanged++;
    } else if (user.active && missing === 'deactivate') deactivations.push({ kind: 'deactivate user', ...known });
    else unchanged++;
  };
  for await (const user of readUsers(scim, wanted, manages, options)) {
    const known = { id: user.id, userName: user.userName };
    people.byName.set(fold(user.userName), known);
    people.byId.set(user.id, known);
    if (user.active) active++;
    if (!wanted) continue;
    const person = wanted.byExternalId.get(user.externalId ?? '');
    const namesake = wanted.byName.get(fold(user.userName));
    if (person || match !== 'externalId') settle(user, person ?? namesake);
    // By name only when nobody has turned out to be that person by externalId, which is not known before the end.
    else candidates.push(() => settle(user, namesake && !found.has(namesake) ? namesake : undefined));
  }
  for (const candidate of candidates) candidate();
  const created = [...(wanted?.byName.values() ?? [])].filter((person) => !found.has(person));
  const creations = created.map((user): Change => ({ kind: 'create user', userName: user.userName, user }));
  return { changes: [...creations, ...updates, ...deactivations], active, unchanged };
}

type Read = PartialUser & Pick<User, 'userName' | 'active'>;

/** Reads everybody, and of everybody what the source speaks for. */
async function* readUsers(
  scim: ScimClient,
  wanted: Wanted | undefined,
  manages: readonly string[] = [],
  options: CallOptions,
): AsyncGenerator<Read> {
  const names = new Set(['userName', 'active', 'externalId']);
  for (const user of wanted?.byName.values() ?? []) for (const name of Object.keys(user)) names.add(name);
  for (const path of manages) names.add(/^urn:.*:\w+(?=:)|^[^.[]+/i.exec(path)?.[0] ?? path);
  for (const name of ['schemas', 'password']) names.delete(name);
  const query = { ...options, attributes: [...names] as UserPath[], count: await pageSize(scim, options) };
  for await (const user of scim.users.list(query)) yield user as Read; // userName and active were asked for
}

/** The largest page the server gives. */
async function pageSize(scim: ScimClient, options: CallOptions): Promise<number> {
  const config = await scim.discovery.serviceProviderConfig(options).catch(() => undefined);
  return config?.pagination?.maxPageSize ?? config?.filter?.maxResults ?? 1000;
}
