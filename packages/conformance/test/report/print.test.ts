import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitCodeOf, printJson, printList, printPretty, type Report, selectCases } from '../../src/index.ts';
import { sample } from './sample.ts';

test('the report for people tells each broken rule with level, section, expectation, request and answer', () => {
  const text = printPretty(sample);
  for (const part of [
    'FAILED rfc7644/broken',
    'Rules are kept (MUST, RFC 7644 §3.5.2)',
    '  > PATCH /Users/1',
    '  < 200',
    'WARNING okta/should',
    'NOT JUDGED\n  Interrupted\n    contract/late',
    'NOT SUPPORTED\n  no /Groups\n    okta/missing',
    'LEFT BEHIND',
    'of which 3 s waiting because the server answered 429',
    'STOPPED: Interrupted',
  ]) {
    assert.ok(text.includes(part), `${part}\n${text}`);
  }
});

test('hundreds of rules with one reason are not all listed', () => {
  const [late] = sample.findings.slice(-1);
  assert.ok(late !== undefined);
  const text = printPretty({ ...sample, findings: Array.from({ length: 300 }, () => late) });
  assert.match(text, /and 280 more/);
});

test('the report as JSON holds all of it and the exit code', () => {
  const report = JSON.parse(printJson(sample));
  assert.equal(report.exitCode, 1);
  assert.equal(report.findings.length, 5);
});

const codes: readonly (readonly [what: string, kinds: readonly string[], strict: boolean, code: number])[] = [
  ['0 when every rule is kept or about what is not there', ['passed', 'unsupported'], false, 0],
  ['0 with warnings', ['passed', 'warned'], false, 0],
  ['1 with warnings, when strict', ['passed', 'warned'], true, 1],
  ['1 when a rule is broken', ['passed', 'failed', 'unjudged'], false, 1],
  ['2 when a rule could not be judged', ['passed', 'unjudged'], false, 2],
];
for (const [what, kinds, strict, code] of codes) {
  test(`the exit code is ${what}`, () => {
    const findings = sample.findings.filter(({ outcome }) => kinds.includes(outcome.kind));
    const report: Report = { ...sample, stopped: undefined, findings };
    assert.equal(exitCodeOf(report, { strict }), code);
  });
}

test('the list names every rule with its level, title and section', () => {
  const cases = selectCases({ only: ['rfc7644/filter-eq'] });
  assert.equal(
    printList(cases),
    'rfc7644/filter-eq  MUST    eq finds the equal value (RFC 7644 §3.4.2.2) [filter]\n\n1 rules\n',
  );
});

test('rules are chosen by profile, by name, by name without profile and by *', () => {
  const count = (choice: Parameters<typeof selectCases>[0]) => selectCases(choice).length;
  assert.equal(count({ only: ['filter-eq'] }), 1);
  assert.equal(count({ only: ['rfc7644/filter-eq', 'okta/deactivate'] }), 2);
  assert.ok(count({ only: ['okta/*'] }) === count({ profiles: ['okta'] }));
  assert.ok(count({ profiles: ['rfc9865'], only: ['*cursor*'] }) > 5);
  assert.throws(() => selectCases({ profiles: ['okta'], only: ['rfc7644/*'] }), /No rule fits/);
});

test('no two rules have one name, and every name tells its profile', () => {
  const cases = selectCases({});
  assert.equal(new Set(cases.map(({ rule }) => rule)).size, cases.length);
  for (const { profile, rule } of cases) assert.match(rule, new RegExp(`^${profile}/[A-Za-z0-9-]+$`));
});
