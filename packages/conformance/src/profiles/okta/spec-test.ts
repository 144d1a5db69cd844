import { type Case, rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectSame, expectStatus, expectThat, isError } from '../../expect.ts';
import { at, type Json, listAt, print, textAt } from '../../json.ts';
import type { Trial } from '../../trial.ts';
import { listUrn, userUrn } from '../../urns.ts';

const { must } = rulesOf('okta');
const section = 'Okta SCIM 2.0 SPEC test';

/**
 * The test that Okta asks every integration to pass, request by request. Its second look-up of an unknown name repeats the
 * first; users of our own stand for its fixed names.
 */
export const specTest: readonly Case[] = [
  must('spec-01-first-user-is-complete', {
    section,
    title: 'The first user of the list has every attribute that Okta needs; the counters are numbers',
    async run(t) {
      await t.makeUser();
      const answer = await t.list('/Users', { count: 1, startIndex: 1 });
      expectStatus(answer, 200);
      expectList(answer);
      for (const name of ['itemsPerPage', 'startIndex', 'totalResults']) {
        const value = at(answer.body, name);
        expectThat(answer, `${name} as a number`, typeof value === 'number', print(value));
      }
      expectComplete(answer, at(answer.body, 'Resources', 0));
    },
  }),
  must('spec-02-user-can-be-read', {
    section,
    title: 'A user of the list can be read by its id, with the same attributes',
    async run(t) {
      const { path, id } = await t.makeUser();
      const answer = await t.get(path);
      expectStatus(answer, 200);
      expectSame(answer, 'id', { found: at(answer.body, 'id'), expected: id });
      expectComplete(answer, answer.body);
    },
  }),
  must('spec-03-unknown-user-name-finds-nobody', {
    section,
    title: 'A look-up of an unknown userName answers 200 with totalResults 0',
    needs: ['filter'],
    async run(t) {
      const answer = await t.list('/Users', { filter: `userName eq "${t.name()}@example.com"` });
      expectStatus(answer, 200);
      expectList(answer);
      expectSame(answer, 'totalResults', { found: at(answer.body, 'totalResults'), expected: 0 });
    },
  }),
  must('spec-04-unknown-id-is-404', {
    section,
    title: 'An id of thirty digits that does not exist answers 404 with a SCIM error',
    run: (t) => expectNotFound(t, '010101001010101011001010101011'),
  }),
  must('spec-06-create', {
    section,
    title: 'A user sent as application/json is created: 201, active, with its names',
    async run(t) {
      const body = oktaUser(t);
      const answer = await t.post('/Users', body, asJson);
      expectStatus(answer, 201);
      expectSame(answer, 'active', { found: at(answer.body, 'active'), expected: true });
      expectThat(answer, 'an id', textAt(answer.body, 'id') !== '', print(answer.body));
      expectSame(answer, 'name.familyName', { found: at(answer.body, 'name', 'familyName'), expected: 'Kit' });
      expectSame(answer, 'name.givenName', { found: at(answer.body, 'name', 'givenName'), expected: 'Okta' });
      const schemas = listAt(answer.body, 'schemas');
      expectThat(answer, `schemas with ${userUrn}`, schemas.includes(userUrn), print(schemas));
    },
  }),
  must('spec-06-user-name-keeps-its-case', {
    section,
    title: 'The userName comes back in the letter case in which it was sent',
    async run(t) {
      const body = oktaUser(t);
      const answer = await t.post('/Users', body, asJson);
      expectStatus(answer, 201);
      expectSame(answer, 'userName', { found: at(answer.body, 'userName'), expected: body.userName });
    },
  }),
  must('spec-07-created-user-can-be-read', {
    section,
    title: 'The new user can be read, with its userName and names',
    async run(t) {
      const user = await t.makeUser(oktaUser(t));
      const answer = await t.get(user.path);
      expectStatus(answer, 200);
      expectSame(answer, 'userName', { found: at(answer.body, 'userName'), expected: user.name });
      expectSame(answer, 'name.givenName', { found: at(answer.body, 'name', 'givenName'), expected: 'Okta' });
    },
  }),
  must('spec-08-same-user-again-is-409', {
    section,
    title: 'The same POST again answers 409',
    async run(t) {
      const body = oktaUser(t);
      await t.makeUser(body);
      expectStatus(await t.post('/Users', body, asJson), 409);
    },
  }),
  must('spec-09-look-up-in-capitals', {
    section,
    title: 'A look-up of the userName in capitals finds the user',
    needs: ['filter'],
    async run(t) {
      const user = await t.makeUser(oktaUser(t));
      const answer = await t.list('/Users', { filter: `userName eq "${user.name.toUpperCase()}"` });
      expectStatus(answer, 200);
      expectSame(answer, 'id', { found: at(answer.body, 'Resources', 0, 'id'), expected: user.id });
    },
  }),
  must('spec-10-groups-within-600-ms', {
    section,
    title: 'The list of groups answers 200 within 600 ms, with Resources unless there are none',
    needs: ['groups'],
    async run(t) {
      const answer = await t.get('/Groups');
      expectStatus(answer, 200);
      const milliseconds = Math.round(answer.milliseconds);
      expectThat(answer, 'an answer within 600 ms', milliseconds < 600, `${milliseconds} ms`);
      const isList = at(answer.body, 'totalResults') === 0 || Array.isArray(at(answer.body, 'Resources'));
      expectThat(answer, 'totalResults 0, or Resources as an array', isList, print(answer.body));
    },
  }),
  must('spec-11-wrong-token-is-401', {
    section,
    title: 'Authorization: non-token answers 401 with a SCIM error',
    async run(t) {
      const answer = await t.get('/Users?startIndex=1&count=1', { authorization: 'non-token' });
      expectStatus(answer, 401);
      expectDetail(answer);
    },
  }),
  must('spec-12-other-unknown-id-is-404', {
    section,
    title: 'An id of seventeen digits that does not exist answers 404 with a SCIM error',
    run: (t) => expectNotFound(t, '00919288221112222'),
  }),
];

