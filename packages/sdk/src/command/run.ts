import { UsageError } from '../errors.ts';
import { clientOf, readArguments } from './arguments.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { groups } from './groups.ts';
import { overview, screens } from './help.ts';
import { sync } from './sync.ts';
import { paint, type Terminal } from './terminal.ts';
import { users } from './users.ts';

const commands: Readonly<Record<string, Command>> = { check, users, groups, sync };

/** Runs one command line, and answers its exit status: 0 done, 1 failed, 2 not understood. */
export async function run(argv: readonly string[], terminal: Terminal, version: string): Promise<number> {
  const { stdout, stderr, env } = terminal;
  try {
    const parts = readArguments(argv);
    const { values, words } = parts;
    const [name = '', ...rest] = words;
    if (values.version) return say(version, stdout);
    if (values.help || name === '' || name === 'help')
      return say(screens[name] ?? screens[rest[0] ?? ''] ?? overview, stdout);
    const command = commands[name];
    if (!command) throw new UsageError(`There is no command "${name}": it is ${Object.keys(commands).join(', ')}`);
    const scim = await clientOf(parts, terminal);
    const { json, text, failed } = await command({ scim, terminal, values, words: rest });
    say(values.json ? JSON.stringify(json) : text, stdout);
    return failed ? 1 : 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    stderr.write(`${paint('red', '✗', stderr, env)} ${message}\n`);
    if (!(error instanceof UsageError)) return 1;
    stderr.write('  metacompliance-scim --help shows how\n');
    return 2;
  }
}

function say(text: string, stream: Terminal['stdout']): number {
  stream.write(`${text}\n`);
  return 0;
}
