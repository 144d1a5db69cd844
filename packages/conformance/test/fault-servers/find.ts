import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Report, runConformance, selectCases } from '../../src/index.ts';
import type { Behaviour, Fault } from './fault.ts';
import { HealthyServer, token } from './healthy.ts';
import { toFetch } from './transport.ts';

const baseUrl = 'http://healthy.example/scim/company';
const rules = selectCases({}).map(({ rule }) => rule);
/** Bodies of four megabytes, ten times a run, are only sent where the fault is about them. */
const smallRules = rules.filter((rule) => !rule.endsWith('-413'));

/** Runs the kit against a server that behaves like this, without a socket. */
export async function examine(behave: Behaviour, only = rules): Promise<{ report: Report; server: HealthyServer }> {
  const server = new HealthyServer(baseUrl);
  const fetch = toFetch((request) => behave(request, server), baseUrl);
  return { report: await runConformance({ baseUrl, token, only, fetch }), server };
}

/** A test for each fault: the kit finds it, and nothing else. */
export function testFaults(faults: readonly Fault[]): void {
  for (const { name, breaks, answer } of faults) {
    test(`finds that ${name}`, async () => {
      const { report } = await examine(answer, breaks.some((rule) => rule.includes('-4')) ? rules : smallRules);
      const judged = report.findings.map(({ rule }) => rule);
      assert.deepEqual(brokenIn(report), expand(breaks, judged));
    });
  }
}

/** The rules that a report says are broken, warnings among them. */
export function brokenIn({ findings }: Report): readonly string[] {
  const broken = findings.filter(({ outcome }) => outcome.kind === 'failed' || outcome.kind === 'warned');
  return broken.map(({ rule }) => rule);
}

/** The rules that fit the patterns: `*` stands for letters, `?` for one character. A pattern that fits none is a mistake. */
export function expand(patterns: readonly string[], judged: readonly string[] = rules): readonly string[] {
  const expressions = patterns.map(
    (pattern) => new RegExp(`^${pattern.replaceAll('*', '[A-Za-z]*').replaceAll('?', '.')}$`),
  );
  for (const [index, expression] of expressions.entries()) {
    assert.ok(
      judged.some((rule) => expression.test(rule)),
      `${patterns[index]} is no rule`,
    );
  }
  return judged.filter((rule) => expressions.some((expression) => expression.test(rule)));
}
