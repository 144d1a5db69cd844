import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '@metacompliance/scim-protocol';
import { firstIdAt, newId } from '../../../src/new-id.ts';
import type { LogSearch } from '../../../src/store/scripts/log-search.ts';
import { aDesk, type Desk, patchOf, type Stage } from './desk.ts';

type Asked = Partial<Omit<LogSearch, 'company'>>;

/** The entries that a search finds, by status and name, in their order. */
async function found(desk: Desk, asked: Asked): Promise<readonly string[]> {
  const search = { company: desk.company.number, order: 'earliest first', limit: 100, ...asked } as const;
  const rows = await desk.store.scan('searchLog', search);
  return rows.map(({ status, operation, user_name }) => `${status} ${operation} ${user_name ?? '-'}`);
}

/** A refusal as HTTP brings it, at a time. */
function refuse(desk: Desk, at: number, fields: { userName?: string; provider?: string; requestId?: string } = {}) {
  const { userName, provider = 'Okta', requestId = 'r' } = fields;
  const origin = { ...desk.origin('createUser'), id: newId(at), at, provider, requestId };
  const refusal = { status: 400, scimType: 'invalidValue', detail: 'name.familyName is required' };
  return desk.store.write('logRefusal', { company: desk.company.number, origin, userName, ...refusal });
}

const title = (value: string) => patchOf({ op: 'replace', path: 'title', value });

/** What an administrator asks the log, what is kept of it, and for how long. */
export function logSearchStories(stage: () => Stage): void {
  test('all about a user is found by name in any letter case, by id, and before the user came to be', async () => {
    const desk = await aDesk(stage());
    await refuse(desk, 1, { userName: 'Ann@Acme.example' });
    const ann = await desk.createUser('ann@acme.example');
    await desk.createUser('ben@acme.example');
    await desk.patchUser(ann, title('Analyst'));
    await assert.rejects(desk.patchUser(ann, patchOf({ op: 'remove', path: 'userName' })));
    const all = ['400 createUser Ann@Acme.example', '200 createUser ann@acme.example'];
    const later = ['200 patchUser ann@acme.example', '400 patchUser ann@acme.example'];
    assert.deepEqual(await found(desk, { user: 'ANN@acme.example' }), [...all, ...later]);
    assert.deepEqual(await found(desk, { user: ann }), [...all.slice(1), ...later]);
    assert.deepEqual(await found(desk, { user: 'nobody' }), []);
  });

  test('a page of a user goes on where the one before ended, both ways', async () => {
    const desk = await aDesk(stage());
    await refuse(desk, 1, { userName: 'ann' });
    const ann = await desk.createUser('ann');
    for (const value of ['A', 'B', 'C']) await desk.patchUser(ann, title(value));
    for (const order of ['latest first', 'earliest first'] as const) {
      const ids: string[] = [];
      for (let after: string | undefined; ids.length < 10; ) {
        const search = { company: desk.company.number, order, limit: 2, user: 'ann', after };
        const page = await desk.store.scan('searchLog', search);
        if (page.length === 0) break;
        ids.push(...page.map(({ id }) => id));
        after = ids.at(-1);
      }
      const expected = (await desk.log()).map(({ id }) => id);
      assert.deepEqual(ids, order === 'latest first' ? expected.toReversed() : expected);
    }
  });

  test('outcome, provider, request and time narrow a search, together too', async () => {
    const desk = await aDesk(stage());
    await refuse(desk, 1_000, { userName: 'a' });
    await refuse(desk, 2_000, { userName: 'b', provider: 'Entra', requestId: 'wanted' });
    await refuse(desk, 3_000, { userName: 'c' });
    await desk.createUser('ann');
    const names = async (asked: Asked) => (await found(desk, asked)).map((line) => line.split(' ')[2]).join(' ');
    assert.equal(await names({ outcome: 'refused' }), 'a b c');
    assert.equal(await names({ outcome: 'changed' }), 'ann');
    assert.equal(await names({ provider: 'Entra' }), 'b');
    assert.equal(await names({ requestId: 'wanted' }), 'b');
    assert.equal(await names({ from: firstIdAt(2_000), outcome: 'refused' }), 'b c');
    assert.equal(await names({ to: firstIdAt(2_000) }), 'a');
    assert.equal(await names({ from: firstIdAt(1_001), to: firstIdAt(3_000), provider: 'Okta' }), '');
  });

  test('one company never finds what is in the log of another', async () => {
    const [acme, other] = [await aDesk(stage()), await aDesk(stage())];
    const ann = await acme.createUser('ann');
    await refuse(acme, 1, { userName: 'ben' });
    for (const asked of [{}, { user: 'ann' }, { user: 'ben' }, { user: ann }, { outcome: 'refused' }] as Asked[])
      assert.deepEqual(await found(other, asked), []);
  });

  test('a deleted user is erased from the log: rows, id and attribute names stay, the name goes', async () => {
    const desk = await aDesk(stage());
    await refuse(desk, 1, { userName: 'ANN' });
    const ann = await desk.createUser('ann');
    await desk.patchUser(ann, title('Analyst'));
    const before = await desk.log();
    await desk.deleteUser(ann);
    const rows = await desk.log();
    assert.deepEqual(
      rows.map(({ id, resource_id, attributes }) => [id, resource_id, attributes]).slice(0, 3),
      before.map(({ id, resource_id, attributes }) => [id, resource_id, attributes]),
    );
    assert.deepEqual(rows[3]?.resource_id, ann);
    assert.ok(!fold(JSON.stringify(rows.map(({ user_name, user_key }) => [user_name, user_key]))).includes('ann'));
  });

  test('rows older than the retention go in slices, and no younger one with them', async () => {
    const desk = await aDesk(stage());
    for (let at = 1; at <= 5; at += 1) await refuse(desk, at);
    const trim = () => desk.store.write('trimLog', { company: desk.company.number, before: firstIdAt(4), limit: 2 });
    assert.deepEqual([await trim(), await trim(), await trim()], [2, 1, 0]);
    assert.deepEqual(
      (await desk.log()).map(({ at }) => at),
      [4, 5],
    );
  });
}
