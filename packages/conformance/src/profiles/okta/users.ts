import { type Case, rulesOf } from '../../case.ts';
import { expectActive, expectSame, expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { at, isObject, isUnassigned, type JsonObject, listAt, print, textAt } from '../../json.ts';
import type { Trial } from '../../trial.ts';
import { userUrn } from '../../urns.ts';
import { Unjudged } from '../../verdict.ts';
import { change } from '../change.ts';

const { must, should } = rulesOf('okta');
const section = 'Okta SCIM 2.0 protocol reference, users';

/** How Okta provisions users: the catalogue app updates by PUT and switches by PATCH, the wizard app does all by PUT. */
export const users: readonly Case[] = [
  must('credentials-test', {
    section: 'Okta, Test API Credentials',
    title: 'GET /Users?startIndex=1&count=2 answers 200 with a list of at most two',
    async run(t) {
      await t.makeUser();
      const answer = await t.list('/Users', { startIndex: 1, count: 2 });
      expectStatus(answer, 200);
      const { length } = listAt(answer.body, 'Resources');
      expectThat(answer, 'one or two resources', length === 1 || length === 2, `${length}`);
    },
  }),
  should('bare-token-is-accepted', {
    section: 'Okta, authentication by header',
    title: 'A token without the word Bearer is accepted',
    async run(t) {
      expectStatus(await t.get('/Users?startIndex=1&count=1', { authorization: t.token }), 200);
    },
  }),
  must('look-up-of-nobody', {
    section,
    title: 'The look-up before an assignment answers 200 with totalResults 0 and an empty array',
    needs: ['filter'],
    async run(t) {
      const answer = await t.list('/Users', { filter: `userName eq "${t.name()}"`, startIndex: 1, count: 100 });
      expectStatus(answer, 200);
      expectSame(answer, 'totalResults', { found: at(answer.body, 'totalResults'), expected: 0 });
      expectSame(answer, 'Resources', { found: at(answer.body, 'Resources'), expected: [] });
    },
  }),
  must('look-up-finds-inactive-users', {
    section: 'Okta, reassignment of a user',
    title: 'The look-up finds a user that was deactivated',
    needs: ['filter', 'User.active'],
    async run(t) {
      const user = await t.makeUser({ active: false });
      const answer = await t.list('/Users', { filter: `userName eq "${user.name}"`, startIndex: 1, count: 100 });
      expectStatus(answer, 200);
      expectSame(answer, 'id', { found: at(answer.body, 'Resources', 0, 'id'), expected: user.id });
    },
  }),
  should('look-up-with-plus-for-blanks', {
    section: 'Okta, encoding of older versions',
    title: 'A look-up whose blanks are sent as + finds the user',
    needs: ['filter'],
    async run(t) {
      const user = await t.makeUser();
      const answer = await t.get(
        `/Users?filter=userName+eq+${encodeURIComponent(`"${user.name}"`)}&startIndex=1&count=100`,
      );
      expectStatus(answer, 200);
      expectSame(answer, 'id', { found: at(answer.body, 'Resources', 0, 'id'), expected: user.id });
    },
  }),
  must('create-with-all-that-okta-sends', {
    section,
    title: 'A POST with externalId, locale, password and an empty groups answers 201 with the user',
    async run(t) {
      const userName = `${t.name()}@example.com`;
      const body = {
        schemas: [userUrn],
        userName,
        name: { givenName: 'Okta', familyName: 'Kit' },
        emails: [{ primary: true, value: userName, type: 'work' }],
        displayName: 'Okta Kit',
        locale: 'en-US',
        externalId: '00ujl29u0le5T6Aj10h7',
        groups: [],
        password: '1mz050nq',
        active: true,
      };
      const answer = await t.post('/Users', body, { 'content-type': 'application/scim+json; charset=utf-8' });
      expectSuccess(answer);
      expectSame(answer, 'userName', { found: at(answer.body, 'userName'), expected: userName });
      expectThat(answer, 'an id', textAt(answer.body, 'id') !== '', print(answer.body));
    },
  }),
  must('update-by-sending-everything-back', {
    section,
    title: 'A PUT of all that GET answered, id, meta and groups included, with one change answers 200 with the user',
    async run(t) {
      const user = await t.makeUser();
      const answer = await t.put(user.path, {
        ...(await whole(t, user.path)),
        name: { givenName: 'New', familyName: 'Kit' },
      });
      expectStatus(answer, 200);
      expectSame(answer, 'id', { found: at(answer.body, 'id'), expected: user.id });
      expectSame(answer, 'name.givenName', { found: at(answer.body, 'name', 'givenName'), expected: 'New' });
    },
  }),
  must('deactivate', {
    section,
    title: 'A PATCH without path, value {"active": false}, makes the user inactive',
    needs: ['patch', 'User.active'],
    async run(t) {
      const answer = await change(t, await t.makeUser(), { op: 'replace', value: { active: false } });
      expectActive(answer, false);
    },
  }),
  should('deactivate-answers-the-user', {
    section: 'Okta SCIM test suite of 2016',
    title: 'The PATCH that deactivates answers 200 with the inactive user',
    needs: ['patch', 'User.active'],
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.patch(path, [{ op: 'replace', value: { active: false } }]);
      expectStatus(answer, 200);
      expectActive(answer, false);
    },
  }),
  must('deactivate-by-put', {
    section: 'Okta, apps of the wizard',
    title: 'A PUT of all that GET answered with "active": false makes the user inactive',
    needs: ['User.active'],
    async run(t) {
      const user = await t.makeUser();
      expectSuccess(await t.put(user.path, { ...(await whole(t, user.path)), active: false }));
      const answer = await t.read(user);
      expectActive(answer, false);
    },
  }),
  must('reactivate', {
    section,
    title: 'A PATCH without path, value {"active": true}, makes the same user active again, with its attributes',
    needs: ['patch', 'User.active', 'User.title'],
    async run(t) {
      const user = await t.makeUser({ active: false, title: 'Engineer' });
      const answer = await change(t, user, { op: 'replace', value: { active: true } });
      expectActive(answer, true);
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
    },
  }),
  should('password-by-patch', {
    section: 'Okta, password synchronisation',
    title: 'A PATCH without path that sets a password succeeds and does not return it',
    needs: ['patch', 'User.password'],
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.patch(path, [{ op: 'replace', value: { password: 'Kit-t1meToGo-42!' } }]);
      expectStatus(answer, 200, 204);
      expectThat(answer, 'no password', isUnassigned(at(answer.body, 'password')), 'a password');
    },
  }),
];

/** What GET answers, ready to be sent back. */
async function whole(t: Trial, path: string): Promise<JsonObject> {
  const { body } = await t.prepare(`GET ${path}`, [200], () => t.get(path));
  if (!isObject(body)) throw new Unjudged(`GET ${path} answered no JSON object`);
  return { schemas: [userUrn], ...body };
}
