import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchesIfMatch, matchesIfNoneMatch, parseTagList, printTag } from '../src/version.ts';

test('a tag is weak and holds the version (RFC 7644 §3.14)', () => assert.equal(printTag(3), 'W/"3"'));
test('what is shown beside the version is a second part of the tag', () =>
  assert.equal(printTag(3, 'ab12'), 'W/"3.ab12"'));

const lists: readonly [rule: string, header: string, tags: unknown][] = [
  ['* stands for any version', ' * ', '*'],
  ['weak and strong tags are read alike', 'W/"3", "4"', ['3', '4']],
  ['a comma inside of a tag does not part it', '"a,b",W/"c"', ['a,b', 'c']],
  ['empty elements of a list do not count (RFC 9110 §5.6.1)', ', "3",,', ['3']],
  ['an empty tag is a tag', '""', ['']],
];
for (const [rule, header, tags] of lists) test(rule, () => assert.deepEqual(parseTagList(header), tags));

for (const header of ['3', 'W/3', 'w/"3"', '"3', '"3" "4"', '*, "3"', '"a b"']) {
  test(`refuses ${header}, which is no list of entity tags`, () => {
    assert.throws(() => parseTagList(header), { status: 400, scimType: 'invalidValue', detail: /W\/"3"/ });
  });
}

const ifMatch: readonly [rule: string, header: string, holds: boolean][] = [
  ['If-Match holds for the version', 'W/"3"', true],
  ['If-Match is compared weakly', '"3"', true],
  ['If-Match looks at the first part only', 'W/"3.ab12"', true],
  ['If-Match holds when one of several fits', 'W/"2", W/"3"', true],
  ['If-Match * holds for whatever exists', '*', true],
  ['If-Match does not hold for another version', 'W/"33", W/"2.3"', false],
  ['If-Match does not hold for a number written in another way', '"03"', false],
  ['an empty If-Match holds for nothing', '', false],
];
for (const [rule, header, holds] of ifMatch) test(rule, () => assert.equal(matchesIfMatch(header, 3), holds));

const ifNoneMatch: readonly [rule: string, header: string, names: boolean][] = [
  ['If-None-Match names the whole tag', 'W/"3.ab12"', true],
  ['If-None-Match is compared weakly', '"3.ab12"', true],
  ['If-None-Match * names any tag', '*', true],
  ['If-None-Match with the version alone is another tag', 'W/"3"', false],
  ['If-None-Match with other groups is another tag', 'W/"3.ab13"', false],
];
for (const [rule, header, names] of ifNoneMatch) {
  test(rule, () => assert.equal(matchesIfNoneMatch(header, 'W/"3.ab12"'), names));
}
