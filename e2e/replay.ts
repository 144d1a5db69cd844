/**
 * Replays transcripts against any SCIM service and prints each step with its verdict.
 *
 *   replay --base-url https://… --token … [--authorization bearer|bare|both] [--no-contract] okta/assign-oin ./captured.json
 *
 * Exit code 0 when every answer was the expected one, 1 when one was not, 2 when nothing could be replayed.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type AuthorizationForm,
  type LoadedTranscript,
  loadTranscript,
  printResult,
  replay,
} from '@metacompliance/scim-transcripts';

const forms: Readonly<Record<string, readonly AuthorizationForm[]>> = {
  bearer: ['bearer'],
  bare: ['bare'],
  both: ['bearer', 'bare'],
};

interface Command {
  readonly baseUrl: string;
  readonly token: string;
  readonly contract: boolean;
  readonly authorizations: readonly AuthorizationForm[];
  readonly names: readonly string[];
}

/** Reads the command line, or throws an error that says what is missing. */
function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: {
      'base-url': { type: 'string' },
      token: { type: 'string' },
      authorization: { type: 'string', default: 'bearer' },
      contract: { type: 'boolean', default: true },
    },
  });
  const { 'base-url': baseUrl, token, contract } = values;
  const authorizations = forms[values.authorization];
  if (baseUrl === undefined || !URL.canParse(baseUrl))
    throw new Error('--base-url takes the address that stands before /Users');
  if (token === undefined) throw new Error('--token takes the API token');
  if (authorizations === undefined) throw new Error('--authorization takes bearer, bare or both');
  if (positionals.length === 0)
    throw new Error('name a transcript: one of ours, okta/assign-oin, or a file, ./captured.json');
  return { baseUrl, token, contract, authorizations, names: positionals };
}

/** A file is looked for where the user typed the command; pnpm changes into the package first. */
function load(name: string): Promise<LoadedTranscript> {
  return loadTranscript(name.endsWith('.json') ? resolve(process.env.INIT_CWD ?? '.', name) : name);
}

async function play(transcript: LoadedTranscript, command: Command, authorization: AuthorizationForm): Promise<number> {
  console.log(`\n${transcript.name} (${transcript.file}), Authorization: ${transcript.authorization ?? authorization}`);
  let failed = 0;
  let played = 0;
  for await (const result of replay(transcript, { ...command, authorization })) {
    console.log(printResult(result));
    played += 1;
    failed += result.mismatches.length > 0 ? 1 : 0;
  }
  console.log(`${played - failed} of ${played} steps as expected`);
  return failed;
}

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args);
  const transcripts = await Promise.all(command.names.map(load));
  let failed = 0;
  for (const authorization of command.authorizations) {
    for (const transcript of transcripts) failed += await play(transcript, command, authorization);
  }
  return failed > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
