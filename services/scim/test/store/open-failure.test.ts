import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openStore } from '../../src/store/open.ts';
import { explainOpenFailure } from '../../src/store/open-failure.ts';
import { StorageFailure } from '../../src/store/storage-failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'scim-open-'));
after(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'text.db'), 'This is a letter, not a database. '.repeat(100));
mkdirSync(join(folder, 'folder.db'));

const databases: [what: string, url: string, told: RegExp][] = [
  [
    'a file that is no database',
    `sqlite:${join(folder, 'text.db')}`,
    /^DATABASE_URL: the file is not a SQLite database/,
  ],
  ['a folder', `sqlite:${join(folder, 'folder.db')}`, /^DATABASE_URL: this is no file that can be opened/],
  [
    'a path through a file',
    `sqlite:${join(folder, 'text.db', 'x.db')}`,
    /^DATABASE_URL: this is no file that can be opened/,
  ],
  ['a port where nothing listens', 'postgres://scim:secret@127.0.0.1:1/scim', /^DATABASE_URL: no PostgreSQL answers/],
  ['an unknown host', 'postgres://scim:secret@database.invalid/scim', /^DATABASE_URL: (the host|no PostgreSQL)/],
];
for (const [what, url, told] of databases) {
  test(`opening ${what} fails with the variable and what to do, and without the password`, async () => {
    await assert.rejects(openStore(url), ({ message }: Error) => told.test(message) && !message.includes('secret'));
  });
}

const codes: [what: string, error: Error, told: RegExp][] = [
  ['a full disk', Object.assign(new Error('x'), { code: 'SQLITE_FULL' }), /the disk is full: make room/],
  [
    'a read-only file, told by the writer thread',
    new Error('x', { cause: new StorageFailure('SQLite: SQLITE_READONLY') }),
    /cannot be written/,
  ],
  ['a read-only file system', Object.assign(new Error('x'), { code: 'EROFS' }), /file system is read-only/],
  ['a damaged file', Object.assign(new Error('x'), { code: 'SQLITE_CORRUPT' }), /restore the latest backup/],
  ['a wrong password', Object.assign(new Error('x'), { code: '28P01' }), /refuses this user or password/],
  ['a database that is not there', Object.assign(new Error('x'), { code: '3D000' }), /no database of that name/],
  ['a standby', Object.assign(new Error('x'), { code: '25006' }), /cannot be written/],
];
for (const [what, error, told] of codes) {
  test(`${what} is explained`, () => assert.match((explainOpenFailure(error) as Error).message, told));
}

test('what nobody foresaw comes through as it was', () => {
  const error = new TypeError('bug');
  assert.equal(explainOpenFailure(error), error);
});
