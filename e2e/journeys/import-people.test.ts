import assert from 'node:assert/strict';
import { type ScimClient, where } from '@metacompliance/scim';
import { aUser, journey } from '../harness.ts';

const total = 205;

async function employ(scim: ScimClient): Promise<readonly string[]> {
  const users = Array.from({ length: total }, (_, count) =>
    aUser({ userName: `person${count}@acme.example`, active: count % 2 === 0 }),
  );
  const created = await Promise.all(users.map((user) => scim.users.create(user)));
  return created.map(({ id }) => id).sort();
}

for (const paging of ['index', 'cursor'] as const) {
  journey(`an import by ${paging} brings everybody once`, async (scim) => {
    const employed = await employ(scim);
    const ids: string[] = [];
    for await (const { id } of scim.users.list({ count: 100, paging })) ids.push(id);
    assert.deepEqual(ids.sort(), employed);
  });
}

journey('an import of a part brings that part, with the attributes asked for', async (scim) => {
  await employ(scim);
  const names: (string | undefined)[] = [];
  for await (const user of scim.users.list({ filter: where('active').eq(true), attributes: ['userName'], count: 50 })) {
    assert.equal(user.emails, undefined);
    names.push(user.userName);
  }
  assert.equal(names.length, 103);
  assert.ok(names.includes('person204@acme.example'));
});
