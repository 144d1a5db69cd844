import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { UsageError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/**
 * The API token: from SCIM_TOKEN, from the file that SCIM_TOKEN_FILE names, or typed unseen on a terminal.
 * @throws UsageError when there is none and nobody to ask
 */
export async function readToken({ env, stdin, stderr }: Terminal): Promise<string> {
  if (env.SCIM_TOKEN) return env.SCIM_TOKEN.trim();
  if (env.SCIM_TOKEN_FILE) return readFileSync(env.SCIM_TOKEN_FILE, 'utf8').trim();
  if (!stdin.isTTY)
    throw new UsageError('There is no token: set SCIM_TOKEN, or SCIM_TOKEN_FILE to the file that holds it');
  return ask('API token (it is not shown): ', { stdin, stderr, isShown: false });
}

/** Asks a question on the terminal. */
export function ask(
  question: string,
  { stdin, stderr, isShown }: Pick<Terminal, 'stdin' | 'stderr'> & { readonly isShown: boolean },
): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  stderr.write(question);
  const reader = createInterface({ input: stdin, output: isShown ? stderr : silent, terminal: !isShown });
  return new Promise((resolve) => {
    reader.once('line', (line) => {
      if (!isShown) stderr.write('\n');
      resolve(line.trim());
      reader.close();
    });
    reader.once('close', () => resolve(''));
  });
}
