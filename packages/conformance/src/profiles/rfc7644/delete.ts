import { rulesOf } from '../../case.ts';
import { expectError, expectFound, expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { print, valuesOf } from '../../json.ts';
import type { Made, Trial } from '../../trial.ts';

const { must, should } = rulesOf('rfc7644');

/** Deleting resources. @see RFC 7644 §3.6 */
export const deletion = [
  must('delete-answers-204', {
    section: 'RFC 7644 §3.6',
    title: 'DELETE answers 204',
    async run(t) {
      const { path } = await t.makeUser();
      expectStatus(await t.delete(path), 204);
    },
  }),
  must('deleted-is-404', {
    section: 'RFC 7644 §3.6',
    title: 'A deleted user answers 404 to every request',
    async run(t) {
      const { path } = await deleted(t);
      const answers = [await t.get(path), await t.put(path, t.userBody()), await t.delete(path)];
      for (const answer of answers) expectError(answer, 404);
    },
  }),
  must('deleted-is-not-found', {
    section: 'RFC 7644 §3.6',
    title: 'A deleted user is in no query result',
    needs: ['filter'],
    async run(t) {
      const { name } = await deleted(t);
      expectFound(await t.list('/Users', { filter: `userName eq "${name}"` }), []);
    },
  }),
  should('deleted-user-name-is-free', {
    section: 'RFC 7644 §3.6',
    title: 'The userName of a deleted user can be given again',
    async run(t) {
      const { name } = await deleted(t);
      expectSuccess(await t.post('/Users', t.userBody({ userName: name })));
    },
  }),
  must('ids-are-not-given-again', {
    section: 'RFC 7643 §3.1',
    title: 'A new user of the same userName gets a new id',
    async run(t) {
      const { name, id } = await deleted(t);
      const again = await t.makeUser({ userName: name });
      expectThat(again.answer, `an id other than ${id}`, again.id !== id, again.id);
    },
  }),
  must('deleted-group-is-404', {
    section: 'RFC 7644 §3.6',
    title: 'A deleted group answers 404, and its members are still there',
    needs: ['groups', 'Group.members'],
    async run(t) {
      const user = await t.makeUser();
      const group = await t.makeGroupOf(user);
      expectStatus(await t.delete(group.path), 204, 200);
      expectError(await t.get(group.path), 404);
      expectStatus(await t.get(user.path), 200);
    },
  }),
  should('deleted-user-leaves-its-groups', {
    section: 'RFC 7644 §3.6',
    title: 'A deleted user is no longer a member of any group',
    needs: ['groups', 'Group.members'],
    async run(t) {
      const user = await t.makeUser();
      const group = await t.makeGroupOf(user);
      await remove(t, user);
      const answer = await t.read(group);
      const members = valuesOf(answer.body, 'members');
      expectThat(answer, 'a group without the deleted user', !members.includes(user.id), print(members));
    },
  }),
];

async function deleted(t: Trial): Promise<Made> {
  const user = await t.makeUser();
  await remove(t, user);
  return user;
}

function remove(t: Trial, { path }: Made): Promise<unknown> {
  return t.prepare(`DELETE ${path}`, [200, 202, 204], () => t.delete(path));
}
