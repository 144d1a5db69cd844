import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ScimClient } from '../../src/index.ts';
import { validation } from '../../src/validation/index.ts';
import { aUser } from '../a-user.ts';
import { clientOf, json, scimError } from '../answering.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ann = { schemas: [core], id: 'ann', ...aUser(), active: true, meta: { resourceType: 'User' } };
const list = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 1,
  startIndex: 1,
  itemsPerPage: 1,
  Resources: [ann],
};

const answers: [
  rule: string,
  answer: Response,
  act: (scim: ScimClient) => Promise<unknown>,
  message: RegExp | undefined,
][] = [
  ['a user', json(ann), (scim) => scim.users.get('ann'), undefined],
  ['a list', json(list), (scim) => scim.users.page(), undefined],
  ['no body where there is none', new Response(null, { status: 204 }), (scim) => scim.users.delete('ann'), undefined],
  ['an unknown attribute', json({ ...ann, favourite: 1 }), (scim) => scim.users.get('ann'), undefined],
  [
    'an attribute of another type',
    json({ ...ann, active: 'yes' }),
    (scim) => scim.users.get('ann'),
    /\/active must be boolean \(User\)/,
  ],
  [
    'an attribute of another type in a list',
    json({ ...list, Resources: [{ ...ann, emails: 'a@b.c' }] }),
    (scim) => scim.users.page(),
    /\/Resources\/0\/emails must be array/,
  ],
  ['no schemas', json({ id: 'ann' }), (scim) => scim.users.get('ann'), /schemas/],
  ['a search is no user', json(ann), (scim) => scim.users.page({ search: true }), /ListResponse/],
  ['a status the document does not have', json(ann, 202), (scim) => scim.users.get('ann'), /no status 202/],
];
describe('an answer is held against the document', () => {
  for (const [rule, answer, act, message] of answers) {
    test(rule, async () => {
      const { scim } = clientOf(answer, { middleware: [validation()] });
      if (message) await assert.rejects(act(scim), { name: 'NotValidError', message });
      else await act(scim);
    });
  }
  test('an error is still the error it is', async () => {
    const { scim } = clientOf(scimError(404), { middleware: [validation()] });
    await assert.rejects(scim.users.get('ann'), { name: 'NotFoundError' });
  });
  test('an error that is none is told', async () => {
    const { scim } = clientOf(json({ message: 'no' }, 404), { middleware: [validation()] });
    await assert.rejects(scim.users.get('ann'), { name: 'NotValidError', status: 404 });
  });
});
