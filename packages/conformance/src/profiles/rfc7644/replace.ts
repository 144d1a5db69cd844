import { rulesOf } from '../../case.ts';
import { expectError, expectErrorOf, expectSame, expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { at, isUnassigned, print, textAt, valuesOf } from '../../json.ts';

const { must, should } = rulesOf('rfc7644');

/** Replacing resources. @see RFC 7644 §3.5.1 */
export const replace = [
  must('put-answers-200-with-the-resource', {
    section: 'RFC 7644 §3.5.1',
    title: 'PUT answers 200 with the whole resource',
    async run(t) {
      const body = t.userBody();
      const { path, id } = await t.makeUser(body);
      const answer = await t.put(path, body);
      expectStatus(answer, 200);
      expectSame(answer, 'id', { found: at(answer.body, 'id'), expected: id });
    },
  }),
  must('put-replaces-values', {
    section: 'RFC 7644 §3.5.1',
    title: 'PUT replaces the values of attributes',
    async run(t) {
      const body = t.userBody({ name: { givenName: 'Before', familyName: 'Kit' } });
      const user = await t.makeUser(body);
      expectSuccess(await t.put(user.path, { ...body, name: { givenName: 'After', familyName: 'Kit' } }));
      const answer = await t.read(user);
      expectSame(answer, 'name.givenName', { found: at(answer.body, 'name', 'givenName'), expected: 'After' });
    },
  }),
  must('put-replaces-every-value', {
    section: 'RFC 7644 §3.5.1',
    title: 'PUT replaces all values of a multi-valued attribute',
    needs: ['User.emails'],
    async run(t) {
      const body = t.userBody();
      const user = await t.makeUser(body);
      const value = `${t.name()}@example.org`;
      expectSuccess(await t.put(user.path, { ...body, emails: [{ value, type: 'work', primary: true }] }));
      const answer = await t.read(user);
      const found = valuesOf(answer.body, 'emails');
      expectSame(answer, 'values of emails', { found, expected: [value] });
    },
  }),
  must('put-null-clears', {
    section: 'RFC 7644 §3.5.1; RFC 7643 §2.5',
    title: 'PUT of null takes the value of an attribute away',
    needs: ['User.title'],
    async run(t) {
      const body = t.userBody({ title: 'Engineer' });
      const user = await t.makeUser(body);
      expectSuccess(await t.put(user.path, { ...body, title: null }));
      const answer = await t.read(user);
      const title = at(answer.body, 'title');
      expectThat(answer, 'no title', isUnassigned(title), print(title));
    },
  }),
  must('put-ignores-read-only-attributes', {
    section: 'RFC 7644 §3.5.1',
    title: 'PUT ignores values of read-only attributes, id among them',
    async run(t) {
      const body = t.userBody();
      const user = await t.makeUser(body);
      expectSuccess(await t.put(user.path, { ...body, id: t.name(), meta: { created: '2001-02-03T04:05:06Z' } }));
      const answer = await t.read(user);
      expectSame(answer, 'id', { found: at(answer.body, 'id'), expected: user.id });
      const created = textAt(answer.body, 'meta', 'created');
      expectThat(answer, 'meta.created as before', !created.startsWith('2001'), created);
    },
  }),
  must('put-keeps-created', {
    section: 'RFC 7643 §3.1; RFC 7644 §3.5.1',
    title: 'PUT leaves meta.created as it was',
    async run(t) {
      const body = t.userBody();
      const user = await t.makeUser(body);
      const before = at((await t.read(user)).body, 'meta', 'created') ?? null;
      expectSuccess(await t.put(user.path, { ...body, name: { givenName: 'After', familyName: 'Kit' } }));
      const answer = await t.read(user);
      expectSame(answer, 'meta.created', { found: at(answer.body, 'meta', 'created'), expected: before });
    },
  }),
  must('put-never-creates', {
    section: 'RFC 7644 §3.5.1',
    title: 'PUT to an id that does not exist answers 404 and creates nothing',
    async run(t) {
      const path = `/Users/${t.name()}`;
      expectError(await t.put(path, t.userBody()), 404);
      expectError(await t.get(path), 404);
    },
  }),
  must('put-of-a-taken-user-name-is-409', {
    section: 'RFC 7644 §3.5.1, §3.12',
    title: 'PUT of a userName that another user has answers 409',
    async run(t) {
      const { name } = await t.makeUser();
      const { path } = await t.makeUser();
      expectErrorOf(await t.put(path, t.userBody({ userName: name })), 409, 'uniqueness');
    },
  }),
  should('put-without-a-required-attribute-is-400', {
    section: 'RFC 7644 §3.5.1',
    title: 'PUT without userName answers 400',
    async run(t) {
      const { userName: _, ...body } = t.userBody();
      const { path } = await t.makeUser();
      expectError(await t.put(path, body), 400);
    },
  }),
  must('put-replaces-members', {
    section: 'RFC 7644 §3.5.1',
    title: 'PUT of a group replaces its members',
    needs: ['groups', 'Group.members'],
    async run(t) {
      const [ann, bob] = [await t.makeUser(), await t.makeUser()];
      const group = await t.makeGroupOf(ann);
      const members = [{ value: bob.id }];
      expectSuccess(await t.put(group.path, t.groupBody({ displayName: group.name, members })));
      const answer = await t.read(group);
      const found = valuesOf(answer.body, 'members');
      expectSame(answer, 'values of members', { found, expected: [bob.id] });
    },
  }),
];
