/* Race 3: changes of one user at the same moment are made one after the other, each on what the one before left. */
import assert from 'node:assert/strict';
import { createUsers, getUser, patchUser, tagVersion, versionOf } from './people.ts';
import { printHistory, race, statusesOf } from './race.ts';

const attributes = [
  'nickName',
  'title',
  'userType',
  'preferredLanguage',
  'locale',
  'displayName',
  'externalId',
  'name.middleName',
  'name.honorificPrefix',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
  'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:division',
  'phoneNumbers[type eq "work"].value',
  'phoneNumbers[type eq "mobile"].value',
  'addresses[type eq "home"].locality',
] as const;

race('concurrent PATCHes of different attributes of one user: none is lost', 5, async (arena, round) => {
  const [id = ''] = await createUsers(arena, [`attributes.${round}`]);
  const changes = await arena.together(
    attributes.map((path, place) => patchUser(id, { op: 'replace', path, value: `value ${place}` })),
  );
  assert.deepEqual(statusesOf(changes), { 200: attributes.length }, printHistory(changes));
  const user = await getUser(arena, id);
  const text = JSON.stringify(user);
  for (const place of attributes.keys()) assert.ok(text.includes(`"value ${place}"`), printHistory(changes));
  assert.equal(versionOf(user), 1 + attributes.length, printHistory(changes));
});

race(
  'concurrent PATCHes of one attribute leave one of the values, and the version counts each',
  5,
  async (arena, round) => {
    const [id = ''] = await createUsers(arena, [`attribute.${round}`]);
    const values = Array.from({ length: 16 }, (_, place) => `title ${place}`);
    const changes = await arena.together(values.map((value) => patchUser(id, { op: 'replace', path: 'title', value })));
    assert.deepEqual(statusesOf(changes), { 200: values.length }, printHistory(changes));
    const user = await getUser(arena, id);
    const last = changes.find(({ answer }) => tagVersion(answer.headers.etag) === versionOf(user));
    assert.equal(versionOf(user), 1 + values.length, printHistory(changes));
    assert.deepEqual(JSON.parse(last?.answer.text ?? '').title, user.title, printHistory(changes));
  },
);

race('e-mail addresses that are added at once are all kept, and one is primary', 5, async (arena, round) => {
  const [id = ''] = await createUsers(arena, [`addresses.${round}`]);
  const added = Array.from({ length: 16 }, (_, place) => `${place}@acme.example`);
  const changes = await arena.together(
    added.map((value) =>
      patchUser(id, { op: 'add', path: 'emails', value: [{ value, type: 'other', primary: true }] }),
    ),
  );
  assert.deepEqual(statusesOf(changes), { 200: added.length }, printHistory(changes));
  const { emails } = await getUser(arena, id);
  assert.deepEqual(emails.map(({ value }) => value).sort(), ['ann@acme.example', ...added].sort());
  assert.equal(emails.filter(({ primary }) => primary).length, 1, printHistory(changes));
});
