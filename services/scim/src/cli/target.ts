import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { demoFile, readDemo } from '../demo.ts';

export interface TargetOptions {
  readonly baseUrl?: string;
  readonly tokenFile?: string;
}

/** Whom a command talks to. */
export interface Target {
  readonly baseUrl: string;
  readonly token: string;
}

/**
 * Adds the options that say whom a command talks to. A token is never an argument: those are seen by everybody on the machine.
 */
export function withTarget(command: Command): Command {
  return command
    .option('--base-url <url>', 'base URL of a company (or SCIM_BASE_URL); the demo company unless given')
    .option('--token-file <file>', 'file with its API token, - for standard input (or SCIM_TOKEN)');
}

/**
 * Finds out whom to talk to: what the options say, else the environment, else the demo company of this folder.
 *
 * Fails with a text that says which of them to give.
 */
export function readTarget({ baseUrl = process.env.SCIM_BASE_URL, tokenFile }: TargetOptions): Target {
  const token =
    tokenFile === undefined ? process.env.SCIM_TOKEN : readFileSync(tokenFile === '-' ? 0 : tokenFile, 'utf8').trim();
  if (baseUrl !== undefined && token !== undefined) return { baseUrl: baseUrl.replace(/\/+$/, ''), token };
  if (baseUrl !== undefined) throw new Error('SCIM_TOKEN: set it to the API token, or give --token-file');
  if (token !== undefined) throw new Error('SCIM_BASE_URL: set it to the base URL of the company, or give --base-url');
  const file = demoFile({ config: readConfig(process.env) });
  const demo = readDemo(file);
  if (demo === undefined)
    throw new Error(`SCIM_BASE_URL: there is no demo company in ${file}; give --base-url and --token-file`);
  return demo;
}
