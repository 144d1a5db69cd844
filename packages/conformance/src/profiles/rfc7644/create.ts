import { rulesOf } from '../../case.ts';
import { expectError, expectErrorOf, expectFound, expectSame, expectStatus, expectThat } from '../../expect.ts';
import { at, print, textAt } from '../../json.ts';
import { userUrn } from '../../urns.ts';

const { must, should } = rulesOf('rfc7644');

/** Creating resources. @see RFC 7644 §3.3 */
export const create = [
  must('post-answers-201', {
    section: 'RFC 7644 §3.3',
    title: 'POST of a new user answers 201',
    async run(t) {
      expectStatus(await t.post('/Users', t.userBody()), 201);
    },
  }),
  must('post-of-a-group-answers-201', {
    section: 'RFC 7644 §3.3',
    title: 'POST of a new group answers 201',
    needs: ['groups'],
    async run(t) {
      expectStatus(await t.post('/Groups', t.groupBody()), 201);
    },
  }),
  should('post-answers-the-resource', {
    section: 'RFC 7644 §3.3',
    title: 'The body of a 201 is the new resource',
    async run(t) {
      const { answer, id, name } = await t.makeUser();
      expectSame(answer, 'userName', { found: textAt(answer.body, 'userName').toLowerCase(), expected: name });
      expectSame(answer, 'id', { found: at(answer.body, 'id'), expected: id });
    },
  }),
  must('post-gives-the-location', {
    section: 'RFC 7644 §3.3',
    title: 'A 201 carries the address of the resource in Location and in meta.location',
    async run(t) {
      const { answer, path } = await t.makeUser();
      const field = answer.headers.get('location');
      expectThat(answer, `Location that ends with ${path}`, field?.endsWith(path) === true, print(field));
      expectSame(answer, 'meta.location', { found: at(answer.body, 'meta', 'location'), expected: field });
    },
  }),
  must('post-is-kept', {
    section: 'RFC 7644 §3.3, §3.4.1',
    title: 'What was created can be read at once',
    async run(t) {
      const user = await t.makeUser();
      const answer = await t.get(user.path);
      expectStatus(answer, 200);
      expectSame(answer, 'id', { found: at(answer.body, 'id'), expected: user.id });
    },
  }),
  must('taken-user-name-is-409', {
    section: 'RFC 7644 §3.3',
    title: 'POST of a userName that is taken answers 409 uniqueness',
    async run(t) {
      const { name } = await t.makeUser();
      expectError(await t.post('/Users', t.userBody({ userName: name })), 409, 'uniqueness');
    },
  }),
  must('taken-user-name-creates-nothing', {
    section: 'RFC 7644 §3.3',
    title: 'After a POST of a userName that is taken there is still one user of that name',
    needs: ['filter'],
    async run(t) {
      const { name, id } = await t.makeUser();
      await t.prepare('POST of a taken userName', [400, 409], () => t.post('/Users', t.userBody({ userName: name })));
      const answer = await t.list('/Users', { filter: `userName eq "${name}"` });
      expectFound(answer, [id]);
    },
  }),
  must('one-of-many-at-once-wins', {
    section: 'RFC 7644 §3.3',
    title: 'Of several POSTs of one userName at the same time, one is created and the others are refused',
    async run(t) {
      const body = t.userBody();
      const answers = await Promise.all(Array.from({ length: 5 }, () => t.post('/Users', body)));
      const ids = new Set(answers.filter(({ status }) => status < 300).map(({ body }) => textAt(body, 'id')));
      const [first] = answers;
      if (first !== undefined) expectThat(first, 'one new user among five answers', ids.size === 1, `${ids.size}`);
      for (const answer of answers) expectStatus(answer, 201, 200, 409);
    },
  }),
  must('missing-user-name-is-400', {
    section: 'RFC 7644 §3.12; RFC 7643 §4.1.1',
    title: 'POST of a user without userName answers 400, with no other scimType than invalidValue',
    async run(t) {
      const { userName: _, ...body } = t.userBody();
      expectErrorOf(await t.post('/Users', body), 400, 'invalidValue');
    },
  }),
  must('wrong-type-is-400', {
    section: 'RFC 7644 §3.12; RFC 7643 §2.3',
    title: 'POST of a value that is not of its attribute’s type answers 400',
    async run(t) {
      expectError(await t.post('/Users', t.userBody({ name: 'a complex attribute is not text' })), 400);
    },
  }),
  should('unlisted-schema-is-refused', {
    section: 'RFC 7643 §3; RFC 7644 §3.3',
    title: 'POST of a user whose schemas does not name the core schema answers 400',
    async run(t) {
      expectError(await t.post('/Users', t.userBody({ schemas: [`${userUrn}:NoSuchSchema`] })), 400);
    },
  }),
];
