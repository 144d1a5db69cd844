import { profiles } from '../case.ts';
import { type Exchange, type Finding, findingsOf, type Outcome, type Report } from './report.ts';

const kinds = ['passed', 'failed', 'warned', 'unsupported', 'unjudged'] as const;
const headings: Readonly<Record<(typeof kinds)[number], string>> = {
  passed: 'passed',
  failed: 'failed',
  warned: 'warnings',
  unsupported: 'not supported',
  unjudged: 'not judged',
};

/**
 * The report for a person: every broken rule with request, answer and expectation, then what was left out and why, then the
 * figures of each profile.
 */
export function printPretty(report: Report): string {
  const broken = [...findingsOf(report, 'failed'), ...findingsOf(report, 'warned')];
  return [
    ...broken.map(printBroken),
    ...printReasons(report, 'unjudged'),
    ...printReasons(report, 'unsupported'),
    ...printFigures(report),
    ...printRest(report),
    '',
  ].join('\n');
}

function printBroken({ rule, level, section, title, outcome }: Finding): string {
  if (outcome.kind !== 'failed' && outcome.kind !== 'warned') return '';
  const { kind, expected, found, exchanges } = outcome;
  return [
    `${kind === 'failed' ? 'FAILED' : 'WARNING'} ${rule}`,
    `  ${title} (${level}, ${section})`,
    `  expected  ${expected}`,
    `  found     ${found}`,
    ...exchanges.flatMap(printExchange),
    '',
  ].join('\n');
}

function printExchange({ request, answer }: Exchange): readonly string[] {
  return [...indent(request, '  > '), ...indent(answer, '  < ')];
}

function indent(text: string, margin: string): readonly string[] {
  return text.split('\n').map((line) => `${margin}${line}`.trimEnd());
}

/** Rules of one kind, gathered by their reason. */
function printReasons(report: Report, kind: 'unjudged' | 'unsupported'): readonly string[] {
  const rules = new Map<string, string[]>();
  for (const { rule, outcome } of findingsOf(report, kind)) {
    const reason = reasonOf(outcome);
    rules.set(reason, [...(rules.get(reason) ?? []), rule]);
  }
  if (rules.size === 0) return [];
  const lines = [...rules].flatMap(([reason, names]) => [`  ${reason}`, ...listRules(names)]);
  return [kind === 'unjudged' ? 'NOT JUDGED' : 'NOT SUPPORTED', ...lines, ''];
}

/** A run that ended early leaves hundreds of rules with one reason. */
function listRules(names: readonly string[]): readonly string[] {
  const shown = names.slice(0, 20).map((name) => `    ${name}`);
  return names.length > 20 ? [...shown, `    and ${names.length - 20} more`] : shown;
}

function reasonOf(outcome: Outcome): string {
  return outcome.kind === 'unjudged' || outcome.kind === 'unsupported' ? outcome.reason : '';
}

function printFigures({ findings }: Report): readonly string[] {
  const row = (cells: readonly (string | number)[]) =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(9) : String(cell).padStart(15))).join('');
  const used = profiles.filter((profile) => findings.some((finding) => finding.profile === profile));
  const count = (of: readonly Finding[], kind: Outcome['kind']) =>
    of.filter(({ outcome }) => outcome.kind === kind).length;
  const rows = [...used, undefined].map((profile) => {
    const of = findings.filter((finding) => profile === undefined || finding.profile === profile);
    return row([profile ?? 'all', ...kinds.map((kind) => count(of, kind))]);
  });
  return [row(['', ...kinds.map((kind) => headings[kind])]), ...rows];
}

function printRest({ baseUrl, milliseconds, waited, leftBehind, stopped }: Report): readonly string[] {
  return [
    '',
    `${baseUrl}, ${(milliseconds / 1000).toFixed(1)} s${waited > 0 ? `, of which ${waited} s waiting because the server answered 429` : ''}`,
    ...(leftBehind.length > 0
      ? ['LEFT BEHIND, since the server did not delete them:', ...leftBehind.map((path) => `  ${path}`)]
      : []),
    ...(stopped === undefined ? [] : [`STOPPED: ${stopped}`]),
  ];
}
