import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bundle } from '@metacompliance/scim-openapi/bundle';
import { attributeGuide } from '../scripts/attribute-guide.ts';
import { generatedFiles, readDocuments, staleFiles } from '../scripts/generated-files.ts';

const documents = readDocuments();

test('generate --check finds everything up to date', () => {
  const script = join(import.meta.dirname, '../scripts/generate.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, '--check'], { encoding: 'utf8' });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
});

test('a change of the document makes files stale', async () => {
  const changed = structuredClone(documents);
  Object.assign(changed.scim.components.schemas.UserAttributes?.properties ?? {}, {
    shoeSize: { type: 'integer', description: 'Size of the shoes.', 'x-scim': {} },
  });
  const stale = staleFiles(await generatedFiles(changed)).map((path) => path.slice(path.lastIndexOf('/') + 1));
  assert.deepEqual(stale, ['document.ts', 'validators.js', 'types.ts', 'schemas.ts', 'attributes.md']);
});

test('a change of one document leaves the files of the other alone', async () => {
  const changed = structuredClone(documents);
  Object.assign(changed.admin.components.schemas.Token?.properties ?? {}, { shoeSize: { type: 'integer' } });
  const stale = staleFiles(await generatedFiles(changed)).map((path) => path.slice(path.indexOf('/src/') + 1));
  assert.deepEqual(stale, ['src/admin/document.ts', 'src/admin/validators.js', 'src/admin/types.ts']);
});

test('two components of the same name fail the bundle', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'scim-contract-test-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string) => writeFileSync(join(folder, name), text);
  file('a.yaml', 'Email: { type: object, properties: { other: { $ref: "b.yaml#/Email" } } }');
  file('b.yaml', 'Email: { type: string }');
  file(
    'root.yaml',
    'openapi: 3.1.0\ninfo: { title: t, version: "1" }\ncomponents: { schemas: { Email: { $ref: "a.yaml#/Email" } } }',
  );
  assert.throws(() => bundle(join(folder, 'root.yaml')), /Two files define the same component.*Email-2/);
});

test('the attribute table marks what MetaCompliance needs', () => {
  const mandatory = [...attributeGuide(documents.scim).matchAll(/^\| `(\S+)` \| \*\*mandatory\*\*/gm)].map(
    ([, path]) => path,
  );
  assert.deepEqual(mandatory, [
    'userName',
    'name',
    'name.familyName',
    'name.givenName',
    'active',
    'emails',
    'emails.value',
    'displayName',
  ]);
});

test('the attribute table says of a group what identifies a group, not a user', () => {
  const [user, group] = attributeGuide(documents.scim)
    .split('\n## ')
    .flatMap((table) => /^\| `externalId` .*/m.exec(table)?.[0] ?? []);
  assert.match(user ?? '', /user id/);
  assert.doesNotMatch(group ?? '', /user/);
});
