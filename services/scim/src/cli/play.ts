import { loadTranscript, replay, type StepResult } from '@metacompliance/scim-transcripts';
import { Command } from 'commander';
import { readTarget, type TargetOptions, withTarget } from './target.ts';

const transcripts: Readonly<Record<string, string>> = { okta: 'okta/first-day' };
const longestBody = 1_200;

/** `scim play okta`: a running service meets an identity provider. */
export function playCommand(): Command {
  const command = new Command('play').description(
    'send the conversation of an identity provider to a running service, step by step',
  );
  const okta = command
    .command('okta')
    .description('what Okta sends on its first day, with one mistake in it: a person without a last name');
  withTarget(okta).action((options: TargetOptions) => play('okta', options));
  return command;
}

async function play(provider: string, options: TargetOptions): Promise<void> {
  const { baseUrl, token } = readTarget(options);
  const transcript = await loadTranscript(transcripts[provider] ?? provider);
  process.stdout.write(`${transcript.name}\n${transcript.about ?? ''}\n`);
  let failed = 0;
  for await (const result of replay(transcript, { baseUrl, token })) {
    if (result.mismatches.length > 0) failed++;
    process.stdout.write(`\n${printStep(result, new URL(baseUrl).pathname)}\n`);
  }
  process.stdout.write(
    failed === 0 ? '\nEverything was answered as Okta needs it.\n' : `\n${failed} answers were not what Okta needs.\n`,
  );
  if (failed > 0) process.exitCode = 1;
}

/** Request, answer, and what the provider does with it. Header fields stay out: one of them is the token. */
function printStep({ step, name, request, answer, mismatches }: StepResult, basePath: string): string {
  const lines = [`── ${name}`];
  if (request)
    lines.push(`   → ${request.method} ${readable(request.path.replace(basePath, ''))}`, ...indent(request.body));
  if (answer) lines.push(`   ← ${answer.status} in ${Math.round(answer.milliseconds)} ms`, ...indent(answer.text));
  for (const { at, expected, found } of mismatches) lines.push(`   ✗ ${at}: expected ${expected}, found ${found}`);
  if (step.next) lines.push(`   Okta: ${step.next}`);
  return lines.join('\n');
}

function readable(path: string): string {
  const [, query] = path.split('?');
  return query === undefined ? path : decodeURIComponent(path.replaceAll('+', ' '));
}

function indent(text: string | undefined): readonly string[] {
  if (text === undefined || text === '') return [];
  const shown = text.length > longestBody ? `${text.slice(0, longestBody)} … (${text.length} characters)` : text;
  return shown.split('\n').map((line) => `     ${line}`);
}
