import assert from 'node:assert/strict';
import { enterpriseUser } from '@metacompliance/scim';
import { BrakeError, readPeople, sync } from '@metacompliance/scim/sync';
import { journey } from '../harness.ts';

const size = 3000;

/** A table of people; those in `changed` have another title, those in `gone` are not in it. */
function table({ changed = new Set<number>(), gone = new Set<number>() } = {}): string[] {
  const rows = ['userName,givenName,familyName,email,title,department,managerEmail,phone,country,groups\n'];
  for (let number = 0; number < size; number++) {
    if (gone.has(number)) continue;
    const title = changed.has(number) ? 'Chief' : 'Guide';
    const groups = number % 3 === 0 ? 'Staff;Tours' : 'Staff';
    rows.push(
      `u${number}@acme.example,G${number},F${number},u${number}@acme.example,${title},D${number % 7},boss@acme.example,+1-${number},IE,${groups}\n`,
    );
  }
  return rows;
}

journey('a table of 3,000 people arrives, and the next plan holds just what has changed', async (scim) => {
  const people = await readPeople(table());
  const first = await sync(scim, { ...people, mode: 'apply' });
  assert.deepEqual(first.report, { done: size + 2, failures: [] });
  const user = await scim.users.findByUserName('U7@acme.example');
  assert.deepEqual(
    [user?.title, user?.[enterpriseUser]?.department, user?.addresses?.[0]?.country],
    ['Guide', 'D0', 'IE'],
  );
  assert.equal(user?.groups?.length, 1);

  const again = await sync(scim, { ...(await readPeople(table())), mode: 'plan' });
  assert.deepEqual([again.plan.changes, again.plan.unchanged], [[], { users: size, groups: 2 }]);

  const changed = new Set(Array.from({ length: 40 }, (_, number) => number * 11));
  const gone = new Set([1, 2, 3]);
  const second = await sync(scim, { ...(await readPeople(table({ changed, gone }))), mode: 'apply' });
  const kinds = second.plan.changes.map(({ kind }) => kind);
  assert.equal(kinds.filter((kind) => kind === 'update user').length, 40);
  assert.equal(kinds.filter((kind) => kind === 'deactivate user').length, 3);
  assert.equal(kinds.filter((kind) => kind === 'update group').length, 2, 'who is gone leaves the groups');
  assert.equal(kinds.length, 45);
  assert.deepEqual(second.report?.failures, []);
  assert.equal((await scim.users.findByUserName('u2@acme.example'))?.active, false);

  const everybody = new Set(Array.from({ length: size }, (_, number) => number));
  await assert.rejects(sync(scim, { ...(await readPeople(table({ gone: everybody }))), mode: 'apply' }), BrakeError);
});
