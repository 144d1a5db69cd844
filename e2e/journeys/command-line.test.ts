/*
 * The command as a person uses it, in a terminal, against two regions. What is on the screen is kept beside the SDK, and held to
 * what is there now; `--test-update-snapshots` writes it anew.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createScimClient } from '@metacompliance/scim';
import { typeInTerminal } from '../command-line/session.ts';
import { aUser, startOn } from '../harness.ts';

const recording = fileURLToPath(new URL('../../packages/sdk/recordings/command-line.txt', import.meta.url));
const exampleKey = '5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77';
const table = `userName,givenName,familyName,email,title,department,groups
ann@acme.example,Ann,Archer,ann@acme.example,Head of Tours,Tours,Guides;Staff
bob@acme.example,Bob,Ray,bob@acme.example,,Tours,Guides
cat@acme.example,Cat,Cole,cat@acme.example,Driver,Rides,Staff
`;

test('help, credentials of a wrong and a right region, and a plan look in a terminal as they are recorded', async (t) => {
  const [ireland, america] = [
    await startOn('sqlite', t, { region: 'ire' }),
    await startOn('sqlite', t, { region: 'us' }),
  ];
  const { baseUrl, companyKey, token } = await ireland.createCompany();
  const scim = createScimClient({ baseUrl, token });
  for (const name of ['ann', 'bob', 'dan']) await scim.users.create(aUser({ userName: `${name}@acme.example` }));
  const folder = mkdtempSync(join(tmpdir(), 'scim-terminal-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'people.csv'), table);
  const screen = await typeInTerminal(
    [
      'metacompliance-scim --help',
      'metacompliance-scim sync --help',
      `metacompliance-scim check --region de --company-key ${companyKey}`,
      `metacompliance-scim check --region us --company-key ${companyKey}`,
      `metacompliance-scim check --region ire --company-key ${companyKey}`,
      'cat people.csv',
      `metacompliance-scim sync people.csv --plan --region ire --company-key ${companyKey}`,
    ],
    folder,
    { SCIM_TOKEN: token, SCIM_REGIONS: JSON.stringify({ ire: ireland.publicUrl, us: america.publicUrl }) },
  );
  const stable = screen
    .replaceAll(companyKey, exampleKey)
    .replace(/Request-Id [\w-]+/, 'Request-Id 4b1d-0123456789ab')
    .replace(/answered in \d+ ms/, 'answered in N ms');
  t.assert.fileSnapshot(stable, recording, { serializers: [(text) => text] });
});
