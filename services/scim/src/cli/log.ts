import type { LogEntry } from '@metacompliance/scim-contract/admin';
import { ScimError } from '@metacompliance/scim-protocol';
import { Command } from 'commander';
import type { Administration } from '../admin/administration.ts';
import { getCompany } from '../admin/companies.ts';
import { exportLog, type LogQuery, listLog } from '../admin/log.ts';
import { csvHeader, printCsvLine, printJsonLine } from '../admin/log-text.ts';
import type { Company } from '../store/store.ts';
import { followLog } from './follow-log.ts';
import { visible } from './print.ts';
import { administer } from './session.ts';

interface Options {
  readonly company: string;
  readonly user?: string;
  readonly failed?: boolean;
  readonly provider?: string;
  readonly requestId?: string;
  readonly since?: string;
  readonly until?: string;
  readonly limit?: string;
  readonly follow?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const defaultLimit = 50;

/** `scim log`: what was changed in a company, and what was refused and why. */
export function logCommand(): Command {
  return new Command('log')
    .description('what was changed in a company, and what was refused and why')
    .requiredOption('--company <company-key>', 'whose log')
    .option('--user <name-or-id>', 'only about this user: a userName in any letter case, or the id of a resource')
    .option('--failed', 'only what was refused')
    .option('--provider <name>', 'only of this client, as the log names it, such as "Okta SCIM Client"')
    .option('--request-id <id>', 'only this request, by the Request-Id that the administrator was shown')
    .option('--since <time>', 'only from then on: 2026-03-14T09:00:00Z, or so long ago: 30m, 2h, 7d')
    .option('--until <time>', 'only before then')
    .option(
      '--limit <number>',
      `at most so many of the latest; ${defaultLimit} unless --since, --json or --csv is given`,
    )
    .option('--follow', 'go on with what comes, until interrupted')
    .option('--json', 'print a JSON object a line')
    .option('--csv', 'print a table; a text that would be a formula begins with an apostrophe')
    .action(log);
}

async function log(options: Options): Promise<void> {
  const { company: key, json, csv, follow } = options;
  if (json && csv) throw new Error('LOG: give --json or --csv, not both');
  const print = json ? printJsonLine : csv ? printCsvLine : printLine;
  if (csv) process.stdout.write(csvHeader);
  await administer(async (admin) => {
    const company = await getCompany(key, admin);
    const since = admin.now();
    const query = queryOf(options, since);
    const told = new Set<string>();
    for await (const entries of entriesOf(company, query, options, admin)) {
      process.stdout.write(entries.map(print).join(''));
      if (follow) for (const { id } of entries) told.add(id);
    }
    if (!follow) return;
    for await (const entry of followLog(company, query, { since, told }, admin)) process.stdout.write(print(entry));
  });
}

/** All of them where a program reads or a time was given, else the latest few; the earliest first, as a log is read. */
async function* entriesOf(company: Company, query: LogQuery, options: Options, admin: Administration) {
  const isBounded = options.since !== undefined || options.json || options.csv;
  if (options.limit === undefined && isBounded) return yield* exportLog(company, query, admin);
  const count = Number(options.limit ?? defaultLimit);
  if (!Number.isInteger(count) || count < 1 || count > 10_000)
    throw new Error('LOG: --limit must be a whole number from 1 to 10000');
  yield (await listLog(company, { ...query, count }, admin)).items.toReversed();
}

function queryOf({ user, failed, provider, requestId, since, until }: Options, now: number): LogQuery {
  const times = { from: timeOf('--since', since, now), to: timeOf('--until', until, now) };
  return { user, outcome: failed ? 'refused' : undefined, provider, requestId, ...times };
}

function timeOf(option: string, text: string | undefined, now: number): string | undefined {
  if (text === undefined) return undefined;
  const [, amount, unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const at = amount === undefined ? Date.parse(text) : now - Number(amount) * (units[unit] ?? 0);
  if (Number.isNaN(at))
    throw ScimError.invalidValue(`${option} must be a time or so long ago, such as 2h, not "${text}"`);
  return new Date(at).toISOString();
}

/** One entry for a reader: when, how it ended, what was asked of whom, and why not. Texts from outside cannot steer the terminal. */
function printLine(entry: LogEntry): string {
  const { at, status, operation, userName, resourceId, attributes = [], detail, warnings = [], provider } = entry;
  const whom = userName ?? resourceId ?? '';
  const head = `${at}  ${status}  ${operation || 'unknown operation'}  ${whom}  ${attributes.join(', ')}`.trimEnd();
  const origin = [provider, entry.token && `token ${entry.token}`, `Request-Id ${entry.requestId}`].filter(Boolean);
  const rest = [...(detail === undefined ? [] : [detail]), ...warnings.map((warning) => `warning: ${warning}`)];
  return [head, ...rest.map((line) => `    ${line}`), `    ${origin.join(', ')}`].map(visible).join('\n').concat('\n');
}
