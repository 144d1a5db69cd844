import { rulesOf } from '../../case.ts';
import { expectActive, expectError, expectSame, expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { at, print, textAt, valuesOf } from '../../json.ts';
import { enterpriseUrn } from '../../urns.ts';

const { must, should } = rulesOf('rfc7643');

/** The user and the enterprise extension. @see RFC 7643 §4.1, §4.3 */
export const user = [
  must('name-is-kept', {
    section: 'RFC 7643 §4.1.1',
    title: 'The parts of a name are kept',
    needs: ['User.name'],
    async run(t) {
      const answer = await t.read(await t.sendUser({ name: { givenName: 'Barbara', familyName: 'Jensen' } }));
      expectSame(answer, 'name.givenName', { found: at(answer.body, 'name', 'givenName'), expected: 'Barbara' });
      expectSame(answer, 'name.familyName', { found: at(answer.body, 'name', 'familyName'), expected: 'Jensen' });
    },
  }),
  must('user-name-is-unique-in-any-case', {
    section: 'RFC 7643 §4.1.1',
    title: 'A userName that differs from a taken one in letter case only is taken too',
    async run(t) {
      const { name } = await t.makeUser();
      expectError(await t.post('/Users', t.userBody({ userName: name.toUpperCase() })), 409);
    },
  }),
  must('inactive-users-are-kept', {
    section: 'RFC 7643 §4.1.1',
    title: 'A user can be made inactive and is still there',
    needs: ['User.active'],
    async run(t) {
      const made = await t.sendUser({ active: false });
      const answer = await t.get(made.path);
      expectStatus(answer, 200);
      expectActive(answer, false);
    },
  }),
  must('password-is-never-returned', {
    section: 'RFC 7643 §4.1.1',
    title: 'A password is never in an answer',
    needs: ['User.password'],
    async run(t) {
      const made = await t.makeUser({ password: 'Kit-t1meToGo-42!' });
      for (const answer of [made.answer, await t.read(made)]) {
        expectThat(answer, 'no password', at(answer.body, 'password') === undefined, 'a password');
      }
    },
  }),
  should('groups-are-shown', {
    section: 'RFC 7643 §4.1.2',
    title: 'groups of a user names the groups it is a member of',
    needs: ['groups', 'User.groups', 'Group.members'],
    async run(t) {
      const made = await t.makeUser();
      const group = await t.makeGroupOf(made);
      const answer = await t.read(made);
      const found = valuesOf(answer.body, 'groups');
      expectThat(answer, `groups with ${group.id}`, found.includes(group.id), print(found));
    },
  }),
  must('groups-are-read-only', {
    section: 'RFC 7643 §4.1.2',
    title: 'groups in the body of a POST makes nobody a member',
    needs: ['groups', 'Group.members'],
    async run(t) {
      const group = await t.makeGroup();
      const made = await t.post('/Users', t.userBody({ groups: [{ value: group.id }] }));
      expectSuccess(made);
      const answer = await t.read(group);
      const members = valuesOf(answer.body, 'members');
      expectThat(answer, 'a group without the user', !members.includes(textAt(made.body, 'id')), print(members));
    },
  }),
  must('enterprise-attributes-are-kept', {
    section: 'RFC 7643 §4.3',
    title: 'Attributes of the enterprise extension are kept under its URN',
    needs: ['enterprise'],
    async run(t) {
      const data = { employeeNumber: '701984', costCenter: '4130', department: 'Tour Operations' };
      const answer = await t.read(await t.sendUser({ [enterpriseUrn]: data }));
      for (const [name, expected] of Object.entries(data)) {
        expectSame(answer, name, { found: at(answer.body, enterpriseUrn, name), expected });
      }
    },
  }),
  must('manager-is-kept', {
    section: 'RFC 7643 §4.3',
    title: 'The manager of a user is kept by id',
    needs: ['enterprise'],
    async run(t) {
      const manager = await t.makeUser();
      const answer = await t.read(await t.sendUser({ [enterpriseUrn]: { manager: { value: manager.id } } }));
      const found = at(answer.body, enterpriseUrn, 'manager', 'value');
      expectSame(answer, 'manager.value', { found, expected: manager.id });
    },
  }),
];
