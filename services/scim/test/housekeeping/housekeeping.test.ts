import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { pino } from 'pino';
import { watchAlarms } from '../../src/housekeeping/alarms.ts';
import { startHousekeeping } from '../../src/housekeeping/housekeeping.ts';
import { countIgnored, forgetIgnored } from '../../src/housekeeping/ignored.ts';
import { trimLogs } from '../../src/housekeeping/retention.ts';
import { Metrics } from '../../src/metrics/metrics.ts';
import { newId } from '../../src/new-id.ts';
import { createUserArgs } from '../../src/operations/commands.ts';
import { openRegion, start } from '../region.ts';
import { person } from '../store/stories/desk.ts';

const day = 86_400_000;
const silent = pino({ level: 'silent' });

test('rows are kept for as long as LOG_RETENTION says, and removed in slices', async (t) => {
  const { admin, clock } = await openRegion(t, { logRetention: 180 });
  const company = await admin.store.write('createCompany', { key: crypto.randomUUID(), name: 'Acme', now: start });
  const refuse = (at: number) => {
    const origin = { id: newId(at), requestId: 'r', operation: 'createUser', at, token: '', provider: '' };
    return admin.store.write('logRefusal', {
      company: company.number,
      origin,
      status: 400,
      scimType: undefined,
      detail: 'no',
    });
  };
  await Promise.all(Array.from({ length: 1_100 }, (_, place) => refuse(start + place)));
  await refuse(start + day);
  clock.now = start + 180 * day + 5_000;
  await trimLogs(admin, new AbortController().signal);
  const rows = await admin.store.scan('searchLog', { company: company.number, order: 'latest first', limit: 10 });
  assert.deepEqual(
    rows.map(({ at }) => at),
    [start + day],
  );
});

test('a brake that is tripped is told in the log once, without a name, and shown in the metrics until it is released', async () => {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const alarm = { companyKey: 'some-key', hold: true, tripped: start, lost: 21, total: 50 };
  let alarms = [alarm];
  const metrics = new Metrics();
  const watch = watchAlarms({ read: async () => alarms } as never, metrics, pino({}, sink)); // the one script it reads
  await watch();
  await watch();
  assert.equal(lines.length, 1);
  assert.match(String(lines[0]), /"company":"some-key","lost":21,"total":50/);
  assert.match(await metrics.print(), /scim_brake_lost_users\{company="some-key",held="yes"\} 21/);
  alarms = [];
  await watch();
  assert.doesNotMatch(await metrics.print(), /some-key/);
});

test('what requests ignored is counted once, by company and without a name, and forgotten when the log is', async (t) => {
  const { admin, clock } = await openRegion(t, { logRetention: 180 });
  const { store } = admin;
  const [acme, ajax, other] = await Promise.all(
    ['Acme', 'Ajax', 'Other'].map((name) =>
      store.write('createCompany', { key: crypto.randomUUID(), name, now: start }),
    ),
  );
  assert.ok(acme && ajax && other);
  const ignore = ({ number: company }: typeof acme, count: number) =>
    Promise.all(
      Array.from({ length: count }, (_, place) => {
        const aim = { company, id: newId(), now: clock.now, ifMatch: undefined, baseUrl: 'https://ire.example.com' };
        return store.write('createUser', createUserArgs(person(`user${place}`, { shoeSize: 43, hat: 1 }), aim));
      }),
    );
  await Promise.all([ignore(acme, 510), ignore(ajax, 1)]);
  const metrics = new Metrics();
  const { signal } = new AbortController();
  await countIgnored(store, metrics, signal);
  await countIgnored(store, metrics, signal);
  const text = await metrics.print();
  const lines = text.split('\n').filter((line) => line.startsWith('scim_company_ignored_attributes_total'));
  assert.deepEqual(
    lines.toSorted(),
    [acme, ajax]
      .map(({ key }, place) => `scim_company_ignored_attributes_total{company="${key}"} ${place === 0 ? 1020 : 2}`)
      .toSorted(),
  );
  const ofAcme = () => store.read('listIgnored', { company: acme.number });
  assert.deepEqual(
    await ofAcme(),
    ['hat', 'shoeSize'].map((name) => ({ name, times: 510, last: start })),
  );
  clock.now = start + 180 * day;
  await forgetIgnored(admin);
  assert.equal((await ofAcme()).length, 2);
  clock.now += 1;
  await forgetIgnored(admin);
  assert.deepEqual(await ofAcme(), []);
});

test('housekeeping ends when it is told to, also in the midst of a pause, and a chore that fails ends nothing', async (t) => {
  const { admin } = await openRegion(t);
  const broken = { ...admin, store: { ...admin.store, read: async () => Promise.reject(new Error('away')) } as never };
  for (const some of [admin, broken]) {
    const housekeeping = startHousekeeping(some, new Metrics(), silent);
    await new Promise(setImmediate);
    await housekeeping.stop();
  }
});
