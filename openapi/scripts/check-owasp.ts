// Holds the documents against OWASP's rules for APIs. An exception names a rule, the places where we do not follow it, and
// why; an exception that no longer excuses anything fails too.

import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import owasp from '@stoplight/spectral-owasp-ruleset';
import { bundle, roots } from './bundle.ts';
import { type Exception, exceptions } from './owasp-exceptions.ts';

for (const name of ['scim', 'admin'] as const) await check(name);

async function check(name: keyof typeof roots): Promise<void> {
  const problems = await lint(withoutExamples(bundle(roots[name])));
  const unexcused = problems.filter((problem) => !exceptions[name].some((exception) => excuses(exception, problem)));
  const unused = exceptions[name].filter((exception) => !problems.some((problem) => excuses(exception, problem)));
  for (const { rule, where, message } of unexcused) console.error(`${name}: ${rule} at ${where}: ${message}`);
  for (const { rule, where } of unused) console.error(`${name}: ${rule}: the exception for ${where} excuses nothing`);
  if (unexcused.length + unused.length > 0) process.exitCode = 1;
}

function excuses({ rule, where }: Exception, problem: Problem): boolean {
  return problem.rule === rule && where.test(problem.where);
}

interface Problem {
  readonly rule: string;
  readonly where: string;
  readonly message: string;
}

async function lint(document: object): Promise<Problem[]> {
  const linter = new spectral.Spectral();
  // The package's types describe its CommonJS form; what is loaded here is the other one, whose default is the ruleset.
  linter.setRuleset(owasp as unknown as RulesetDefinition);
  const results = await linter.run(document as Record<string, unknown>);
  return results.map(({ code, path, message }) => ({ rule: String(code), where: path.join('.'), message }));
}

/** SCIM has an attribute called $ref, which Spectral takes for a reference when it stands in an example. */
function withoutExamples<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withoutExamples) as T;
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([name]) => name !== 'examples' && name !== 'example');
  return Object.fromEntries(kept.map(([name, value]) => [name, withoutExamples(value)])) as T;
}
