import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectSame, expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { at, isUnassigned, listAt, print, textAt } from '../../json.ts';
import { bulkUrn, enterpriseUrn } from '../../urns.ts';

const { must } = rulesOf('contract');
const section = 'MetaCompliance SCIM, HTTP';

/** What every request and answer has in common, and Bulk. */
export const http: readonly Case[] = [
  must('every-answer-has-a-request-id', {
    section,
    title: 'Every answer carries a Request-Id, and an error ends with it',
    async run(t) {
      for (const path of ['/Users?count=1', `/Users/${t.name()}`]) {
        const answer = await t.get(path);
        const id = answer.headers.get('request-id') ?? '';
        expectThat(answer, 'a Request-Id', id !== '', 'none');
        const detail = textAt(answer.body, 'detail');
        const isTold = answer.status < 400 || detail.includes(id);
        expectThat(answer, `a detail that holds ${id}`, isTold, print(detail));
      }
    },
  }),
  must('401-says-invalid-credentials', {
    section,
    title: 'The detail of every 401 begins with "Invalid Credentials"',
    async run(t) {
      for (const authorization of ['Bearer scim-conformance-no-such-token', 'no-such-token', undefined]) {
        const answer = await t.get('/Users?count=1', { authorization });
        expectStatus(answer, 401);
        const detail = textAt(answer.body, 'detail');
        expectThat(answer, 'a detail as described', detail.startsWith('Invalid Credentials'), print(detail));
      }
    },
  }),
  must('token-without-bearer', {
    section,
    title: 'The token is accepted with and without the word Bearer, in any letter case',
    async run(t) {
      for (const authorization of [t.token, `bearer ${t.token}`]) {
        expectStatus(await t.get('/Users?count=1', { authorization }), 200);
      }
    },
  }),
  must('wrong-method-is-405', {
    section,
    title: 'A method that an endpoint does not have answers 405 with Allow',
    async run(t) {
      for (const [method, path, allowed] of wrongMethods) {
        const answer = await t.send(method, path);
        expectError(answer, 405);
        const allow = answer.headers.get('allow') ?? '';
        expectThat(answer, `Allow with ${allowed}`, allow.includes(allowed), print(allow));
      }
    },
  }),
  must('application-json-is-taken', {
    section,
    title: 'A body of the media type application/json is taken',
    async run(t) {
      expectSuccess(await t.post('/Users', t.userBody(), { 'content-type': 'application/json' }));
    },
  }),
  must('slash-at-the-end', {
    section,
    title: '/Users/ is /Users',
    async run(t) {
      expectStatus(await t.get('/Users/?count=1'), 200);
    },
  }),
  must('head-is-get-without-body', {
    section,
    title: 'HEAD answers as GET, without the body',
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.send('HEAD', path);
      expectStatus(answer, 200);
      expectThat(answer, 'no body', answer.text === '', print(answer.text, 60));
    },
  }),
  must('me-is-501', {
    section,
    title: '/Me answers 501: the token stands for a company',
    async run(t) {
      expectError(await t.get('/Me'), 501);
    },
  }),
  must('bulk-resolves-circles', {
    section: 'MetaCompliance SCIM, Bulk',
    title: 'Two users who are each other’s manager can be made in one bulk request',
    needs: ['bulk'],
    async run(t) {
      const user = (bulkId: string, managerId: string) => {
        const data = t.userBody({ [enterpriseUrn]: { manager: { value: `bulkId:${managerId}` } } });
        return { method: 'POST', path: '/Users', bulkId, data };
      };
      const body = { schemas: [bulkUrn], Operations: [user('ann', 'bob'), user('bob', 'ann')] };
      const answer = await t.post('/Bulk', body);
      expectStatus(answer, 200);
      const paths = listAt(answer.body, 'Operations').map((one) =>
        textAt(one, 'location').replace(/^.*(?=\/Users\/)/, ''),
      );
      expectThat(answer, 'two locations', paths.length === 2 && paths.every((path) => path !== ''), print(paths));
      for (const [index, path] of paths.entries()) {
        const read = await t.prepare(`GET ${path}`, [200], () => t.get(path));
        const other = (paths[1 - index] ?? '').replace(/^.*\//, '');
        expectSame(read, 'manager.value', { found: at(read.body, enterpriseUrn, 'manager', 'value'), expected: other });
      }
    },
  }),
  must('password-is-not-kept', {
    section: 'MetaCompliance SCIM, values',
    title: 'A password is accepted, and nothing of it is returned',
    async run(t) {
      const answer = await t.post('/Users', t.userBody({ password: 'Kit-t1meToGo-42!' }));
      expectSuccess(answer);
      expectThat(answer, 'no password', isUnassigned(at(answer.body, 'password')), 'a password');
    },
  }),
];

const wrongMethods = [
  ['DELETE', '/Users', 'GET'],
  ['POST', '/ServiceProviderConfig', 'GET'],
  ['GET', '/Bulk', 'POST'],
] as const;
