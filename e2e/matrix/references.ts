/*
 * Every way in which a request can point at what another company holds: generated from the operation table where a route, a verb
 * or a list is meant, written out where a body is. An attempt says how it must end.
 */
import { type Answer, enterprise, type Neighbours, person, search, secretWord, team } from './neighbours.ts';
import { type Route, scimRoutes } from './routes.ts';

/** One request that points at the neighbour, and whether its answer is right. */
export interface Attempt {
  readonly name: string;
  send(): Promise<Answer>;
  readonly isRight: (answer: Answer) => boolean;
}

type Body = Readonly<Record<string, unknown>>;

const withStatus =
  (...statuses: readonly number[]) =>
  ({ status }: Answer) =>
    statuses.includes(status);
const isEmptyList = ({ status, json }: Answer) => status === 200 && json.totalResults === 0;

/** Every attempt there is. */
export function attemptsOf(world: Neighbours): readonly Attempt[] {
  return [
    ...byPath(world),
    ...byCompanyKey(world),
    ...byFilter(world),
    ...byCursor(world),
    ...byMember(world),
    ...byOtherAttribute(world),
    ...byReadOnlyAttribute(world),
    ...byBulk(world),
  ];
}

/** The neighbour's ids in the place of `{id}`, of the right type and of the wrong one, for every verb. */
function byPath({ send, own, foreign }: Neighbours): Attempt[] {
  const routes = scimRoutes.filter(({ path }) => path.includes('{id}'));
  return routes.flatMap((route) =>
    [foreign.user, foreign.group].flatMap((id) =>
      ['', '?attributes=userName,displayName', '?excludedAttributes=members'].map((query) => ({
        name: `${route.method} ${route.path}${query} with a foreign ${id === foreign.user ? 'user' : 'group'}`,
        send: () => send(route.method, route.path.replace('{id}', id) + query, bodyFor(route, own.user)),
        isRight: withStatus(404),
      })),
    ),
  );
}

/** The neighbour's address, with the own token, for every operation. */
function byCompanyKey({ sendNextDoor, foreign, own }: Neighbours): Attempt[] {
  return scimRoutes.map((route) => ({
    name: `${route.method} ${route.path} at the neighbour's address`,
    send: () => sendNextDoor(route.method, route.path.replace('{id}', foreign.user), bodyFor(route, own.user)),
    isRight: withStatus(401),
  }));
}

const lists = scimRoutes.filter(({ id }) => /^(list(Users|Groups)|search)/.test(id));

/** Filters that only what the neighbour holds could meet. */
function byFilter({ send, foreign }: Neighbours): Attempt[] {
  const { user, group } = foreign;
  const filters = [
    ...[user, group].map((id) => `id eq "${id}"`),
    `members eq "${user}"`,
    `members.value eq "${user}"`,
    `members[value eq "${user}"]`,
    `groups.value eq "${group}"`,
    `groups[value eq "${group}"]`,
    `${enterprise}:manager.value eq "${user}"`,
    `id ge "${user}" and id le "${user}"`,
    `title eq "${secretWord}"`,
    `displayName co "${secretWord}"`,
    `not (title ne "${secretWord}")`,
  ];
  return lists.flatMap((route) =>
    filters
      .filter((filter) => fits(filter, route))
      .map((filter) => ({
        name: `${route.id} with ${filter.replaceAll(user, 'foreign user').replaceAll(group, 'foreign group')}`,
        send: () => ask(send, route, { filter }),
        isRight: isEmptyList,
      })),
  );
}

/** An attribute that only the other type has is an invalid filter, and shows nothing either. */
function fits(filter: string, { id }: Route): boolean {
  if (/Users$/.test(id)) return !filter.startsWith('members');
  if (/Groups$/.test(id)) return !/^(groups|title|not|urn)/.test(filter);
  return true;
}

