import { Command } from 'commander';
import { type Diagnosis, diagnose } from './diagnosis.ts';
import { print } from './print.ts';
import { readTarget, type TargetOptions, withTarget } from './target.ts';

/** `scim check`: the "Test API Credentials" of Okta, which also says what to do when it fails. */
export function checkCommand(): Command {
  const command = new Command('check').description(
    'test the credentials of a company as Okta does, and say what is wrong with them',
  );
  return withTarget(command).option('--json', 'print {"ok","step","found","advice"}').action(check);
}

async function check({ json, ...options }: TargetOptions & { readonly json?: boolean }): Promise<void> {
  const target = readTarget(options);
  const diagnosis = await diagnose(target);
  print(diagnosis, { json, text: printDiagnosis(target.baseUrl, diagnosis) });
  if (!diagnosis.ok) process.exitCode = 1;
}

function printDiagnosis(baseUrl: string, { ok, step, found, advice }: Diagnosis): string {
  const lines = [`${ok ? '✓' : '✗'} ${baseUrl}`, `  ${step}: ${found}`];
  return [...lines, ...(advice === undefined ? [] : [`  ${advice}`])].join('\n');
}
