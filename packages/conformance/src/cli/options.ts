import { parseArgs } from 'node:util';
import { type Profile, profiles } from '../case.ts';
import { CannotRun } from '../verdict.ts';

/** The forms a report can have. */
const formats = ['pretty', 'junit', 'json'] as const;
export type Format = (typeof formats)[number];

/** What the command line asks for. */
export interface Options {
  readonly baseUrl: string;
  readonly token: string;
  readonly profiles: readonly Profile[] | undefined;
  readonly only: readonly string[] | undefined;
  /** One of them may go to the screen, the others to files. */
  readonly reports: readonly { readonly format: Format; readonly file: string | undefined }[];
  readonly seconds: number;
  readonly strict: boolean;
  readonly task: 'run' | 'list' | 'cleanUp' | 'help';
}

export const help = `scim-conformance: does this server keep the contract?

  scim-conformance --base-url https://host/scim/company --token TOKEN

  --base-url URL     where /Users is; or SCIM_BASE_URL
  --token TOKEN      the bearer token; or, unseen by other processes, SCIM_TOKEN
  --profile NAMES    ${profiles.join(', ')}; all unless told
  --only RULES       some rules, such as rfc7644/filter-eq or okta/*
  --report FORMAT    pretty, junit or json; junit=FILE writes to a file; may be repeated
  --timeout SECONDS  time limit of a request, 30 unless told
  --strict           a broken SHOULD or MAY fails the run too
  --list             show the rules and end
  --clean-up         remove what runs left behind that were killed, and end
  --help             show this and end

Makes users and groups whose names begin with "scim-conformance-", removes them again, and touches no others.
Exit code: 0 every rule kept, 1 a rule broken, 2 could not run or not judge everything.
`;

/**
 * Reads the command line and the environment. Throws `CannotRun` with a message that names what is wrong.
 */
export function parseOptions(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Options {
  const values = parseWords(words);
  const task = taskOf(values);
  const options = {
    baseUrl: values['base-url'] ?? environment.SCIM_BASE_URL ?? '',
    token: values.token ?? environment.SCIM_TOKEN ?? '',
    profiles: listed(values.profile)?.map(toProfile),
    only: listed(values.only),
    reports: (values.report ?? ['pretty']).map(toReport),
    seconds: Number(values.timeout ?? 30),
    strict: values.strict === true,
    task,
  } as const;
  if (task === 'run' || task === 'cleanUp') check(options);
  return options;
}

function parseWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        'base-url': { type: 'string' },
        token: { type: 'string' },
        profile: { type: 'string', multiple: true },
        only: { type: 'string', multiple: true },
        report: { type: 'string', multiple: true },
        timeout: { type: 'string' },
        strict: { type: 'boolean' },
        list: { type: 'boolean' },
        'clean-up': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw new CannotRun(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function taskOf(values: ReturnType<typeof parseWords>): Options['task'] {
  if (values.help) return 'help';
  if (values.list) return 'list';
  return values['clean-up'] ? 'cleanUp' : 'run';
}

function check({ baseUrl, token, seconds, reports }: Options): void {
  if (baseUrl === '') throw new CannotRun('Say which server: --base-url, or SCIM_BASE_URL');
  if (!/^https?:\/\/\S+$/.test(baseUrl) || !URL.canParse(baseUrl))
    throw new CannotRun(`--base-url ${baseUrl} is not an http or https URL`);
  if (/[?#]/.test(baseUrl)) throw new CannotRun(`--base-url ${baseUrl}: leave out what begins with ? or #`);
  if (token === '') throw new CannotRun('Give the token: --token, or SCIM_TOKEN');
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new CannotRun('--token holds a blank or a character that no header field can carry');
  if (!(seconds > 0)) throw new CannotRun('--timeout takes a number of seconds greater than 0');
  if (reports.filter(({ file }) => file === undefined).length > 1) {
    throw new CannotRun(
      'Only one report can go to the screen: give the others a file, as in --report junit=report.xml',
    );
  }
}

/** Words that are separated by commas, given once or several times. */
function listed(texts: readonly string[] | undefined): readonly string[] | undefined {
  return texts
    ?.flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}

function toProfile(text: string): Profile {
  const profile = profiles.find((one) => one === text);
  if (profile === undefined) throw new CannotRun(`--profile ${text}: there are ${profiles.join(', ')}`);
  return profile;
}

function toReport(text: string): Options['reports'][number] {
  const [name, ...rest] = text.split('=');
  const format = formats.find((one) => one === name);
  if (format === undefined) throw new CannotRun(`--report ${text}: there are ${formats.join(', ')}`);
  return { format, file: rest.length > 0 ? rest.join('=') : undefined };
}
