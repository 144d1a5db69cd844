import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOperator, openRegion, start } from '../region.ts';
import { tripBrake } from '../tripped-brake.ts';

const tripped = { tripped: new Date(start).toISOString(), lost: 21, total: 21 };

test('a brake only tells until it is set to hold; the company is shown with it', async (t) => {
  const { admin } = await openRegion(t);
  const ask = asOperator(admin);
  const { companyKey } = await ask('createCompany', { body: { name: 'Acme' } });
  const parameters = { companyKey: companyKey.toUpperCase() };
  assert.deepEqual(await ask('getBrake', { parameters }), { hold: false });
  assert.deepEqual(await ask('setBrake', { parameters, body: { hold: true } }), { hold: true });
  assert.deepEqual((await ask('getCompany', { parameters })).brake, { hold: true });
  assert.deepEqual(await ask('setBrake', { parameters, body: { hold: false } }), { hold: false });
});

test('a brake that is tripped says when and by how many, and is released once', async (t) => {
  const { admin } = await openRegion(t);
  const ask = asOperator(admin);
  const { companyKey } = await ask('createCompany', { body: { name: 'Acme' } });
  const parameters = { companyKey };
  await tripBrake(admin, companyKey);
  assert.deepEqual(await ask('getBrake', { parameters }), { hold: false, ...tripped });
  assert.deepEqual((await ask('getCompany', { parameters })).brake, { hold: false, ...tripped });
  assert.deepEqual(await ask('setBrake', { parameters, body: { hold: true } }), { hold: true, ...tripped });
  assert.deepEqual(await ask('releaseBrake', { parameters }), { hold: true });
  await assert.rejects(ask('releaseBrake', { parameters }), { status: 409 });
});

test('who sets or releases a brake, or tries to, is in the audit by name', async (t) => {
  const { admin, clock } = await openRegion(t);
  const [operator, viewer] = [asOperator(admin), asOperator(admin, { name: 'vic', role: 'viewer' })];
  const { companyKey } = await operator('createCompany', { body: { name: 'Acme' } });
  const parameters = { companyKey };
  await tripBrake(admin, companyKey);
  const attempts = [
    () => viewer('getBrake', { parameters }),
    () => viewer('setBrake', { parameters, body: { hold: true } }),
    () => operator('setBrake', { parameters, body: { hold: true } }),
    () => operator('setBrake', { parameters, body: { hold: false } }),
    () => viewer('releaseBrake', { parameters }),
    () => operator('releaseBrake', { parameters }),
    () => operator('releaseBrake', { parameters }),
  ];
  for (const attempt of attempts) {
    clock.now += 1_000;
    await attempt().catch(() => {}); // what is refused is what the audit is read for
  }
  const { items } = await operator('listAudit', { parameters: { companyKey } });
  assert.deepEqual(
    items.map(({ actor, operation, subject, status }) => [actor, operation, subject, status]).reverse(),
    [
      ['ann', 'createCompany', 'Acme', 201],
      ['vic', 'setBrake', undefined, 403],
      ['ann', 'setBrake', 'hold', 200],
      ['ann', 'setBrake', 'tell', 200],
      ['vic', 'releaseBrake', undefined, 403],
      ['ann', 'releaseBrake', undefined, 200],
      ['ann', 'releaseBrake', undefined, 409],
    ],
  );
});

for (const body of [{}, { hold: 'yes' }, { hold: true, tripped: null }, undefined]) {
  test(`a brake is not set by ${JSON.stringify(body)}`, async (t) => {
    const { admin } = await openRegion(t);
    const ask = asOperator(admin);
    const { companyKey } = await ask('createCompany', { body: { name: 'Acme' } });
    await assert.rejects(ask('setBrake', { parameters: { companyKey }, body }), { status: 400 });
  });
}
