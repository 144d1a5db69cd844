import type { PartialUser, User } from '@metacompliance/scim-contract';
import { NotFoundError, UsageError } from '../errors.ts';
import { type Filter, filter } from '../filter.ts';
import { type PatchOperation, patch } from '../patch.ts';
import type { UserPatchPath } from '../paths.ts';
import type { NewUser } from '../views.ts';
import { numberOf } from './arguments.ts';
import type { Command, Outcome, Scene } from './command.ts';
import { count, table } from './terminal.ts';

/** The commands of users. */
export const users: Command = (scene) => {
  const [verb = '', ...names] = scene.words;
  const run = verbs[verb];
  if (!run) throw new UsageError(`There is no "users ${verb}": it is ${Object.keys(verbs).join(', ')}`);
  return run({ ...scene, words: names });
};

const verbs: Readonly<Record<string, Command>> = {
  list,
  async get(scene) {
    return shown(await findUser(scene, scene.words[0]));
  },
  async create({ scim, values }) {
    const { 'user-name': userName, 'given-name': givenName, 'family-name': familyName, email } = values;
    if (!userName || !givenName || !familyName || !email) {
      throw new UsageError('A user needs --user-name, --given-name, --family-name and --email');
    }
    const user: NewUser = {
      userName,
      name: { givenName, familyName },
      emails: [{ value: email, type: 'work', primary: true }],
    };
    const created = await scim.users.create(user);
    const changes = changesOf(values);
    return shown(changes.length > 0 ? await scim.users.patch(created, changes) : created);
  },
  async update(scene) {
    const changes = changesOf(scene.values);
    if (changes.length === 0) throw new UsageError('Say what to change: --set PATH=VALUE or --remove PATH');
    return shown(await scene.scim.users.patch(await findUser(scene, scene.words[0]), changes));
  },
  async activate(scene) {
    return shown(await scene.scim.users.activate((await findUser(scene, scene.words[0])).id));
  },
  async deactivate(scene) {
    return shown(await scene.scim.users.deactivate((await findUser(scene, scene.words[0])).id));
  },
};

async function list({ scim, values }: Scene): Promise<Outcome> {
  const limit = numberOf('limit', values.limit) ?? Number.POSITIVE_INFINITY;
  const found: PartialUser[] = [];
  const attributes = ['userName', 'displayName', 'name', 'emails', 'active'] as const;
  for await (const user of scim.users.list({
    attributes,
    filter: typed(values.filter),
    count: Math.min(limit, 1000),
  })) {
    if (found.length >= limit) break;
    found.push(user);
  }
  const rows = found.map(({ id, userName = '', displayName, name, emails, active }) => ({
    id,
    userName,
    name: displayName ?? [name?.givenName, name?.familyName].filter(Boolean).join(' '),
    email: (emails?.find(({ primary }) => primary) ?? emails?.[0])?.value ?? '',
    active: active === false ? 'no' : 'yes',
  }));
  return { json: found, text: rows.length > 0 ? `${table(rows)}\n${count(rows.length, 'user')}` : 'No user.' };
}

/** A filter that a person typed. What is wrong with it, the server says. */
export function typed(text: string | undefined): Filter<never> | undefined {
  return text === undefined ? undefined : filter(Object.assign([text], { raw: [text] }));
}

/** A user by id or userName. @throws UsageError when there is none */
export async function findUser({ scim }: Pick<Scene, 'scim'>, name: string | undefined): Promise<User> {
  if (name === undefined) throw new UsageError('Say which user: an id or a userName');
  const user = (await scim.users.findByUserName(name)) ?? (await scim.users.get(name).catch(absent));
  if (!user) throw new UsageError(`There is no user with the userName or id "${name}"`);
  return user;
}

/** Nothing for what is not there. */
export function absent(error: unknown): undefined {
  if (!(error instanceof NotFoundError)) throw error;
}

function changesOf({ set = [], remove = [] }: Scene['values']): readonly PatchOperation<UserPatchPath>[] {
  const operations = set.map((text) => {
    const at = text.search(/=(?![^[]*\])/);
    if (at < 1) throw new UsageError(`--set "${text}" is not PATH=VALUE`);
    const [path, value] = [text.slice(0, at), text.slice(at + 1)];
    return patch.replace(path as 'title', readValue(value) as string); // typed by a person: the server checks it
  });
  return [...operations, ...remove.map((path) => patch.remove(path as 'title'))];
}

/** true, false, objects and lists as JSON; everything else is text. */
function readValue(text: string): unknown {
  if (!/^(true|false|[[{].*)$/s.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`"${text}" looks like JSON, and does not parse`);
  }
}

function shown(user: User): Outcome {
  return { json: user, text: JSON.stringify(user, undefined, 2) };
}
