import assert from 'node:assert/strict';
import { at, enterpriseUser, type Filter, filter, patch, type ScimClient, where } from '@metacompliance/scim';
import { aUser, journey } from '../harness.ts';

const crowd = 230;

async function createCrowd(scim: ScimClient): Promise<void> {
  const steps = Array.from({ length: crowd }, (_, number) => ({
    method: 'POST' as const,
    path: '/Users' as const,
    data: aUser({
      userName: `u${number}@acme.example`,
      title: number % 2 === 0 ? 'Even' : 'O"dd',
      active: number % 10 !== 0,
      [enterpriseUser]: { employeeNumber: String(number), department: number < 100 ? 'Tours' : 'Rides' },
    }),
  }));
  for await (const { error } of scim.bulk(steps)) assert.equal(error, undefined);
}

async function countOf(list: AsyncIterable<unknown>): Promise<number> {
  let count = 0;
  for await (const _ of list) count++;
  return count;
}

journey('everybody is read once, by cursor and by index, from any page on', async (scim) => {
  await createCrowd(scim);
  for (const paging of ['cursor', 'index'] as const) {
    const ids = new Set<string>();
    for await (const { id } of scim.users.list({ paging, count: 50 })) ids.add(id);
    assert.equal(ids.size, crowd, paging);

    const pages = scim.users.pages({ paging, count: 100 });
    const { value: first } = await pages.next();
    const from = JSON.parse(JSON.stringify(first?.next));
    assert.equal(await countOf(scim.users.list({ from, count: 100 })), crowd - 100, `${paging}, resumed`);
  }
  assert.equal(await countOf(scim.users.list({ search: true, count: 100 })), crowd);
  const sorted = await scim.users.page({ sortBy: 'userName', sortOrder: 'descending', count: 1 });
  assert.equal(sorted.Resources[0]?.userName, 'u9@acme.example', 'the sign @ comes after every digit');
});

journey('what the builder prints, the service finds', async (scim) => {
  await createCrowd(scim);
  const finds: [Filter, number][] = [
    [where('userName').eq('U7@ACME.EXAMPLE'), 1],
    [where('active').eq(false), 23],
    [where('title').eq('o"DD'), 115],
    [filter`title eq ${'O"dd'} and active eq ${false}`, 0],
    [
      where('title')
        .eq('Even')
        .and(where('active').eq(false).or(where('userName').sw('u1'))),
      67,
    ],
    [where('active').eq(true).not(), 23],
    [where('nickName').absent(), crowd],
    [where('emails').match((email) => email('type').eq('work').and(email('value').sw('u22'))), 11],
    [where(`${enterpriseUser}:department`).eq('tours'), 100],
    [where(`${enterpriseUser}:employeeNumber`).ge('9'), 11],
    [where('meta.created').gt(new Date(0)), crowd],
    [where('meta.created').gt(new Date(Date.now() + 3_600_000)), 0],
  ];
  for (const [query, expected] of finds) {
    const { totalResults } = await scim.users.page({ filter: query as Filter<never>, count: 0 });
    assert.equal(totalResults, expected, String(query));
  }
  const { Resources } = await scim.search({ filter: where('userName').eq('u1@acme.example') });
  assert.equal(Resources.length, 1);
});

journey('what a patch names, and nothing else, is changed', async (scim) => {
  const ann = await scim.users.create(aUser({ userName: 'ann@acme.example' }));
  const work = at('emails', (email) => email('type').eq('work'), 'value');
  const changed = await scim.users.patch(ann, [
    patch.replace('name.givenName', 'Anna'),
    patch.replace(work, 'anna@acme.example'),
    patch.add('phoneNumbers', [{ value: '1', type: 'work' }]),
    patch.replace(`${enterpriseUser}:manager.Email`, 'boss@acme.example'),
  ]);
  assert.deepEqual(changed.name, { ...ann.name, givenName: 'Anna' });
  assert.deepEqual(changed.emails, [{ value: 'anna@acme.example', type: 'work', primary: true }]);
  assert.equal(changed[enterpriseUser]?.manager?.Email, 'boss@acme.example');

  const removal = [patch.remove(at('phoneNumbers', (phone) => phone('type').eq('work'))), patch.remove(enterpriseUser)];
  const { phoneNumbers, [enterpriseUser]: extension } = await scim.users.patch(ann.id, removal);
  assert.deepEqual([phoneNumbers, extension], [undefined, undefined]);
});
