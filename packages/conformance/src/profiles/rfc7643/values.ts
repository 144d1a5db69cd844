import { rulesOf } from '../../case.ts';
import { expectSame, expectSuccess, expectThat } from '../../expect.ts';
import { at, isUnassigned, type Json, listAt, print, textAt } from '../../json.ts';

const { must } = rulesOf('rfc7643');

/** How values are written, and when there is none. @see RFC 7643 §2 */
export const values = [
  must('names-ignore-case', {
    section: 'RFC 7643 §2.1',
    title: 'Attribute names are read in any letter case',
    needs: ['User.title'],
    async run(t) {
      const answer = await t.read(await t.sendUser({ TITLE: 'Engineer' }));
      expectSame(answer, 'title', { found: at(answer.body, 'title'), expected: 'Engineer' });
    },
  }),
  must('text-is-unicode', {
    section: 'RFC 7643 §2.3.1',
    title: 'Text outside of ASCII comes back as it was sent',
    async run(t) {
      const name = { givenName: 'Żółć 漢字', familyName: 'Ångström 🙂' };
      const answer = await t.read(await t.sendUser({ name }));
      const found = {
        givenName: at(answer.body, 'name', 'givenName') ?? null,
        familyName: textAt(answer.body, 'name', 'familyName'),
      };
      expectSame(answer, 'name', { found, expected: name });
    },
  }),
  must('booleans-are-json-booleans', {
    section: 'RFC 7643 §2.3.2',
    title: 'A boolean is a JSON boolean, not text',
    needs: ['User.active'],
    async run(t) {
      const answer = await t.read(await t.sendUser({ active: true }));
      expectSame(answer, 'active', { found: at(answer.body, 'active'), expected: true });
    },
  }),
  must('multi-valued-attributes-keep-every-value', {
    section: 'RFC 7643 §2.4',
    title: 'A multi-valued attribute keeps every value with its sub-attributes',
    needs: ['User.emails'],
    async run(t) {
      const work = { value: `${t.name()}@example.com`, type: 'work' };
      const home = { value: `${t.name()}@example.org`, type: 'home' };
      const answer = await t.read(await t.sendUser({ emails: [{ ...work, primary: true }, home] }));
      const found = listAt(answer.body, 'emails').map(valueAndType);
      for (const email of [work, home]) {
        const isKept = found.some((one) => print(one) === print(email));
        expectThat(answer, `emails with ${print(email)}`, isKept, print(found));
      }
    },
  }),
  must('one-value-is-primary', {
    section: 'RFC 7643 §2.4',
    title: 'At most one value of a multi-valued attribute is primary',
    needs: ['User.emails'],
    async run(t) {
      const email = () => ({ value: `${t.name()}@example.com`, type: 'work', primary: true });
      const answer = await t.post('/Users', t.userBody({ emails: [email(), { ...email(), type: 'home' }] }));
      if (answer.status === 400) return;
      expectSuccess(answer);
      const primaries = listAt(answer.body, 'emails').filter((one) => at(one, 'primary') === true);
      expectThat(
        answer,
        'a refusal, or one primary value',
        primaries.length <= 1,
        `${primaries.length} primary values`,
      );
    },
  }),
  must('null-is-unassigned', {
    section: 'RFC 7643 §2.5',
    title: 'null in a POST means that the attribute has no value',
    needs: ['User.title'],
    async run(t) {
      const answer = await t.post('/Users', t.userBody({ title: null }));
      expectSuccess(answer);
      const title = at(answer.body, 'title');
      expectThat(answer, 'no title', isUnassigned(title), print(title));
    },
  }),
  must('empty-array-is-unassigned', {
    section: 'RFC 7643 §2.5',
    title: 'An empty array in a POST means that the attribute has no value',
    needs: ['User.phoneNumbers'],
    async run(t) {
      const answer = await t.post('/Users', t.userBody({ phoneNumbers: [] }));
      expectSuccess(answer);
      const phoneNumbers = at(answer.body, 'phoneNumbers');
      expectThat(answer, 'no phoneNumbers', isUnassigned(phoneNumbers), print(phoneNumbers));
    },
  }),
];

function valueAndType(email: Json): Json {
  return { value: textAt(email, 'value'), type: textAt(email, 'type') };
}
