import { type Case, rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectStatus, expectSuccess, expectThat } from '../../expect.ts';
import { textAt } from '../../json.ts';
import type { Made, Trial } from '../../trial.ts';
import { Unjudged, Unsupported } from '../../verdict.ts';

const { must } = rulesOf('rfc7644');
const section = 'RFC 7644 §3.14';
const needs = ['etag'] as const;

/** Versions of resources. @see RFC 7644 §3.14, RFC 9110 §13.1 */
export const etag: readonly Case[] = [
  must('etag-is-sent', {
    section,
    title: 'GET of a user carries an ETag',
    needs,
    async run(t) {
      const answer = await t.read(await t.makeUser());
      const tag = answer.headers.get('etag') ?? 'none';
      expectThat(answer, 'ETag as in W/"1" or "1"', /^(W\/)?"[^"]*"$/.test(tag), tag);
    },
  }),
  must('etag-changes-with-the-user', {
    section,
    title: 'The ETag of a user changes when the user does',
    needs,
    async run(t) {
      const user = await t.makeUser();
      const before = await tagOf(t, user);
      await rename(t, user);
      const answer = await t.read(user);
      expectThat(answer, `another ETag than ${before}`, answer.headers.get('etag') !== before, before);
    },
  }),
  must('etag-changes-with-the-members', {
    section,
    title: 'A group that got a member is not answered with 304',
    needs: ['etag', 'patch', 'groups', 'Group.members'],
    async run(t) {
      const user = await t.makeUser();
      const group = await t.makeGroup();
      const before = await tagOf(t, group);
      const operation = { op: 'add', path: 'members', value: [{ value: user.id }] };
      await t.prepare('PATCH', [200, 204], () => t.patch(group.path, [operation]));
      expectStatus(await t.get(group.path, { 'if-none-match': before }), 200);
    },
  }),
  must('etag-covers-the-groups-shown', {
    section,
    title: 'A user that became a member of a group is not answered with 304, since its groups changed',
    needs: ['etag', 'groups', 'Group.members', 'User.groups'],
    async run(t) {
      const user = await t.makeUser();
      const before = await t.read(user);
      await t.makeGroupOf(user);
      const after = await t.read(user);
      if (before.text === after.text) throw new Unsupported('users do not show their groups');
      expectStatus(await t.get(user.path, { 'if-none-match': before.headers.get('etag') ?? '' }), 200);
    },
  }),
  must('if-none-match-answers-304', {
    section,
    title: 'GET with the current ETag in If-None-Match answers 304',
    needs,
    async run(t) {
      const user = await t.makeUser();
      const tag = await tagOf(t, user);
      expectStatus(await t.get(user.path, { 'if-none-match': tag }), 304);
    },
  }),
  must('if-none-match-of-an-old-tag-answers-200', {
    section,
    title: 'GET with an outdated ETag in If-None-Match answers 200',
    needs,
    async run(t) {
      const user = await t.makeUser();
      const before = await tagOf(t, user);
      await rename(t, user);
      expectStatus(await t.get(user.path, { 'if-none-match': before }), 200);
    },
  }),
  must('if-match-lets-the-current-version-pass', {
    section,
    title: 'PUT with the current ETag in If-Match succeeds',
    needs,
    async run(t) {
      const user = await t.makeUser();
      const tag = await tagOf(t, user);
      expectSuccess(await put(t, user, { 'if-match': tag }));
    },
  }),
  must('if-match-stops-put', {
    section,
    title: 'PUT with an outdated ETag in If-Match answers 412',
    needs,
    run: (t) => expectStop(t, (user, headers) => put(t, user, headers)),
  }),
  must('if-match-stops-patch', {
    section,
    title: 'PATCH with an outdated ETag in If-Match answers 412',
    needs: ['etag', 'patch'],
    run: (t) =>
      expectStop(t, ({ path }, headers) => t.patch(path, [{ op: 'replace', path: 'active', value: false }], headers)),
  }),
  must('if-match-stops-delete', {
    section,
    title: 'DELETE with an outdated ETag in If-Match answers 412',
    needs,
    run: (t) => expectStop(t, ({ path }, headers) => t.delete(path, headers)),
  }),
];

type Headers = Readonly<Record<string, string>>;

async function tagOf(t: Trial, made: Made): Promise<string> {
  const tag = (await t.read(made)).headers.get('etag');
  if (tag === null) throw new Unjudged(`GET ${made.path} carries no ETag`);
  return tag;
}

function put(t: Trial, { path, name }: Made, headers: Headers = {}): Promise<Answer> {
  return t.put(path, t.userBody({ userName: name, name: { givenName: 'Renamed', familyName: 'Kit' } }), headers);
}

async function rename(t: Trial, user: Made): Promise<void> {
  await t.prepare('PUT', [200, 204], () => put(t, user));
  const { body } = await t.read(user);
  if (textAt(body, 'name', 'givenName') !== 'Renamed') throw new Unjudged('PUT did not change the name');
}

async function expectStop(t: Trial, write: (user: Made, headers: Headers) => Promise<Answer>): Promise<void> {
  const user = await t.makeUser();
  const outdated = await tagOf(t, user);
  await rename(t, user);
  expectStatus(await write(user, { 'if-match': outdated }), 412);
}
