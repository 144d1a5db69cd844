/*
 * Every route, verb and kind of reference, from one company at what another holds: refused, or without effect and without a word
 * of the other in the answer. Afterwards the other is as it was.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AdminError, createAdminClient } from '@metacompliance/scim-admin';
import { startService } from '@metacompliance/scim-service/testing';
import { stores } from '../harness.ts';
import { furnish, type Neighbours, secretWord } from './neighbours.ts';
import { attemptsOf } from './references.ts';
import { scimRoutes } from './routes.ts';

for (const store of stores) {
  describe(`tenancy, on ${store}`, () => {
    let world: Neighbours;
    before(async () => {
      world = await furnish(await startService({ store }));
    });
    after(() => world.service.stop());

    test('whatever points at another company is refused or without effect, and the answer has nothing of it', async (t) => {
      const untouched = await world.snapshot();
      assert.ok(untouched.includes(secretWord));
      const attempts = attemptsOf(world);
      const wrong: string[] = [];
      for (const { name, send, isRight } of attempts) {
        const answer = await send();
        const says = answer.text.includes(secretWord) && !name.includes(secretWord);
        if (says || !isRight(answer)) wrong.push(`${name}: ${answer.status} ${answer.text.slice(0, 200)}`);
      }
      assert.deepEqual(wrong, []);
      assert.equal(await world.snapshot(), untouched);
      t.diagnostic(`${attempts.length} of ${attempts.length} refused or without effect`);
    });

    test('every operation of the document is among the attempts', () => {
      const names = attemptsOf(world).map(({ name }) => name);
      const missing = scimRoutes.filter(
        ({ method, path }) => !names.some((name) => name.startsWith(`${method} ${path} `)),
      );
      assert.deepEqual(missing, []);
    });

    test("the other's own token finds everything: the attempts pointed at what is there", async () => {
      const { foreignCompany, foreign } = world;
      for (const path of [`/Users/${foreign.user}`, `/Groups/${foreign.group}`]) {
        const headers = { Authorization: `Bearer ${foreignCompany.token}` };
        assert.equal((await fetch(foreignCompany.baseUrl + path, { headers })).status, 200);
      }
    });

    test('an operator finds tokens, people and pages of a company under its own key alone', async (t) => {
      const { service, ownCompany, foreignCompany, foreign } = world;
      const admin = createAdminClient({ baseUrl: service.adminUrl, secret: service.adminSecret });
      const [own, other] = [ownCompany, foreignCompany].map(({ companyKey }) => ({ path: { companyKey } }));
      assert.ok(own && other);
      const { data: tokens } = await admin.GET('/companies/{companyKey}/tokens', { params: other });
      const id = tokens?.items[0]?.id ?? '';
      const revoke = admin.DELETE('/companies/{companyKey}/tokens/{id}', { params: { path: { ...own.path, id } } });
      await assert.rejects(revoke, (error) => error instanceof AdminError && error.status === 404);
      const about = { ...own, query: { user: foreign.user, outcome: 'changed' as const } };
      const { data: log } = await admin.GET('/companies/{companyKey}/log', { params: about });
      assert.deepEqual(log?.items, []);
      const first = { ...other, query: { count: 1 } };
      const { data: page } = await admin.GET('/companies/{companyKey}/log', { params: first });
      const cursor = String(page?.nextCursor);
      const foreignPage = admin.GET('/companies/{companyKey}/log', { params: { ...own, query: { count: 1, cursor } } });
      await assert.rejects(foreignPage, (error) => error instanceof AdminError && error.status === 400);
      t.diagnostic('3 of 3 refused');
    });
  });
}
