import { type Case, rulesOf } from '../../case.ts';
import { expectActive, expectFound, expectSame, expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { at, isUnassigned, listAt, print } from '../../json.ts';
import { enterpriseUrn, userUrn } from '../../urns.ts';

const { must, should } = rulesOf('entra');
const section = 'Entra, use SCIM to provision users and groups';

/** How Entra looks users up, creates and deletes them. */
export const users: readonly Case[] = [
  must('connection-test', {
    section,
    title: 'Test Connection, a look-up of a random name, answers 200 with an empty list',
    needs: ['filter'],
    async run(t) {
      const answer = await t.list('/Users', { filter: `userName eq "${t.name()}"` });
      expectStatus(answer, 200);
      expectSame(answer, 'totalResults', { found: at(answer.body, 'totalResults'), expected: 0 });
    },
  }),
  must('look-up-by-external-id', {
    section,
    title: 'A user is found by externalId',
    needs: ['filter'],
    async run(t) {
      const externalId = t.name();
      const user = await t.makeUser({ externalId });
      expectFound(await t.list('/Users', { filter: `externalId eq "${externalId}"` }), [user.id]);
    },
  }),
  must('look-up-by-work-address', {
    section,
    title: 'A user is found by emails[type eq "work"].value',
    needs: ['filter', 'User.emails'],
    async run(t) {
      const user = await t.makeUser();
      expectFound(await t.list('/Users', { filter: `emails[type eq "work"].value eq "${user.name}"` }), [user.id]);
    },
  }),
  must('create-with-all-that-entra-sends', {
    section,
    title: 'A POST with both URNs, externalId, name.formatted, meta, an empty roles and nulls answers 201',
    needs: ['enterprise'],
    async run(t) {
      const userName = `${t.name()}@example.com`;
      const answer = await t.post('/Users', {
        schemas: [userUrn, enterpriseUrn],
        externalId: t.name(),
        userName,
        active: true,
        addresses: null,
        displayName: 'Entra Kit',
        emails: [{ primary: true, type: 'work', value: userName }],
        meta: { resourceType: 'User' },
        name: { formatted: 'Entra Kit', familyName: 'Kit', givenName: 'Entra' },
        phoneNumbers: null,
        roles: [],
        title: null,
        [enterpriseUrn]: { department: null, manager: null },
      });
      expectSuccess(answer);
      expectSame(answer, 'userName', { found: at(answer.body, 'userName'), expected: userName });
    },
  }),
  should('create-with-active-as-text', {
    section: 'Entra, known issues of SCIM 2.0 compliance',
    title: 'A POST with "active": "True" creates an active user',
    needs: ['User.active'],
    async run(t) {
      const answer = await t.post('/Users', t.userBody({ active: 'True' }));
      expectSuccess(answer);
      expectActive(answer, true);
    },
  }),
  must('disabled-users-stay-readable', {
    section,
    title: 'A disabled user is still answered with 200, so that it can be restored',
    needs: ['User.active'],
    async run(t) {
      const user = await t.makeUser({ active: false });
      expectStatus(await t.get(user.path), 200);
    },
  }),
  must('delete', {
    section,
    title: 'DELETE of a user answers 204',
    async run(t) {
      expectStatus(await t.delete((await t.makeUser()).path), 204);
    },
  }),
  must('unknown-parameters-are-ignored', {
    section: 'Entra, flags in the tenant URL',
    title: 'A parameter that nobody knows, such as the flag aadOptscim062020, changes nothing',
    needs: ['filter'],
    async run(t) {
      const user = await t.makeUser();
      const filter = `userName eq "${user.name}"`;
      expectFound(await t.list('/Users', { aadOptscim062020: '', filter }), [user.id]);
    },
  }),
  should('manager-check', {
    section,
    title: 'The check of a manager, by id and manager, finds the user',
    needs: ['filter', 'enterprise'],
    async run(t) {
      const manager = await t.makeUser();
      const user = await t.makeUser({ [enterpriseUrn]: { manager: { value: manager.id } } });
      const filter = `id eq "${user.id}" and manager eq "${manager.id}"`;
      expectFound(await t.list('/Users', { attributes: 'id', filter }), [user.id]);
    },
  }),
  must('schemas-have-no-nulls', {
    section,
    title: '/Schemas, which Entra reads for gallery apps, is a list without null values',
    async run(t) {
      const answer = await t.get('/Schemas');
      expectStatus(answer, 200);
      const withNull = listAt(answer.body, 'Resources').find((schema) => JSON.stringify(schema).includes(':null'));
      expectThat(answer, 'no null', isUnassigned(withNull), print(withNull));
    },
  }),
];
