import { profiles } from '../case.ts';
import type { Exchange, Finding, Report } from './report.ts';

/**
 * The report in the XML form of JUnit, which every CI reads: one suite a profile, one test a rule. An unsupported feature is
 * a skipped test, a rule that could not be judged an error, a warning a passed test with output; with `strict` a failure.
 */
export function printJunit(report: Report, { strict = false } = {}): string {
  const suites = profiles.flatMap((profile) => {
    const findings = report.findings.filter((finding) => finding.profile === profile);
    return findings.length === 0 ? [] : [printSuite(profile, findings, { strict, began: report.began })];
  });
  const totals = attributes({ name: `scim-conformance ${report.baseUrl}`, ...countsOf(report.findings, strict) });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites ${totals}>`, ...suites, '</testsuites>', ''].join(
    '\n',
  );
}

function printSuite(
  profile: string,
  findings: readonly Finding[],
  options: { strict: boolean; began: string },
): string {
  const { strict, began } = options;
  const timestamp = began.replace(/\.\d+Z$/, '');
  const head = attributes({ name: profile, timestamp, hostname: 'localhost', ...countsOf(findings, strict) });
  return [`  <testsuite ${head}>`, ...findings.map((finding) => printTest(finding, strict)), '  </testsuite>'].join(
    '\n',
  );
}

function countsOf(findings: readonly Finding[], strict: boolean) {
  const count = (test: (finding: Finding) => boolean) => findings.filter(test).length;
  return {
    tests: findings.length,
    failures: count((finding) => isFailure(finding, strict)),
    errors: count(({ outcome }) => outcome.kind === 'unjudged'),
    skipped: count(({ outcome }) => outcome.kind === 'unsupported'),
    time: seconds(findings.reduce((sum, { milliseconds }) => sum + milliseconds, 0)),
  };
}

function printTest(finding: Finding, strict: boolean): string {
  const { profile, rule, milliseconds } = finding;
  const head = attributes({ classname: profile, name: rule, time: seconds(milliseconds) });
  const inner = printOutcome(finding, strict);
  return inner === '' ? `    <testcase ${head}/>` : `    <testcase ${head}>${inner}</testcase>`;
}

function printOutcome(finding: Finding, strict: boolean): string {
  const { outcome, level, section, title } = finding;
  switch (outcome.kind) {
    case 'passed':
      return '';
    case 'unsupported':
      return `<skipped ${attributes({ message: outcome.reason })}/>`;
    case 'unjudged':
      return `<error ${attributes({ message: outcome.reason, type: 'NotJudged' })}/>`;
    case 'failed':
    case 'warned': {
      const message = `expected ${outcome.expected}, found ${outcome.found}`;
      const text = [`${title} (${level}, ${section})`, message, ...outcome.exchanges.map(printExchange)].join('\n\n');
      if (isFailure(finding, strict)) {
        return `<failure ${attributes({ message, type: level })}>${printText(text)}</failure>`;
      }
      return `<system-out>${printText(`WARNING ${text}`)}</system-out>`;
    }
  }
}

function isFailure({ outcome }: Finding, strict: boolean): boolean {
  return outcome.kind === 'failed' || (strict && outcome.kind === 'warned');
}

function printExchange({ request, answer }: Exchange): string {
  return `${request}\n\n${answer}`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${printText(String(value)).replaceAll('\n', '&#10;')}"`)
    .join(' ');
}

/** XML 1.0 knows no way to write most control characters, and a lone surrogate is no character: both become U+FFFD. */
function printText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
