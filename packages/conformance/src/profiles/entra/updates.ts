import { type Case, rulesOf } from '../../case.ts';
import { expectActive, expectSame, expectSuccess, expectThat } from '../../expect.ts';
import { at, isUnassigned, type Json, listAt, print, textAt } from '../../json.ts';
import { enterpriseUrn } from '../../urns.ts';
import { change } from '../change.ts';

const { must, should } = rulesOf('entra');
const section = 'Entra, use SCIM to provision users and groups';
const issues = 'Entra, known issues of SCIM 2.0 compliance';

/** How Entra changes users: by PATCH only, in a dialect of its own. */
export const updates: readonly Case[] = [
  must('operations-in-capitals', {
    section,
    title: 'Add, Replace and Remove are read in any letter case',
    needs: ['patch', 'User.title', 'User.displayName'],
    async run(t) {
      const user = await t.makeUser({ displayName: 'Before' });
      const replace = { op: 'Replace', path: 'displayName', value: 'After' };
      const answer = await change(t, user, { op: 'Add', path: 'title', value: 'Engineer' }, replace);
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
      expectSame(answer, 'displayName', { found: at(answer.body, 'displayName'), expected: 'After' });
      const title = at((await change(t, user, { op: 'Remove', path: 'title' })).body, 'title');
      expectThat(answer, 'no title after Remove', isUnassigned(title), print(title));
    },
  }),
  must('disable', {
    section,
    title: 'Replace of active with false disables the user',
    needs: ['patch', 'User.active'],
    async run(t) {
      const answer = await change(t, await t.makeUser(), { op: 'Replace', path: 'active', value: false });
      expectActive(answer, false);
    },
  }),
  must('disable-with-text', {
    section: issues,
    title: 'Replace of active with the text "False" disables the user',
    needs: ['patch', 'User.active'],
    async run(t) {
      const answer = await change(t, await t.makeUser(), { op: 'Replace', path: 'active', value: 'False' });
      expectActive(answer, false);
    },
  }),
  must('restore', {
    section,
    title: 'Replace of active with the text "True" restores the user, with its attributes',
    needs: ['patch', 'User.active', 'User.title'],
    async run(t) {
      const user = await t.makeUser({ active: false, title: 'Engineer' });
      const answer = await change(t, user, { op: 'Replace', path: 'active', value: 'True' });
      expectActive(answer, true);
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
    },
  }),
  must('add-of-a-missing-typed-value', {
    section,
    title: 'Add to phoneNumbers[type eq "mobile"].value of a user without one makes it',
    needs: ['patch', 'User.phoneNumbers'],
    run: (t) => t.makeUser().then(async (user) => expectMobile(await change(t, user, mobile('Add')))),
  }),
  must('replace-of-a-missing-typed-value', {
    section,
    title: 'Replace of phoneNumbers[type eq "mobile"].value of a user without one makes it',
    needs: ['patch', 'User.phoneNumbers'],
    run: (t) => t.makeUser().then(async (user) => expectMobile(await change(t, user, mobile('Replace')))),
  }),
  must('add-to-a-missing-address', {
    section,
    title: 'Add to addresses[type eq "work"].country of a user without addresses makes one',
    needs: ['patch', 'User.addresses'],
    async run(t) {
      const path = 'addresses[type eq "work"].country';
      const answer = await change(t, await t.makeUser(), { op: 'Add', path, value: 'Ireland' });
      const [address] = listAt(answer.body, 'addresses');
      expectSame(answer, 'addresses[0].country', { found: at(address, 'country'), expected: 'Ireland' });
      expectSame(answer, 'addresses[0].type', { found: at(address, 'type'), expected: 'work' });
    },
  }),
  must('enterprise-attribute-by-urn', {
    section: issues,
    title: 'Add to urn:…:User:department sets it in the extension',
    needs: ['patch', 'enterprise'],
    async run(t) {
      const operation = { op: 'Add', path: `${enterpriseUrn}:department`, value: 'Compliance' };
      const answer = await change(t, await t.makeUser(), operation);
      expectSame(answer, 'department', { found: at(answer.body, enterpriseUrn, 'department'), expected: 'Compliance' });
    },
  }),
  must('keys-that-are-paths', {
    section: issues,
    title:
      'With the flag aadOptscim062020, keys of a value without path are paths: name.givenName, urn:…:User:department',
    needs: ['patch', 'enterprise', 'User.name.givenName'],
    async run(t) {
      const value = { 'name.givenName': 'Renamed', [`${enterpriseUrn}:department`]: 'Compliance' };
      const answer = await change(t, await t.makeUser(), { op: 'replace', value });
      expectSame(answer, 'name.givenName', { found: at(answer.body, 'name', 'givenName'), expected: 'Renamed' });
      expectSame(answer, 'department', { found: at(answer.body, enterpriseUrn, 'department'), expected: 'Compliance' });
    },
  }),
  must('manager-as-text', {
    section,
    title: 'Add of a manager as plain text sets manager.value',
    needs: ['patch', 'enterprise'],
    async run(t) {
      const manager = await t.makeUser();
      const operation = { op: 'Add', path: `${enterpriseUrn}:manager`, value: manager.id };
      const answer = await change(t, await t.makeUser(), operation);
      expectSame(answer, 'manager.value', {
        found: at(answer.body, enterpriseUrn, 'manager', 'value'),
        expected: manager.id,
      });
    },
  }),
  must('manager-as-list', {
    section,
    title: 'Add of a manager as a list of one sets manager.value',
    needs: ['patch', 'enterprise'],
    async run(t) {
      const manager = await t.makeUser();
      const operation = { op: 'Add', path: `${enterpriseUrn}:manager`, value: [{ value: manager.id }] };
      const answer = await change(t, await t.makeUser(), operation);
      expectSame(answer, 'manager.value', {
        found: at(answer.body, enterpriseUrn, 'manager', 'value'),
        expected: manager.id,
      });
    },
  }),
  must('manager-emptied', {
    section,
    title: 'Replace of the manager with empty text takes it away',
    needs: ['patch', 'enterprise'],
    async run(t) {
      const manager = await t.makeUser();
      const user = await t.makeUser({ [enterpriseUrn]: { manager: { value: manager.id } } });
      const answer = await change(t, user, { op: 'Replace', path: `${enterpriseUrn}:manager`, value: '' });
      const found = textAt(answer.body, enterpriseUrn, 'manager', 'value');
      expectThat(answer, 'no manager', found === '', print(found));
    },
  }),
  should('unknown-attribute-does-not-stop-the-rest', {
    section,
    title: 'Of several operations, one on an attribute that the server does not have does not stop the others',
    needs: ['patch', 'User.title'],
    async run(t) {
      const known = { op: 'Add', path: 'title', value: 'Engineer' };
      const answer = await change(t, await t.makeUser(), { ...known, path: 'noSuchAttribute' }, known);
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
    },
  }),
  must('flag-in-the-url', {
    section: issues,
    title: 'A PATCH whose URL carries the flag aadOptscim062020 succeeds',
    needs: ['patch', 'User.title'],
    async run(t) {
      const { path } = await t.makeUser({ title: 'Trainee' });
      const operation = { op: 'replace', path: 'title', value: 'Engineer' };
      expectSuccess(await t.patch(`${path}?aadOptscim062020`, [operation]));
    },
  }),
];

const number = '+353 1 555 0199';

function mobile(op: string): Json {
  return { op, path: 'phoneNumbers[type eq "mobile"].value', value: number };
}

function expectMobile(answer: Awaited<ReturnType<typeof change>>): void {
  const found = listAt(answer.body, 'phoneNumbers').map((one) => `${textAt(one, 'type')} ${textAt(one, 'value')}`);
  expectSame(answer, 'phoneNumbers', { found, expected: [`mobile ${number}`] });
}
