import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Config, ConfigError, type Environment, readConfig } from '../src/config.ts';

test('an empty environment is a working one: region ire on loopback, with SQLite in ./data and a demo company', () => {
  const { region, host, port, adminHost, adminPort, databaseUrl, isDemo, publicUrl, adminToken, rateLimit, rateBurst } =
    readConfig({});
  assert.deepEqual([host, port, adminHost, adminPort], ['127.0.0.1', 8080, '127.0.0.1', 8081]);
  assert.deepEqual([region, databaseUrl, isDemo], ['ire', 'sqlite:./data/ire.db', true]);
  assert.deepEqual([publicUrl, adminToken, rateLimit, rateBurst], [undefined, undefined, 100, 200]);
});

const settings: [rule: string, env: Environment, expected: Partial<Config>][] = [
  ['another region has a database of its own', { REGION: 'us' }, { region: 'us', databaseUrl: 'sqlite:./data/us.db' }],
  ['a database that an operator chose gets no demo company', { DATABASE_URL: 'postgres://db/scim' }, { isDemo: false }],
  [
    'a slash at the end of PUBLIC_URL is dropped',
    { PUBLIC_URL: 'https://ire.example.com/' },
    { publicUrl: 'https://ire.example.com' },
  ],
  ['PUBLIC_URL may have a path', { PUBLIC_URL: 'https://example.com/ire/' }, { publicUrl: 'https://example.com/ire' }],
  ['RATE_LIMIT 0 switches the limit off', { RATE_LIMIT: '0' }, { rateLimit: 0 }],
  ['times are given in seconds', { REQUEST_TIMEOUT: '30' }, { requestTimeout: 30_000 }],
  ['blanks around a value do not count', { PORT: ' 9000 ' }, { port: 9000 }],
];
for (const [rule, env, expected] of settings) {
  test(rule, () => {
    const config = readConfig(env);
    for (const [name, value] of Object.entries(expected)) assert.deepEqual(config[name as keyof Config], value, name);
  });
}

const mistakes: [rule: string, env: Environment, message: RegExp][] = [
  [
    'an unknown region is refused with the known ones',
    { REGION: 'de' },
    /^REGION must be one of ire, us, nl, uk, ca, not "de"$/,
  ],
  ['a port is a number', { PORT: 'http' }, /^PORT must be a whole number from 0 to 65535, not "http"$/],
  ['a port has 16 bits', { PORT: '65536' }, /^PORT /],
  ['a number has no sign', { RATE_LIMIT: '-1' }, /^RATE_LIMIT /],
  ['a set but empty variable is refused', { HOST: '' }, /^HOST is set but empty$/],
  ['an address has a scheme', { PUBLIC_URL: 'ire.example.com' }, /^PUBLIC_URL must be an address/],
  ['an address has no query', { PUBLIC_URL: 'https://example.com/?a=1' }, /^PUBLIC_URL /],
  [
    'only known databases are taken',
    { DATABASE_URL: 'mysql://db' },
    /^DATABASE_URL must be sqlite:<file> or postgres:\/\/<address>$/,
  ],
  ['an admin secret is not empty (ToolJet#16217)', { ADMIN_TOKEN: '' }, /^ADMIN_TOKEN is set but empty$/],
  [
    'an admin secret is not short, and is not repeated',
    { ADMIN_TOKEN: 'hunter2' },
    /^ADMIN_TOKEN must be a secret of at least 20 characters, and no API token$/,
  ],
  [
    'a secret file must be readable',
    { ADMIN_TOKEN_FILE: '/does/not/exist' },
    /^ADMIN_TOKEN_FILE names a file that cannot be read \(ENOENT\)$/,
  ],
  ['an unknown log level is refused', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of /],
  [
    'the head may not take longer than the whole request',
    { HEADERS_TIMEOUT: '20' },
    /^HEADERS_TIMEOUT must not be longer/,
  ],
  ['every mistake is named at once', { PORT: 'x', REGION: 'x' }, /REGION.*\nPORT/],
];
for (const [rule, env, message] of mistakes) {
  test(rule, () => {
    assert.throws(
      () => readConfig(env),
      (error) => error instanceof ConfigError && message.test(error.message),
    );
  });
}

test('a secret may stand in a file, without its line break', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'scim-config-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'token');
  writeFileSync(file, 'a-secret-of-thirty-characters!\n');
  assert.equal(readConfig({ ADMIN_TOKEN_FILE: file }).adminToken, 'a-secret-of-thirty-characters!');
  assert.throws(
    () => readConfig({ ADMIN_TOKEN_FILE: file, ADMIN_TOKEN: 'a-secret-of-thirty-characters!' }),
    /both set/,
  );
});
