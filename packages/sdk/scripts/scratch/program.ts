/** What every runtime does: all that is loaded at once and later, and an error of each family. */
export const program = (prefix: string) => `
const suffix = Math.random().toString(36).slice(2);
const scim = createScimClient({ baseUrl: env.SCIM_BASE_URL, token: env.SCIM_TOKEN });
const user = await scim.users.create({
  userName: \`${prefix}-\${suffix}@acme.example\`,
  name: { givenName: 'Ann', familyName: 'Lee' },
  emails: [{ value: 'ann@acme.example', type: 'work', primary: true }],
});
await scim.users.patch(user, [patch.replace('title', 'Guide')]);
let count = 0;
for await (const found of scim.users.list({ filter: where('userName').eq(user.userName) })) count += found.title === 'Guide' ? 1 : 0;
const group = await scim.groups.create({ displayName: user.userName });
await scim.groups.addMembers(group.id, [user.id]);
const statuses = [];
for await (const { status } of scim.bulk([{ method: 'DELETE', path: \`/Groups/\${group.id}\` }])) statuses.push(status);
const { plan } = await sync(scim, { users: [], missing: 'keep', mode: 'plan' });
const raw = await scim.raw.GET('/Users/{id}', { params: { path: { id: user.id } } });
let caught = '';
try { await scim.users.get('nobody'); } catch (error) { caught = error instanceof NotFoundError ? 'not found' : String(error); }
await scim.users.delete(user.id);
const said = JSON.stringify([count, statuses, plan.changes.length, raw.response.status, caught]);
if (said !== '[1,[204],0,200,"not found"]') throw new Error(said);
`;
/** What it imports. */
export const names = 'createScimClient, NotFoundError, patch, where';
/** Its imports as ESM. */
export const esm = `import { ${names} } from '@metacompliance/scim';\nimport { sync } from '@metacompliance/scim/sync';\n`;
