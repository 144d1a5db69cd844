/*
 * Two companies, each with as many users as the planner needs to see a difference, made of one user and one group by SQL: what
 * a plan depends on is the number of rows and the spread of their keys, not what is in them.
 */
import { createGroupArgs, createUserArgs } from '../../../src/operations/commands.ts';
import { createCompany } from '../../../src/store/scripts/companies.ts';
import { createGroup } from '../../../src/store/scripts/groups.ts';
import { sealRuns } from '../../../src/store/scripts/runs.ts';
import { issueToken } from '../../../src/store/scripts/tokens.ts';
import { createUser } from '../../../src/store/scripts/users.ts';
import type { Direct } from '../direct.ts';

export const baseUrl = 'https://ire.example.com/scim/crowd';
export const aim = { company: 1, id: 'u1', now: 1, ifMatch: undefined, baseUrl };
export const keyOfCompany = (number: number) => `5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b7${number}`;

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const user = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
  userName: 'user1@example.com',
  externalId: 'x1',
  name: { givenName: 'Ann', familyName: 'Archer' },
  displayName: 'Ann Archer',
  title: 'Analyst',
  emails: [{ value: 'user1@example.com', type: 'work', primary: true }],
  [enterprise]: { manager: { value: 'u0' } },
};
const group = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName: 'group1', externalId: 'x1' };

/** Fills both companies; one group has a quarter of the users, the others about ten each. */
export async function fillCrowd(direct: Direct, users: number): Promise<void> {
  const groups = Math.ceil(users / 10);
  for (const company of [1, 2]) {
    await direct.run((d) => createCompany({ key: keyOfCompany(company), name: `Company ${company}`, now: 0 }, d));
    await direct.run((d) => issueToken({ company, digest: `digest${company}`, label: 'first', now: 0 }, d));
    await direct.run((d) => createUser(createUserArgs(user, { ...aim, company }), d));
    await direct.run((d) => createGroup(createGroupArgs(group, { ...aim, company, id: 'g1' }), d));
    for (const sql of multiply(company, users, groups)) await direct.ask({ sql, parameters: [] });
  }
  for (const sql of moveSequences(direct, Math.max(users, groups) + 10)) await direct.ask({ sql, parameters: [] });
  for (const company of [1, 2]) {
    for (const resource of ['User', 'Group'] as const) await direct.run((d) => sealRuns({ company, resource }, d));
  }
}

function multiply(company: number, users: number, groups: number): readonly string[] {
  const series = (last: number) =>
    `with recursive series(n) as (select 3 union all select n + 1 from series where n < ${last})`;
  const first = `from series, (select * from users where company = ${company}) as u`;
  const firstGroup = `from series, (select * from groups where company = ${company}) as g`;
  return [
    `insert into users (company, seq, id, user_name, external_id, display_name, manager, version, created, modified, body, folded)
     ${series(users)}
     select u.company, n, 'u' || n, 'user' || n || '@example.com', 'x' || n, 'User ' || n, 'u' || (n / 10), 1, n, n,
       replace(u.body, 'user1@', 'user' || n || '@'), u.folded ${first}`,
    `insert into user_emails (company, user_seq, position, value, type, display, is_primary)
     select company, seq, 0, user_name, 'work', null, 1 from users where company = ${company} and seq > 2`,
    `insert into groups (company, seq, id, name, display_name, external_id, version, created, modified, body, folded)
     ${series(groups)}
     select g.company, n, 'g' || n, 'group' || n, 'Group ' || n, 'x' || n, 1, n, n,
       replace(g.body, 'group1', 'group' || n), g.folded ${firstGroup}`,
    `insert into tokens (company, digest, label, created) ${series(groups)} select ${company}, 'other' || n, 'old', 0 from series`,
    `insert into provisioning_log (company, id, at, request_id, token, provider, operation, resource_id, user_name, status, user_key)
     select company, 'log' || seq, seq, 'r', 'first', 'Okta', 'createUser', case when seq % 100 > 0 then id end, user_name,
       case when seq % 100 > 0 then 200 else 400 end, case when seq % 100 = 0 then user_name end
     from users where company = ${company}`,
    `insert into group_members (company, group_seq, user_seq)
     select company, 3 + seq % ${groups - 3}, seq from users where company = ${company}`,
    `insert into group_members (company, group_seq, user_seq)
     select company, ${company}, seq from users where company = ${company} and seq % 4 = 0`,
  ];
}

function moveSequences({ dialect }: Direct, last: number): readonly string[] {
  if (dialect.name === 'sqlite') return [`update sequences set last = ${last}`];
  return [`select setval('users_seq', ${last})`, `select setval('groups_seq', ${last})`, 'analyze'];
}
