import { parseArgs } from 'node:util';
import { createScimClient, type ScimClient } from '../client.ts';
import { UsageError } from '../errors.ts';
import type { Region } from '../options.ts';
import type { Terminal } from './terminal.ts';
import { readToken } from './token.ts';

const options = {
  region: { type: 'string' },
  'company-key': { type: 'string' },
  'base-url': { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', default: false },
  filter: { type: 'string' },
  limit: { type: 'string' },
  set: { type: 'string', multiple: true },
  remove: { type: 'string', multiple: true },
  'user-name': { type: 'string' },
  'given-name': { type: 'string' },
  'family-name': { type: 'string' },
  email: { type: 'string' },
  plan: { type: 'boolean', default: false },
  brake: { type: 'string' },
  'keep-missing': { type: 'boolean', default: false },
  match: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const;

/** The command line, taken apart. */
export interface Arguments {
  readonly values: ReturnType<typeof parse>['values'];
  /** What is left: command, verb, names. */
  readonly words: readonly string[];
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options, allowPositionals: true });
}

/**
 * Takes the command line apart.
 * @throws UsageError for an option that there is not, `--token` above all
 */
export function readArguments(argv: readonly string[]): Arguments {
  if (argv.some((word) => /^--?token/.test(word))) {
    throw new UsageError('A token on the command line can be read by others: set SCIM_TOKEN, or let it be asked for');
  }
  try {
    const { values, positionals } = parse(argv);
    return { values, words: positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error), {
      cause: error,
    });
  }
}

/** The client of the company that options and environment name. */
export async function clientOf({ values }: Arguments, terminal: Terminal): Promise<ScimClient> {
  const { env, fetch } = terminal;
  const region = values.region ?? env.SCIM_REGION;
  const companyKey = values['company-key'] ?? env.SCIM_COMPANY_KEY;
  const baseUrl = values['base-url'] ?? (values.region === undefined ? env.SCIM_BASE_URL : undefined);
  if (baseUrl === undefined && (region === undefined || companyKey === undefined)) {
    throw new UsageError('Say where the company is: --region and --company-key, or --base-url');
  }
  const address = baseUrl === undefined ? { region: region as Region, companyKey: companyKey ?? '' } : { baseUrl };
  // The address is checked before anybody types a token for it.
  createScimClient({ ...address, token: 'unchecked' });
  return createScimClient({ ...address, token: await readToken(terminal), fetch });
}

/** A number of an option. @throws UsageError */
export function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replace(/%$/, ''));
  if (!Number.isFinite(number) || number < 0) throw new UsageError(`--${name} is "${text}", and not a number`);
  return number;
}
