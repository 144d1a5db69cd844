import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectSame, expectSuccess, expectThat } from '../../expect.ts';
import { at, type JsonObject, print } from '../../json.ts';
import type { Trial } from '../../trial.ts';
import { enterpriseUrn, userUrn } from '../../urns.ts';

const { must } = rulesOf('contract');
const section = 'MetaCompliance SCIM, values';

type Refused = readonly [name: string, title: string, scimType: string | undefined, text: (t: Trial) => string];

const refused: readonly Refused[] = [
  [
    'blank-before-user-name',
    'A userName that begins with a blank answers 400',
    'invalidValue',
    user((t) => ({ userName: ` ${t.name()}` })),
  ],
  [
    'zero-width-in-user-name',
    'A userName with a zero-width character answers 400',
    'invalidValue',
    user((t) => ({ userName: `${t.name()}\u200b` })),
  ],
  [
    'two-primaries',
    'Two primary e-mail addresses answer 400',
    'invalidValue',
    user((t) => ({
      emails: ['work', 'home'].map((type) => ({ value: `${t.name()}@example.com`, type, primary: true })),
    })),
  ],
  [
    'script-in-a-url',
    'A profileUrl with a script scheme answers 400',
    'invalidValue',
    user(() => ({ profileUrl: 'javascript:alert(1)' })),
  ],
  [
    'long-user-name',
    'A userName of more than 512 characters answers 400',
    'invalidValue',
    user((t) => ({ userName: t.name().padEnd(513, 'x'), emails: [{ value: `${t.name()}@example.com` }] })),
  ],
  ['nul-in-text', 'A NUL in text answers 400', 'invalidValue', user(() => ({ title: 'a\u0000b' }))],
  [
    'name-in-two-cases',
    'Two attribute names that differ in letter case only answer 400',
    undefined,
    user(() => ({ title: 'a', TITLE: 'b' })),
  ],
  [
    'member-name-twice',
    'A member name that comes twice in the JSON answers 400',
    'invalidSyntax',
    (t) => JSON.stringify(t.userBody()).replace('{', '{"active":false,'),
  ],
];

/** What values are taken, and what is done with what is not known. */
export const values: readonly Case[] = [
  ...refused.map(
    ([name, title, scimType, text]): Case =>
      must(`${name}-is-refused`, {
        section,
        title: scimType === undefined ? title : `${title} ${scimType}`,
        async run(t) {
          const answer = await t.send('POST', '/Users', { body: text(t) });
          expectError(answer, 400, scimType);
        },
      }),
  ),
  must('unknown-attributes-are-ignored', {
    section,
    title: 'Unknown attributes and unknown extensions are ignored',
    async run(t) {
      const answer = await t.post('/Users', t.userBody({ noSuchAttribute: 1, 'urn:example:no:such:User': { a: 1 } }));
      expectSuccess(answer);
      expectThat(answer, 'no noSuchAttribute', at(answer.body, 'noSuchAttribute') === undefined, print(answer.body));
    },
  }),
  must('unlisted-extension-is-accepted', {
    section,
    title: 'Data of the enterprise extension is kept although schemas does not list it',
    async run(t) {
      const answer = await t.read(
        await t.sendUser({ schemas: [userUrn], [enterpriseUrn]: { department: 'Compliance' } }),
      );
      expectSame(answer, 'department', { found: at(answer.body, enterpriseUrn, 'department'), expected: 'Compliance' });
    },
  }),
  must('manager-email-is-kept', {
    section,
    title: 'manager.Email, MetaCompliance’s own attribute, is kept',
    async run(t) {
      const Email = `${t.name()}@example.com`;
      const answer = await t.read(await t.sendUser({ [enterpriseUrn]: { manager: { Email } } }));
      expectSame(answer, 'manager.Email', {
        found: at(answer.body, enterpriseUrn, 'manager', 'Email'),
        expected: Email,
      });
    },
  }),
  must('manager-value-clears-the-email', {
    section,
    title: 'A PATCH that sets only manager.value clears manager.Email',
    needs: ['patch'],
    async run(t) {
      const user = await t.makeUser({ [enterpriseUrn]: { manager: { Email: `${t.name()}@example.com` } } });
      const operation = { op: 'replace', path: `${enterpriseUrn}:manager.value`, value: '00u1' };
      expectSuccess(await t.patch(user.path, [operation]));
      const answer = await t.read(user);
      const expected = { value: '00u1' };
      expectSame(answer, 'manager', { found: at(answer.body, enterpriseUrn, 'manager'), expected });
    },
  }),
];

function user(fields: (t: Trial) => JsonObject): (t: Trial) => string {
  return (t) => JSON.stringify(t.userBody(fields(t)));
}
