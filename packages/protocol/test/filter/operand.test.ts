import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOperand } from '../../src/filter/operand.ts';
import type { Attribute, CompareOperator, FilterValue } from '../../src/index.ts';

function pathOf(type: Attribute['type']) {
  const attribute: Attribute = {
    name: 'thing',
    type,
    multiValued: false,
    description: '',
    required: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    schema: 'urn:x',
    parent: undefined,
    children: new Map(),
    path: 'thing',
  };
  return { attribute };
}

const date = '2026-01-31T08:00:00Z';
const operators: readonly CompareOperator[] = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'];
const fitting: [type: Attribute['type'], literal: FilterValue, allowed: string][] = [
  ['string', 'a', 'eq ne co sw ew gt ge lt le'],
  ['reference', 'https://x', 'eq ne co sw ew gt ge lt le'],
  ['binary', 'QUI=', 'eq ne'],
  ['boolean', true, 'eq ne'],
  ['integer', 5, 'eq ne gt ge lt le'],
  ['decimal', 5.5, 'eq ne gt ge lt le'],
  ['dateTime', date, 'eq ne gt ge lt le'],
];
for (const [type, literal, allowed] of fitting) {
  for (const operator of operators) {
    if (allowed.split(' ').includes(operator)) {
      test(`${operator} applies to ${type}`, () => assert.equal(readOperand(pathOf(type), operator, literal), literal));
    } else {
      test(`${operator} does not apply to ${type} (RFC 7644 §3.4.2.2)`, () => {
        const message = `"${operator}" does not apply to "thing", whose type is ${type}`;
        assert.throws(() => readOperand(pathOf(type), operator, literal), {
          status: 400,
          scimType: 'invalidFilter',
          message,
        });
      });
    }
  }
  test(`${type} compares with null by eq and ne only`, () => {
    assert.equal(readOperand(pathOf(type), 'eq', null), null);
    assert.equal(readOperand(pathOf(type), 'ne', null), null);
    for (const operator of operators.filter((other) => other !== 'eq' && other !== 'ne')) {
      assert.throws(() => readOperand(pathOf(type), operator, null), { scimType: 'invalidFilter', message: /"thing"/ });
    }
  });
}

const unfitting: [type: Attribute['type'], literals: FilterValue[]][] = [
  ['string', [5, true]],
  ['reference', [5, false]],
  ['binary', [5, true]],
  ['boolean', ['yes', '', 1, 0, 'true ']],
  ['integer', ['5', true, 5.5]],
  ['decimal', ['5.5', false]],
  ['dateTime', ['2026-01-31', 'yesterday', '', 1_769_846_400, true]],
];
for (const [type, literals] of unfitting) {
  for (const literal of literals) {
    test(`${type} does not compare with ${JSON.stringify(literal)}`, () => {
      assert.throws(() => readOperand(pathOf(type), 'eq', literal), {
        status: 400,
        scimType: 'invalidFilter',
        message: /"thing" is compared with/,
      });
    });
  }
}

test('a boolean may be written as a string in any case (Entra)', () => {
  assert.equal(readOperand(pathOf('boolean'), 'eq', 'True'), true);
  assert.equal(readOperand(pathOf('boolean'), 'ne', 'FALSE'), false);
});

test('a complex attribute has nothing to compare', () => {
  assert.throws(() => readOperand(pathOf('complex'), 'eq', 'a'), {
    scimType: 'invalidFilter',
    message: /"thing" is complex/,
  });
});
