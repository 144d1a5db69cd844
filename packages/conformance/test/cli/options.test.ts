import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseOptions } from '../../src/cli/options.ts';

const address = ['--base-url', 'https://scim.example/company', '--token', 't0ken'];

test('takes what it is told', () => {
  const words = [...address, '--profile', 'okta,entra', '--only', 'a', '--only', 'b,c', '--timeout', '5', '--strict'];
  const options = parseOptions([...words, '--report', 'junit=report.xml', '--report', 'json'], {});
  assert.deepEqual(options, {
    baseUrl: 'https://scim.example/company',
    token: 't0ken',
    profiles: ['okta', 'entra'],
    only: ['a', 'b', 'c'],
    reports: [
      { format: 'junit', file: 'report.xml' },
      { format: 'json', file: undefined },
    ],
    seconds: 5,
    strict: true,
    task: 'run',
  });
});

test('takes address and token from the environment', () => {
  const options = parseOptions([], { SCIM_BASE_URL: 'http://localhost:8080/scim', SCIM_TOKEN: 'x' });
  assert.equal(options.baseUrl, 'http://localhost:8080/scim');
  assert.equal(options.token, 'x');
});

test('needs neither to list the rules', () => {
  assert.equal(parseOptions(['--list'], {}).task, 'list');
});

const refused: readonly (readonly [words: readonly string[], says: RegExp])[] = [
  [[], /--base-url/],
  [['--base-url', 'scim.example', '--token', 'x'], /not an http or https URL/],
  [['--base-url', 'https://scim.example?flag', '--token', 'x'], /leave out what begins with \?/],
  [['--base-url', 'https://scim.example'], /--token/],
  [['--base-url', 'https://scim.example', '--token', 'two words'], /--token holds a blank/],
  [[...address, '--profile', 'octa'], /--profile octa: there are rfc7643/],
  [[...address, '--report', 'html'], /--report html: there are pretty/],
  [[...address, '--report', 'junit', '--report', 'json'], /Only one report can go to the screen/],
  [[...address, '--timeout', 'soon'], /--timeout takes a number/],
  [[...address, '--verbose'], /--verbose/],
  [[...address, 'more'], /more/],
];
for (const [words, says] of refused) {
  test(`refuses ${words.join(' ') || 'an empty command line'}, naming what is wrong`, () => {
    assert.throws(() => parseOptions(words, {}), says);
  });
}
