/*
 * The shell blocks of a document are one session, from top to bottom: what one sets, the next one finds. The first command that
 * fails ends it. curl counts an answer of 4xx or 5xx as success, which would let an example rot, so here it is a function that
 * fails unless the status is the one the block promises: 2xx, or what `status="…"` says.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkout } from './checkout.ts';
import type { Block } from './document.ts';
import { run } from './run.ts';

/** Every call of pnpm takes seconds on a busy machine, and a guide may call it a dozen times. */
const patience = 240_000;

const prelude = `set -euo pipefail
curl() {
  local body status
  body=$(command curl --silent --show-error --max-time 20 --write-out '\\n%{http_code}' "$@")
  status=\${body##*$'\\n'}
  printf '%s\\n' "\${body%$'\\n'*}"
  [[ $status == $expected ]] || { echo "curl was answered $status where $expected was promised" >&2; return 1; }
}
`;

/** What a block printed. */
export interface Printed {
  readonly block: Block;
  readonly stdout: string;
}

/**
 * Runs shell blocks in order and gives what each of them printed.
 *
 * Fails with the line of the block that failed, what it printed, and what it said on the error output.
 */
export async function runSession(
  blocks: readonly Block[],
  { folder, env }: Pick<Checkout, 'folder' | 'env'>,
): Promise<readonly Printed[]> {
  const script = join(folder, '.session.sh');
  writeFileSync(script, prelude + blocks.map(sectionOf).join(''));
  const { code, stdout, stderr } = await run('bash', [script], { cwd: folder, env, timeout: patience });
  const sections = stdout.split(/^::begin \d+\n/m).slice(1);
  const failed = blocks[sections.length - 1];
  if (code !== 0) {
    throw new Error(
      `The commands in line ${failed?.line ?? 1} ended with ${code ?? 'a time-out'}:\n${failed?.text}\n\n${sections.at(-1) ?? ''}\n${stderr}`,
    );
  }
  return blocks.map((block, index) => ({ block, stdout: sections[index] ?? '' }));
}

function sectionOf({ line, text, attributes: { status = '2??' } }: Block): string {
  return `\necho "::begin ${line}"\nexpected='${status}'\n${text}\n`;
}
