import type { PartialGroup, PartialUser } from '@metacompliance/scim-contract';
import { UsageError } from '../errors.ts';
import { where } from '../filter.ts';
import { numberOf } from './arguments.ts';
import type { Command, Outcome, Scene } from './command.ts';
import { count, table } from './terminal.ts';
import { absent, findUser, typed } from './users.ts';

/** The commands of groups. */
export const groups: Command = (scene) => {
  const [verb = '', ...names] = scene.words;
  const run = verbs[verb];
  if (!run) throw new UsageError(`There is no "groups ${verb}": it is ${Object.keys(verbs).join(', ')}`);
  return run({ ...scene, words: names });
};

const verbs: Readonly<Record<string, Command>> = {
  list,
  async get(scene) {
    const { id } = await findGroup(scene);
    const group = await scene.scim.groups.get(id);
    return { json: group, text: JSON.stringify(group, undefined, 2) };
  },
  async create({ scim, words: [displayName] }) {
    if (!displayName) throw new UsageError('Say what the group is called');
    const group = await scim.groups.create({ displayName });
    return { json: group, text: `Created "${displayName}" with the id ${group.id}.` };
  },
  async members(scene) {
    const { id } = await findGroup(scene);
    const members: PartialUser[] = [];
    const query = { filter: where('groups.value').eq(id), attributes: ['userName', 'displayName'] } as const;
    for await (const user of scene.scim.users.list(query)) members.push(user);
    const rows = members.map(({ id, userName = '', displayName = '' }) => ({ id, userName, displayName }));
    return { json: members, text: rows.length > 0 ? `${table(rows)}\n${count(rows.length, 'member')}` : 'No member.' };
  },
  add: (scene) => move(scene, 'add'),
  remove: (scene) => move(scene, 'remove'),
};

async function list({ scim, values }: Scene): Promise<Outcome> {
  const limit = numberOf('limit', values.limit) ?? Number.POSITIVE_INFINITY;
  const found: PartialGroup[] = [];
  const query = {
    attributes: ['displayName', 'externalId'],
    filter: typed(values.filter),
    count: Math.min(limit, 1000),
  } as const;
  for await (const group of scim.groups.list(query)) {
    if (found.length >= limit) break;
    found.push(group);
  }
  const rows = found.map(({ id, displayName = '' }) => ({ id, displayName }));
  return { json: found, text: rows.length > 0 ? `${table(rows)}\n${count(rows.length, 'group')}` : 'No group.' };
}

async function move(scene: Scene, how: 'add' | 'remove'): Promise<Outcome> {
  const { id, displayName } = await findGroup(scene);
  const names = scene.words.slice(1);
  if (names.length === 0) throw new UsageError('Say which users: ids or userNames');
  const ids: string[] = [];
  for (const name of names) ids.push((await findUser(scene, name)).id);
  if (how === 'add') await scene.scim.groups.addMembers(id, ids);
  else await scene.scim.groups.removeMembers(id, ids);
  const done = how === 'add' ? 'are in' : 'are not in';
  return {
    json: { group: id, [how]: ids },
    text: `${count(ids.length, 'user')} ${ids.length === 1 ? done.replace('are', 'is') : done} "${displayName}" now.`,
  };
}

async function findGroup({ scim, words: [name] }: Scene): Promise<{ id: string; displayName: string }> {
  if (name === undefined) throw new UsageError('Say which group: an id or a displayName');
  const found =
    (await scim.groups.findByDisplayName(name)) ??
    (await scim.groups.get(name, { attributes: ['displayName'] }).catch(absent));
  if (!found) throw new UsageError(`There is no group with the displayName or id "${name}"`);
  return { id: found.id, displayName: found.displayName ?? name };
}
