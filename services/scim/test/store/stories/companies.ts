import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aDesk, addMembers, type Desk, enterprise, patchOf, person, type Stage, team } from './desk.ts';

/** Two companies with the same names, the same ids and one group each. */
async function twins(stage: Stage): Promise<readonly [Desk, Desk]> {
  const desks = [await aDesk(stage), await aDesk(stage)] as const;
  for (const desk of desks) {
    await desk.createUser('ann', { title: desk.company.key, externalId: 'x' }, 'same');
    await desk.createGroup('Sales', ['same'], 'team');
  }
  return desks;
}

const day = 86_400_000;

/** Companies never see each other; a token opens its own. */
export function companyStories(stage: () => Stage): void {
  test('two companies may have the same names and ids, and each sees its own', async () => {
    for (const desk of await twins(stage())) {
      assert.equal((await desk.user('same')).title, desk.company.key);
      const filters = [
        'userName eq "ann"',
        'externalId eq "x"',
        'emails.value eq "ann@example.com"',
        'groups.value eq "team"',
        'title pr',
      ];
      for (const filter of filters) assert.deepEqual((await desk.users({ filter })).ids, ['same'], filter);
      assert.equal((await desk.groups({ filter: 'members eq "same"' })).total, 1);
      assert.equal((await desk.users()).total, 1);
      const page = { kind: 'index', startIndex: 1, count: 10 } as const;
      const found = await desk.store.scan('searchAll', {
        company: desk.company.number,
        page,
        groups: true,
        acrossTypes: true,
      });
      assert.deepEqual([found.total, found.rows.length], [2, 2]);
      assert.equal((await desk.log()).length, 2);
    }
  });

  test("a change in one leaves the other's namesakes alone", async () => {
    const [one, other] = await twins(stage());
    const before = [await other.user('same'), await other.group('team'), await other.log()];
    await one.replaceUser('same', person('renamed'));
    await one.replaceGroup('team', team('Renamed', []));
    await one.deleteUser('same');
    await one.deleteGroup('team');
    assert.deepEqual([await other.user('same'), await other.group('team'), await other.log()], before);
    assert.deepEqual(await other.members('team'), ['same']);
  });

  test('a page leaves a large body out', async () => {
    const desk = await aDesk(stage());
    const roles = Array.from({ length: 100 }, (_, place) => ({ value: `${place} ${'x'.repeat(200)}` }));
    await desk.createUser('small');
    await desk.createUser('large', { roles });
    const page = { kind: 'index', startIndex: 1, count: 10 } as const;
    const request = { company: desk.company.number, page, groups: false };
    const [small, large] = (await desk.store.read('listUsers', request)).rows;
    assert.deepEqual([typeof small?.body, large?.body], ['string', null]);
  });

  test('what only the other has is not there: not to read, change, delete, take as member or show as manager', async () => {
    const [one, other] = [await aDesk(stage()), await aDesk(stage())];
    const foreign = await other.createUser('ben', { displayName: 'Ben' }, 'foreign');
    await other.createGroup('Theirs', [foreign], 'theirs');
    const mine = await one.createGroup('Mine');
    assert.equal(await one.store.read('getUser', { company: one.company.number, id: foreign }), undefined);
    assert.equal(await one.store.read('getGroup', { company: one.company.number, id: 'theirs' }), undefined);
    await assert.rejects(one.patchUser(foreign, patchOf({ op: 'replace', path: 'active', value: false })), {
      status: 404,
    });
    await assert.rejects(one.deleteUser(foreign), { status: 404 });
    await assert.rejects(one.deleteGroup('theirs'), { status: 404 });
    await assert.rejects(one.patchGroup(mine, patchOf(addMembers(foreign))), { status: 400 });
    const ann = await one.createUser('ann', { [enterprise]: { manager: { value: foreign } } });
    assert.deepEqual((await one.user(ann))[enterprise], { manager: { value: foreign } });
    assert.deepEqual(await other.members('theirs'), [foreign]);
  });

  test('a company key is given once', async () => {
    const { company, store } = await aDesk(stage());
    await assert.rejects(store.write('createCompany', { key: company.key, name: 'Again', now: 0 }), { status: 409 });
    assert.deepEqual(await store.read('findCompany', { key: company.key }), company);
    assert.ok((await store.read('listCompanies', {})).some(({ key }) => key === company.key));
  });

  test('a token opens its company until it expires or is revoked, and no other company', async () => {
    const [{ company, store }, other] = [await aDesk(stage()), await aDesk(stage())];
    const digest = company.key;
    await store.write('issueToken', { company: company.number, digest, label: 'first', now: 0, expires: 10 * day });
    const opens = (key: string, now: number) => store.findCredential(key, digest, now);
    const found = await opens(company.key, 1);
    assert.deepEqual([found?.company, found?.label], [company, 'first']);
    assert.equal(await opens(other.company.key, 1), undefined, 'of another company');
    assert.equal(await store.findCredential(company.key, 'unknown', 1), undefined);
    assert.ok(await opens(company.key, 10 * day - 1));
    assert.equal(await opens(company.key, 10 * day), undefined, 'expired, although it was known');
    const refreshed = { company: company.number, digest: `${digest}-2`, label: 'second', now: 0, overlap: 5 * day };
    await store.write('refreshToken', refreshed);
    assert.equal(await opens(company.key, 6 * day), undefined, 'its end was moved by a refresh');
    await store.write('revokeToken', { company: company.number, digest, now: 2 });
    assert.equal(await opens(company.key, 3), undefined, 'revoked, although it was known');
    const again = store.write('revokeToken', { company: company.number, digest, now: 3 });
    await assert.rejects(again, { status: 404 });
  });
}
