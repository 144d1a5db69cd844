import { rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectStatus, expectThat } from '../../expect.ts';
import { isUnassigned } from '../../json.ts';
import type { Trial } from '../../trial.ts';

const { must } = rulesOf('rfc7644');

/** Who may ask. @see RFC 7644 §2 */
export const authentication = [
  must('reading-wants-a-token', {
    section: 'RFC 7644 §2; RFC 9110 §15.5.2',
    title: 'Reading users and groups without a token answers 401',
    async run(t) {
      for (const path of await readablePaths(t)) expectStatus(await t.get(path, { authorization: undefined }), 401);
    },
  }),
  must('writing-wants-a-token', {
    section: 'RFC 7644 §2; RFC 9110 §15.5.2',
    title: 'Writing without a token answers 401',
    async run(t) {
      const user = await t.makeUser();
      for (const answer of await writeWithout(t, user.path)) expectStatus(answer, 401);
    },
  }),
  must('wrong-token-is-401', {
    section: 'RFC 7644 §2; RFC 9110 §15.5.2',
    title: 'A token that the server never issued answers 401',
    async run(t) {
      expectStatus(await t.get('/Users?count=1', { authorization: 'Bearer scim-conformance-no-such-token' }), 401);
    },
  }),
  must('empty-token-is-401', {
    section: 'RFC 7644 §2; RFC 6750 §3.1',
    title: 'The word Bearer without a token after it answers 401',
    async run(t) {
      expectStatus(await t.get('/Users?count=1', { authorization: 'Bearer' }), 401);
    },
  }),
  must('401-names-a-scheme', {
    section: 'RFC 7644 §2; RFC 9110 §11.6.1',
    title: 'A 401 says in WWW-Authenticate how to authenticate',
    async run(t) {
      const answer = await t.prepare('GET without a token', [401], () => t.get('/Users', { authorization: undefined }));
      const field = answer.headers.get('www-authenticate');
      expectThat(answer, 'a WWW-Authenticate header field', !isUnassigned(field), 'none');
    },
  }),
];

async function readablePaths(t: Trial): Promise<readonly string[]> {
  const user = await t.makeUser();
  return ['/Users?count=1', user.path];
}

async function writeWithout(t: Trial, path: string): Promise<readonly Answer[]> {
  const headers = { authorization: undefined };
  const body = t.userBody();
  return [
    await t.post('/Users', body, headers),
    await t.put(path, body, headers),
    await t.patch(path, [{ op: 'replace', path: 'active', value: false }], headers),
    await t.delete(path, headers),
  ];
}