const asJson = { 'content-type': 'application/json', accept: 'application/scim+json; charset=utf-8' };

function oktaUser(t: Trial) {
  const userName = `${t.name().replace('scim-', 'Scim-')}@Example.com`;
  const emails = [{ primary: true, value: userName, type: 'work' }];
  const name = { givenName: 'Okta', familyName: 'Kit' };
  return { schemas: [userUrn], userName, name, emails, displayName: 'Okta Kit', active: true };
}

async function expectNotFound(t: Trial, id: string): Promise<void> {
  const answer = await t.get(`/Users/${id}`);
  expectStatus(answer, 404);
  expectDetail(answer);
}

/** A SCIM error with its status, as text or number, and a detail: an administrator reads nothing else. */
function expectDetail(answer: Answer): void {
  expectThat(answer, 'a SCIM error', isError(answer), print(answer.body));
  const status = at(answer.body, 'status');
  expectThat(answer, `status ${answer.status}`, String(status) === String(answer.status), print(status));
  expectThat(answer, 'a detail', textAt(answer.body, 'detail') !== '', print(answer.body));
}

function expectList(answer: Answer): void {
  const schemas = listAt(answer.body, 'schemas');
  expectThat(answer, `schemas with ${listUrn}`, schemas.includes(listUrn), print(schemas));
}

function expectComplete(answer: Answer, user: Json | undefined): void {
  const ways = [
    ['id'],
    ['userName'],
    ['active'],
    ['name', 'givenName'],
    ['name', 'familyName'],
    ['emails', 0, 'value'],
  ];
  for (const way of ways) {
    const value = at(user, ...way);
    const isThere = value !== undefined && value !== null && value !== '';
    expectThat(answer, `a value of ${way.join('.')}`, isThere, print(user));
  }
}
