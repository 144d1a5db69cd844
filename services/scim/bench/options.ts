import { parseArgs } from 'node:util';

export type StoreName = 'sqlite' | 'postgres';

/** What is measured, on what, for how long. */
export interface Options {
  readonly users: readonly number[];
  readonly stores: readonly StoreName[];
  /** Chapters or workloads to run; none means all. */
  readonly only: readonly string[];
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  /** The workload to profile; undefined for a measurement. */
  readonly profile: string | undefined;
  /** Puts the tables into the README in place of those that are there. */
  readonly write: boolean;
  readonly help: boolean;
}

/** The screen for `--help`. */
export const usage = `pnpm --filter @metacompliance/scim-service bench [options]

  --users 100000,1000000   sizes of the company; default 100000
  --store sqlite,postgres  default sqlite; postgres makes a cluster and throws it away
  --only reads,get         chapters or workloads; default all (but fresh and deletion, which are to be asked for)
  --rounds 5               how often each workload is measured, the others and the bare route in between
  --seconds 2              how long each time
  --connections 16
  --profile get            shows where the service spends its time under one workload
  --write                  puts the tables into bench/README.md
`;

/** Reads the command line. Fails with a message that names the option. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: args.filter((arg) => arg !== '--'),
    options: {
      users: { type: 'string', default: '100000' },
      store: { type: 'string', default: 'sqlite' },
      only: { type: 'string', default: '' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2' },
      connections: { type: 'string', default: '16' },
      profile: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    users: listOf(values.users).map((text) => positive('users', text)),
    stores: listOf(values.store).map(storeNamed),
    only: listOf(values.only),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    connections: positive('connections', values.connections),
    profile: values.profile,
    write: values.write,
    help: values.help,
  };
}

function listOf(text: string): readonly string[] {
  return text.split(',').filter((part) => part !== '');
}

function positive(name: string, text: string): number {
  const value = Number(text.replaceAll('_', ''));
  if (value > 0) return value;
  throw new Error(`--${name} must be a number above 0, not "${text}"`);
}

function storeNamed(text: string): StoreName {
  if (text === 'sqlite' || text === 'postgres') return text;
  throw new Error(`--store must be sqlite or postgres, not "${text}"`);
}
