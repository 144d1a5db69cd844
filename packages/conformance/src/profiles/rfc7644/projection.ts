import { rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { at, type Json, listAt, print } from '../../json.ts';
import { enterpriseUrn, userUrn } from '../../urns.ts';

const { must } = rulesOf('rfc7644');

/** Which attributes are returned. @see RFC 7644 §3.9 */
export const projection = [
  must('attributes-selects', {
    section: 'RFC 7644 §3.9',
    title: 'With attributes, only those are returned',
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.get(`${path}?attributes=userName`);
      expectStatus(answer, 200);
      expectShown(answer, answer.body, { shown: ['userName'], hidden: ['name', 'emails'] });
    },
  }),
  must('attributes-keeps-id', {
    section: 'RFC 7644 §3.9; RFC 7643 §7',
    title: 'id is returned whatever attributes says',
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.get(`${path}?attributes=userName`);
      expectStatus(answer, 200);
      expectShown(answer, answer.body, { shown: ['id'], hidden: [] });
    },
  }),
  must('attributes-selects-sub-attributes', {
    section: 'RFC 7644 §3.9, §3.10',
    title: 'attributes may name a sub-attribute; its siblings are not returned',
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.get(`${path}?attributes=name.familyName`);
      expectStatus(answer, 200);
      const name = at(answer.body, 'name');
      expectShown(answer, name, { shown: ['familyName'], hidden: ['givenName'] });
    },
  }),
  must('attributes-reads-urns', {
    section: 'RFC 7644 §3.9, §3.10',
    title: 'attributes may name an attribute with the URN of its schema',
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.get(`${path}?attributes=${userUrn}:userName`);
      expectStatus(answer, 200);
      expectShown(answer, answer.body, { shown: ['userName'], hidden: ['emails'] });
    },
  }),
  must('attributes-selects-in-an-extension', {
    section: 'RFC 7644 §3.9, §3.10',
    title: 'attributes may name an attribute of an extension',
    needs: ['enterprise'],
    async run(t) {
      const { path } = await t.makeUser({ [enterpriseUrn]: { department: 'Compliance', costCenter: '4130' } });
      const answer = await t.get(`${path}?attributes=${enterpriseUrn}:department`);
      expectStatus(answer, 200);
      expectShown(answer, at(answer.body, enterpriseUrn), { shown: ['department'], hidden: ['costCenter'] });
    },
  }),
  must('attributes-selects-in-lists', {
    section: 'RFC 7644 §3.4.2.5',
    title: 'attributes holds for every resource of a list',
    async run(t) {
      await t.makeUser();
      const answer = await t.list('/Users', { count: 1, attributes: 'userName' });
      expectStatus(answer, 200);
      expectShown(answer, listAt(answer.body, 'Resources')[0], {
        shown: ['userName', 'id'],
        hidden: ['name', 'emails'],
      });
    },
  }),
  must('attributes-selects-after-post', {
    section: 'RFC 7644 §3.9',
    title: 'attributes holds for the answer to a POST',
    async run(t) {
      const answer = await t.post('/Users?attributes=userName', t.userBody());
      expectSuccess(answer);
      expectShown(answer, answer.body, { shown: ['userName', 'id'], hidden: ['name', 'emails'] });
    },
  }),
  must('attributes-selects-after-put', {
    section: 'RFC 7644 §3.9',
    title: 'attributes holds for the answer to a PUT',
    async run(t) {
      const body = t.userBody();
      const { path } = await t.makeUser(body);
      const answer = await t.put(`${path}?attributes=userName`, body);
      expectStatus(answer, 200);
      expectShown(answer, answer.body, { shown: ['userName', 'id'], hidden: ['name', 'emails'] });
    },
  }),
  must('excluded-attributes-hides', {
    section: 'RFC 7644 §3.9',
    title: 'With excludedAttributes, all but those are returned',
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.get(`${path}?excludedAttributes=emails`);
      expectStatus(answer, 200);
      expectShown(answer, answer.body, { shown: ['userName', 'name'], hidden: ['emails'] });
    },
  }),
  must('excluded-attributes-cannot-hide-id', {
    section: 'RFC 7644 §3.9; RFC 7643 §7',
    title: 'excludedAttributes has no effect on id, which is always returned',
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.get(`${path}?excludedAttributes=id,emails`);
      expectStatus(answer, 200);
      expectShown(answer, answer.body, { shown: ['id'], hidden: [] });
    },
  }),
  must('excluded-attributes-hides-members', {
    section: 'RFC 7644 §3.9',
    title: 'With excludedAttributes=members, groups come without their members',
    needs: ['groups', 'Group.members'],
    async run(t) {
      const { path } = await t.makeGroupOf(await t.makeUser());
      const answer = await t.get(`${path}?excludedAttributes=members`);
      expectStatus(answer, 200);
      expectShown(answer, answer.body, { shown: ['displayName'], hidden: ['members'] });
    },
  }),
  must('attributes-cannot-show-a-password', {
    section: 'RFC 7643 §4.1.1, §7',
    title: 'A password is not returned even when it is asked for',
    needs: ['User.password'],
    async run(t) {
      const { path } = await t.makeUser({ password: 'Kit-t1meToGo-42!' });
      const answer = await t.get(`${path}?attributes=password`);
      expectThat(answer, 'no password', at(answer.body, 'password') === undefined, 'a password');
    },
  }),
];

function expectShown(
  answer: Answer,
  resource: Json | undefined,
  { shown, hidden }: { shown: readonly string[]; hidden: readonly string[] },
): void {
  for (const name of shown)
    expectThat(answer, `${name} in the answer`, at(resource, name) !== undefined, print(resource));
  for (const name of hidden)
    expectThat(answer, `no ${name} in the answer`, at(resource, name) === undefined, print(resource));
}
