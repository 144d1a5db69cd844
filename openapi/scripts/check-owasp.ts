// Holds the document against OWASP's rules for APIs. Each exception below names a rule, the places where we do not follow
// it, and why; an exception that no longer excuses anything fails too.

import spectral, { type RulesetDefinition } from '@stoplight/spectral-core';
import owasp from '@stoplight/spectral-owasp-ruleset';
import { bundle } from './bundle.ts';

interface Exception {
  readonly rule: string;
  /** Fits the dotted path of the place. */
  readonly where: RegExp;
  readonly reason: string;
}

const exceptions: readonly Exception[] = [
  {
    rule: 'owasp:api4:2023-array-limit',
    where: /\.(members|groups)$/,
    reason:
      'a group has as many members, and a person as many groups, as the company wants; the body as a whole is limited to 4 MiB',
  },
  {
    rule: 'owasp:api4:2023-integer-limit',
    where: /\.(startIndex|count)$|\.parameters\.(\d+|startIndex|count)\.schema$/,
    reason:
      'startIndex and count outside their bounds are not refused but taken as the nearest bound (RFC 7644 §3.4.2.4)',
  },
  {
    rule: 'owasp:api4:2023-string-limit',
    where: /\.parameters\.(\d+|id|resourceTypeId|schemaId)\.schema$/,
    reason: 'an id of any length is answered by 404, as identity providers expect, and not by 400',
  },
  {
    rule: 'owasp:api4:2023-string-restricted',
    where: /./,
    reason:
      'names, addresses, types and locales are free text that is kept as sent; a pattern would refuse real people',
  },
  {
    rule: 'owasp:api4:2023-rate-limit',
    where: /\.responses\.(?!429)\w+(\.headers)?$/,
    reason: 'the quota is told when it is used up; identity providers look at it nowhere else',
  },
  {
    rule: 'owasp:api8:2023-define-cors-origin',
    where: /./,
    reason: 'browsers have no business here: without CORS fields they let no page read an answer',
  },
  {
    rule: 'owasp:api8:2023-define-error-validation',
    where: /^paths\.(\S+\.delete|\/Me\.\w+|\/(ServiceProviderConfig|ResourceTypes|Schemas)\S*\.get)\.responses$/,
    reason: 'these requests have no body and no parameter that could be wrong; an unknown id is 404',
  },
];

const problems = await lint(withoutExamples(bundle()));
const excuses = (exception: Exception) => (problem: Problem) =>
  problem.rule === exception.rule && exception.where.test(problem.where);
const unexcused = problems.filter((problem) => !exceptions.some((exception) => excuses(exception)(problem)));
const unused = exceptions.filter((exception) => !problems.some(excuses(exception)));
for (const { rule, where, message } of unexcused) console.error(`${rule} at ${where}: ${message}`);
for (const { rule, where } of unused) console.error(`${rule}: the exception for ${where} excuses nothing`);
if (unexcused.length + unused.length > 0) process.exitCode = 1;

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
