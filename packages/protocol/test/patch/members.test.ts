import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applyPatch,
  groupSchema,
  type Json,
  type MemberStep,
  memberSteps,
  parsePatch,
  printFilter,
} from '../../src/index.ts';
import { aGroup, groupCore, patchOf } from '../resources.ts';

const steps = (...operations: readonly Json[]) => memberSteps(parsePatch(patchOf(...operations), groupSchema));

describe('members', () => {
  const rules: readonly [rule: string, operation: Json, steps: readonly MemberStep[]][] = [
    [
      'are added',
      { op: 'add', path: 'members', value: [{ value: 'a' }, { value: 'b', display: 'B' }] },
      [{ kind: 'add', ids: ['a', 'b'] }],
    ],
    [
      'are added once, however often they are named',
      { op: 'add', path: 'members', value: [{ value: 'a' }, { value: 'a' }] },
      [{ kind: 'add', ids: ['a'] }],
    ],
    [
      'are added as a single value (RFC 7644 §3.5.2.1)',
      { op: 'add', path: 'MEMBERS', value: { value: 'a' } },
      [{ kind: 'add', ids: ['a'] }],
    ],
    [
      'are added behind the core URN',
      { op: 'add', path: `${groupCore}:members`, value: [{ value: 'a' }] },
      [{ kind: 'add', ids: ['a'] }],
    ],
    ['are added without path', { op: 'add', value: { members: [{ value: 'a' }] } }, [{ kind: 'add', ids: ['a'] }]],
    ['stay as they are when an empty list is added', { op: 'add', path: 'members', value: [] }, []],
    [
      'are set by replace, as Okta pushes all of a group',
      { op: 'replace', path: 'members', value: [{ value: 'a' }] },
      [{ kind: 'set', ids: ['a'] }],
    ],
    [
      'are set by replace without path',
      { op: 'replace', value: { members: [{ value: 'a' }] } },
      [{ kind: 'set', ids: ['a'] }],
    ],
    [
      'are all taken by replace with an empty list, as Okta pushes an empty group',
      { op: 'replace', path: 'members', value: [] },
      [{ kind: 'set', ids: [] }],
    ],
    ['are all taken by replace with null', { op: 'replace', path: 'members', value: null }, [{ kind: 'set', ids: [] }]],
    [
      'are removed by a filter on their value, as Okta does',
      { op: 'remove', path: 'members[value eq "a"]' },
      [{ kind: 'remove', ids: ['a'] }],
    ],
    [
      'are all removed without filter and value (RFC 7644 §3.5.2.2)',
      { op: 'remove', path: 'members' },
      [{ kind: 'set', ids: [] }],
    ],
  ];
  for (const [rule, operation, expected] of rules) {
    test(rule, () => assert.deepEqual(steps(operation), expected));
  }

  test('are removed by any other filter where the store finds them', () => {
    const [step] = steps({ op: 'remove', path: 'members[value eq "a" or display sw "B"]' });
    assert.equal(step?.kind, 'removeWhere');
    assert.equal(
      step?.kind === 'removeWhere' && printFilter(step.filter),
      'members.value eq "a" or members.display sw "B"',
    );
  });

  test('come and go in the order of the operations, a rename among them, as Okta sends it', () => {
    const rename = { op: 'replace', value: { id: 'g', displayName: 'Guides' } };
    const remove = { op: 'remove', path: 'members[value eq "a"]' };
    const add = { op: 'add', path: 'members', value: [{ value: 'b' }] };
    assert.deepEqual(steps(rename, remove, add), [
      { kind: 'remove', ids: ['a'] },
      { kind: 'add', ids: ['b'] },
    ]);
  });

  test('are none of the resource that a patch is applied to', () => {
    const patch = parsePatch(
      patchOf({ op: 'add', value: { displayName: 'Guides', members: [{ value: 'a' }] } }),
      groupSchema,
    );
    assert.deepEqual(applyPatch(aGroup(), patch, groupSchema), aGroup({ displayName: 'Guides' }));
  });

  const refused: readonly [rule: string, operation: Json, scimType: string, detail: RegExp][] = [
    [
      'do not change by path',
      { op: 'replace', path: 'members[value eq "a"].display', value: 'A' },
      'mutability',
      /immutable/,
    ],
    ['do not change without filter', { op: 'replace', path: 'members.value', value: 'a' }, 'mutability', /immutable/],
    [
      'do not change as a whole',
      { op: 'replace', path: 'members[value eq "a"]', value: { value: 'b' } },
      'mutability',
      /immutable/,
    ],
    ['do not lose a part', { op: 'remove', path: 'members[value eq "a"].display' }, 'mutability', /immutable/],
    [
      'are no groups',
      { op: 'add', path: 'members', value: [{ value: 'g', type: 'Group' }] },
      'invalidValue',
      /no nested groups/,
    ],
    [
      'have a value',
      { op: 'add', path: 'members', value: [{ display: 'A' }] },
      'invalidValue',
      /^members\.value is required/,
    ],
    [
      'have a value that is text',
      { op: 'add', path: 'members', value: [{ value: 1 }] },
      'invalidValue',
      /^members\.value must be a string/,
    ],
    ['are objects', { op: 'add', path: 'members', value: ['a'] }, 'invalidValue', /^members must be an object/],
    ['are sent with add', { op: 'add', path: 'members' }, 'invalidValue', /^add of members needs a value/],
  ];
  for (const [rule, operation, scimType, detail] of refused) {
    test(rule, () => assert.throws(() => steps(operation), { status: 400, scimType, detail }));
  }
});