/** The cursors of the neighbour's lists, for every list. */
function byCursor({ send, foreign }: Neighbours): Attempt[] {
  return lists.flatMap((route) =>
    Object.entries(foreign.cursors).map(([from, cursor]) => ({
      name: `${route.id} with the neighbour's cursor of ${from}`,
      send: () => ask(send, route, { cursor, count: 1 }),
      isRight: ({ status, json }: Answer) => status === 400 && json.scimType === 'invalidCursor',
    })),
  );
}

/** The neighbour's user, group and addresses as members, in every request that can name members. */
function byMember({ send, own, foreign, foreignCompany }: Neighbours): Attempt[] {
  const path = `/Groups/${own.group}`;
  const foreignMembers: [string, object][] = [
    ['user', { value: foreign.user }],
    ['group', { value: foreign.group }],
    ['user with its address', { value: foreign.user, $ref: `${foreignCompany.baseUrl}/Users/${foreign.user}` }],
  ];
  return foreignMembers.flatMap(([what, member]) => {
    const members = [{ value: own.user }, member];
    const requests: [string, string, string, Body][] = [
      ['createGroup', 'POST', '/Groups', { ...team('New'), members }],
      ['replaceGroup', 'PUT', path, { ...team('Sales'), members }],
      ['patchGroup add', 'PATCH', path, patch({ op: 'add', path: 'members', value: members })],
      ['patchGroup add without path', 'PATCH', path, patch({ op: 'add', value: { members } })],
      ['patchGroup replace', 'PATCH', path, patch({ op: 'replace', path: 'members', value: members })],
      ['patchGroup replace without path', 'PATCH', path, patch({ op: 'replace', value: { members } })],
    ];
    return requests.map(([operation, method, address, body]) => ({
      name: `${operation} with a foreign ${what} as member`,
      send: () => send(method, address, body),
      isRight: withStatus(400),
    }));
  });
}

function patch(...Operations: readonly object[]): Body {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations };
}

/** The neighbour's ids where they are text, or nothing at all: taken as such, with nothing of the neighbour in the answer. */
function byOtherAttribute({ send, own, foreign }: Neighbours): Attempt[] {
  const path = `/Users/${own.user}`;
  const ann = person('ann@acme.example');
  const withManager = { ...ann, [enterprise]: { manager: { value: foreign.user } } };
  const withGroups = { ...ann, groups: [{ value: foreign.group }] };
  const members = `members[value eq "${foreign.user}"]`;
  const accepted: [string, string, string, Body][] = [
    ['replaceUser with a foreign manager', 'PUT', path, withManager],
    [
      'patchUser with a foreign manager',
      'PATCH',
      path,
      patch({ op: 'replace', path: `${enterprise}:manager`, value: foreign.user }),
    ],
    ['createUser with a foreign manager', 'POST', '/Users', { ...withManager, userName: 'dan@acme.example' }],
    ['createUser with a foreign id', 'POST', '/Users', { ...ann, userName: 'eve@acme.example', id: foreign.user }],
    [
      'createUser with a foreign externalId',
      'POST',
      '/Users',
      { ...ann, userName: 'fay@acme.example', externalId: foreign.user },
    ],
    ['replaceUser with a foreign id', 'PUT', path, { ...ann, id: foreign.user }],
    ['replaceUser with a foreign group', 'PUT', path, withGroups],
    [
      'patchGroup remove of a foreign member by filter',
      'PATCH',
      `/Groups/${own.group}`,
      patch({ op: 'remove', path: members }),
    ],
    [
      'patchGroup remove of a foreign member by value',
      'PATCH',
      `/Groups/${own.group}`,
      patch({ op: 'remove', path: 'members', value: [{ value: foreign.user }] }),
    ],
    ['replaceGroup with a foreign id', 'PUT', `/Groups/${own.group}`, { ...team('Sales'), id: foreign.group }],
  ];
  return accepted.map(([name, method, address, body]) => ({
    name,
    send: () => send(method, address, body),
    isRight: ({ status, json }: Answer) => status < 300 && json.id !== foreign.user && json.id !== foreign.group,
  }));
}

