import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { printJunit } from '../../src/index.ts';
import { sample } from './sample.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => /^(testsuite|testcase)$/.test(name),
});

/** Attributes and children that the readers of JUnit's form rely on. */
const schema: Readonly<Record<string, readonly string[]>> = {
  testsuites: ['name', 'tests', 'failures', 'errors', 'skipped', 'time'],
  testsuite: ['name', 'tests', 'failures', 'errors', 'skipped', 'time', 'timestamp', 'hostname'],
  testcase: ['classname', 'name', 'time'],
};

interface Element {
  readonly [name: string]: unknown;
  readonly testsuite?: readonly Element[];
  readonly testcase?: readonly Element[];
}

function read(text: string): Element {
  return (parser.parse(text) as { testsuites: Element }).testsuites;
}

function check(name: string, element: Element): void {
  for (const attribute of schema[name] ?? []) assert.equal(typeof element[attribute], 'string', `${name} ${attribute}`);
}

test('is well-formed whatever the answers hold', () => {
  assert.equal(XMLValidator.validate(printJunit(sample)), true);
  const text = printJunit(sample);
  // XML 1.0 can carry neither, however they are written.
  assert.ok(text.isWellFormed() && !text.includes('\u0000') && !text.includes('\u0007'));
});

test('has the elements and attributes that readers rely on', () => {
  const suites = read(printJunit(sample));
  check('testsuites', suites);
  for (const suite of suites.testsuite ?? []) {
    check('testsuite', suite);
    for (const one of suite.testcase ?? []) check('testcase', one);
    assert.equal(String(suite.testcase?.length), suite.tests);
  }
});

test('one suite a profile, one test a rule, each with its outcome', () => {
  const outcomes = (read(printJunit(sample)).testsuite ?? []).flatMap((suite) =>
    (suite.testcase ?? []).map((one) => [
      suite.name,
      one.name,
      Object.keys(one).filter((key) => !schema.testcase?.includes(key)),
    ]),
  );
  assert.deepEqual(outcomes, [
    ['rfc7644', 'rfc7644/kept', []],
    ['rfc7644', 'rfc7644/broken', ['failure']],
    ['okta', 'okta/should', ['system-out']],
    ['okta', 'okta/missing', ['skipped']],
    ['contract', 'contract/late', ['error']],
  ]);
});

test('counts a warning as a failure with strict only', () => {
  assert.equal(read(printJunit(sample)).failures, '1');
  assert.equal(read(printJunit(sample, { strict: true })).failures, '2');
});

test('a failure tells expectation, finding, section, request and answer', () => {
  const text = printJunit(sample);
  for (const part of ['title: &quot;&lt;b&gt;&amp;', 'half a pair', 'RFC 7644 §3.5.2', 'PATCH /Users/1', 'ż 🙂']) {
    assert.ok(text.includes(part), part);
  }
});
