import { rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectError, expectErrorOf, expectStatus, expectThat, isError } from '../../expect.ts';
import { at, print } from '../../json.ts';
import type { Trial } from '../../trial.ts';
import { Unjudged } from '../../verdict.ts';

const { must } = rulesOf('rfc7644');

const unknownIds = ['010101001010101011001010101011', '00919288221112222', 'no such id'];

/** What a refusal looks like. @see RFC 7644 §3.12 */
export const errors = [
  must('errors-are-scim-errors', {
    section: 'RFC 7644 §3.12',
    title: 'The body of a refusal is JSON with the URN of the Error message',
    async run(t) {
      for (const answer of await refusals(t)) {
        expectThat(answer, 'a body with the URN of the Error message', isError(answer), print(answer.body));
      }
    },
  }),
  must('error-status-is-text', {
    section: 'RFC 7644 §3.12',
    title: 'status of an error is the HTTP status as text',
    async run(t) {
      const errors = (await refusals(t)).filter(isError);
      if (errors.length === 0) throw new Unjudged('no refusal was a SCIM error');
      for (const answer of errors) {
        const status = at(answer.body, 'status');
        expectThat(answer, `status: "${answer.status}"`, status === String(answer.status), print(status));
      }
    },
  }),
  must('unknown-id-is-404', {
    section: 'RFC 7644 §3.12',
    title: 'Reading a user that does not exist answers 404, whatever the id looks like',
    async run(t) {
      for (const id of unknownIds) expectError(await t.get(`/Users/${encodeURIComponent(id)}`), 404);
    },
  }),
  must('unknown-group-is-404', {
    section: 'RFC 7644 §3.12',
    title: 'Reading a group that does not exist answers 404',
    needs: ['groups'],
    async run(t) {
      for (const id of unknownIds) expectError(await t.get(`/Groups/${encodeURIComponent(id)}`), 404);
    },
  }),
  must('unknown-endpoint-is-404', {
    section: 'RFC 7644 §3.12',
    title: 'An endpoint that does not exist answers 404',
    async run(t) {
      expectStatus(await t.get('/NoSuchResources'), 404);
    },
  }),
  must('broken-json-is-400', {
    section: 'RFC 7644 §3.12',
    title: 'A body that is not JSON answers 400, with no other scimType than invalidSyntax',
    async run(t) {
      expectErrorOf(await t.send('POST', '/Users', { body: '{"schemas": [' }), 400, 'invalidSyntax');
    },
  }),
];

/** Three refusals of different kinds that every server must give. */
async function refusals(t: Trial): Promise<readonly Answer[]> {
  const { name } = await t.makeUser();
  const answers = [
    await t.get(`/Users/${t.name()}`),
    await t.send('POST', '/Users', { body: '{"schemas": [' }),
    await t.post('/Users', t.userBody({ userName: name })),
  ];
  const refused = answers.filter(({ status }) => status >= 400);
  if (refused.length === 0) throw new Unjudged('nothing was refused');
  return refused;
}