/** The neighbour's ids in a PATCH of what is read-only: refused as any other value is. */
function byReadOnlyAttribute({ send, own, foreign }: Neighbours): Attempt[] {
  const [user, group] = [`/Users/${own.user}`, `/Groups/${own.group}`];
  const writes: [string, string, Body][] = [
    ['patchUser of id', user, patch({ op: 'replace', value: { id: foreign.user } })],
    ['patchUser of id by path', user, patch({ op: 'replace', path: 'id', value: foreign.user })],
    ['patchUser of groups', user, patch({ op: 'add', path: 'groups', value: [{ value: foreign.group }] })],
    ['patchGroup of id', group, patch({ op: 'replace', value: { id: foreign.group } })],
    ['patchGroup of meta', group, patch({ op: 'replace', path: 'meta.location', value: foreign.group })],
  ];
  return writes.map(([name, path, body]) => ({
    name: `${name} with the neighbour's`,
    send: () => send('PATCH', path, body),
    isRight: ({ status, json }: Answer) => status === 400 && json.scimType === 'mutability',
  }));
}

/** The same through one bulk request for each: no operation of it succeeds. */
function byBulk({ send, own, foreign }: Neighbours): Attempt[] {
  const single = byPathInBulk(foreign.user, foreign.group);
  const members = [{ value: foreign.user }];
  const operations: [string, Body][] = [
    ...single,
    ['POST /Groups', { method: 'POST', path: '/Groups', bulkId: 'g', data: { ...team('Bulk'), members } }],
    ['PUT /Groups/{own}', { method: 'PUT', path: `/Groups/${own.group}`, data: { ...team('Sales'), members } }],
    [
      'PATCH /Groups/{own}',
      { method: 'PATCH', path: `/Groups/${own.group}`, data: patch({ op: 'add', path: 'members', value: members }) },
    ],
  ];
  return operations.map(([name, operation]) => ({
    name: `bulk with ${name}`,
    send: () =>
      send('POST', '/Bulk', {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
        Operations: [operation],
      }),
    isRight: ({ status, json }: Answer) => {
      const [ended] = (json.Operations ?? []) as readonly { readonly status: string }[];
      return status === 200 && (ended?.status === '404' || ended?.status === '400');
    },
  }));
}

function byPathInBulk(user: string, group: string): [string, Body][] {
  const addresses: [string, string][] = [
    ['/Users/{foreign}', `/Users/${user}`],
    ['/Groups/{foreign}', `/Groups/${group}`],
  ];
  return addresses.flatMap(([name, path]) =>
    ['PUT', 'PATCH', 'DELETE'].map((method): [string, Body] => {
      const resource = path.startsWith('/Users') ? person('ann@acme.example') : team('Sales');
      const data =
        method === 'PUT'
          ? resource
          : method === 'PATCH'
            ? patch({ op: 'replace', value: { displayName: 'x' } })
            : undefined;
      return [`${method} ${name}`, { method, path, ...(data && { data }) }];
    }),
  );
}

/** A body that would be right if the address were. */
function bodyFor({ id, takesBody }: Route, user: string): Body | undefined {
  if (!takesBody) return undefined;
  if (/^patch/.test(id)) return patch({ op: 'replace', value: { displayName: 'x' } });
  if (/Group$/.test(id)) return team('Sales', [user]);
  if (/User$/.test(id)) return person('ann@acme.example');
  return search({});
}

function ask(
  send: Neighbours['send'],
  { method, path }: Route,
  query: Readonly<Record<string, string | number>>,
): Promise<Answer> {
  if (method === 'POST') return send('POST', path, search(query));
  const text = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return send('GET', `${path}?${text.join('&')}`);
}
