/*
 * Text is kept as it was sent, whatever it would mean to a browser, a database or a shell: it comes back letter for letter, is found by
 * itself, and the answer says that it is JSON and nothing to be guessed at.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { User, UserListResponse } from '@metacompliance/scim-contract';
import { bodyOf } from '../connection.ts';
import { groupBody, patchOp, searchRequest, userBody } from '../messages.ts';
import { assertCarriedOut, inWorlds } from './world.ts';

const texts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&lt;b&gt; & &amp;',
  "Robert'); DROP TABLE users;--",
  "O'Brien",
  '"quoted"',
  '\\',
  '\\u0041',
  '\\n',
  '%',
  '100%',
  'a_b',
  '%s%n%x',
  '#{7*7}',
  '{{7*7}}',
  '$(id)',
  '`id`',
  '; ls',
  '=cmd|" /C calc"!A0',
  '+1',
  '-1',
  '@SUM(1)',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '__proto__',
  'bulkId',
  '../../etc/passwd',
  'javascript:alert(1)',
  'Zoë',
  'Zoe\u0308',
  'ΣΊΣΥΦΟΣ',
  'İstanbul ıI',
  'ß',
  'ﬁ',
  '山田太郎',
  'عربى',
  '\u202eevil',
  '💡👩‍👩‍👧',
  '\ud83d\ude00',
  '\uffff',
  '\ufdd0',
  'line\nbreak',
  'tab\tbed',
  ' blank ',
  '\u0001\u001f\u007f',
  'x'.repeat(4096),
];

inWorlds('text', (world) => {
  test('comes back as it was sent, by POST, GET, PATCH and in lists, and is found by itself', async () => {
    for (const [place, text] of texts.entries()) {
      const body = userBody(`sent.${place}`, {
        title: text,
        name: { givenName: text.trim() || 'x', familyName: `F ${text}`.slice(0, 4096) },
      });
      const created = await assertCarriedOut(world(), { method: 'POST', path: '/Users', body });
      assert.deepEqual(
        [created.headers['content-type'], created.headers['x-content-type-options']],
        ['application/scim+json', 'nosniff'],
      );
      const user = bodyOf<User>(created);
      assert.equal(user.title, text);
      const patch = patchOp(
        { op: 'replace', path: 'nickName', value: text },
        { op: 'add', path: 'roles', value: [{ value: text }] },
      );
      const patched = bodyOf<User>(
        await assertCarriedOut(world(), { method: 'PATCH', path: `/Users/${user.id}`, body: patch }),
      );
      assert.deepEqual([patched.nickName, patched.roles?.[0]?.value], [text, text]);
      const filter = `title eq ${JSON.stringify(text)} and nickName eq ${JSON.stringify(text)}`;
      const search = await world().here.connection.send({
        method: 'POST',
        path: '/Users/.search',
        body: searchRequest({ filter }),
      });
      const ids = bodyOf<UserListResponse>(search).Resources?.map(({ id }) => id);
      assert.ok(ids?.includes(user.id), `${JSON.stringify(text)}: ${search.text.slice(0, 300)}`);
    }
  });
  test('names a group, and what a member is shown of it', async () => {
    const { ann, connection } = world().here;
    for (const text of texts.filter((one) => one.length < 500 && one.trim() !== '')) {
      const made = bodyOf<{ id: string; displayName: string }>(
        await assertCarriedOut(world(), { method: 'POST', path: '/Groups', body: groupBody(text, [ann]) }),
      );
      assert.equal(made.displayName, text);
      const user = bodyOf<User>(await connection.get(`/Users/${ann}`));
      assert.equal(user.groups?.find(({ value }) => value === made.id)?.display, text);
      for (const list of ['/Users?count=1', '/Users?count=1&filter=id%20pr'])
        assert.deepEqual(bodyOf<UserListResponse>(await connection.get(list)).Resources[0], user, 'tag and all');
      await assertCarriedOut(world(), { method: 'DELETE', path: `/Groups/${made.id}` });
    }
  });
  test('is a userName when nothing in it is invisible, and the same name in another form is taken', async () => {
    for (const text of [
      '<b>ann</b>',
      "o'brien",
      'a%b',
      'a_b',
      '=1+1',
      'Zoë',
      'ß',
      'İstanbul',
      '山田',
      '💡',
      '../x',
      '__proto__',
      'constructor',
      'null',
    ]) {
      await assertCarriedOut(world(), { method: 'POST', path: '/Users', body: userBody(text) });
      for (const twin of [text, text.normalize('NFD'), text.normalize('NFC')]) {
        const again = await world().here.connection.send({ method: 'POST', path: '/Users', body: userBody(twin) });
        assert.equal(again.status, 409, `${twin}: ${again.text}`);
      }
    }
  });
});
