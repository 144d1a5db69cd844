import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type JsonObject, reconcileManager } from '../../src/index.ts';
import { anEmployee, aUser, enterprise } from '../resources.ts';

type Manager = JsonObject | undefined;
const byId = { value: 'm' };
const byEmail = { Email: 'm@x' };
const both = { value: 'm', Email: 'm@x' };

const rules: readonly [rule: string, before: Manager, after: Manager, kept: Manager, warning: RegExp | undefined][] = [
  [
    'a new id takes the place of the e-mail',
    byEmail,
    both,
    byId,
    /^manager\.Email was cleared because manager\.value changed/,
  ],
  [
    'a new e-mail takes the place of the id',
    byId,
    both,
    byEmail,
    /^manager\.value was cleared because manager\.Email changed/,
  ],
  ['another id clears the e-mail', { value: 'n', Email: 'm@x' }, both, byId, /^manager\.Email was cleared/],
  ['both at once are kept', undefined, both, both, /manager\.value counts/],
  ['both changed at once are kept', { value: 'n', Email: 'n@x' }, both, both, /manager\.value counts/],
  ['both as they were are kept in silence', both, both, both, undefined],
  ['the id taken away leaves the e-mail', both, byEmail, byEmail, undefined],
  ['the e-mail taken away leaves the id', both, byId, byId, undefined],
  ['one of them alone is kept', undefined, byEmail, byEmail, undefined],
  ['the id exchanged for the e-mail is kept', byId, byEmail, byEmail, undefined],
  ['no manager remains none', byId, undefined, undefined, undefined],
];

const withManager = (manager: Manager) => (manager ? anEmployee({ department: 'd', manager }) : aUser());

for (const [rule, before, after, kept, warning] of rules) {
  test(rule, () => {
    const { resource, warnings } = reconcileManager(withManager(before), withManager(after));
    assert.deepEqual(resource, withManager(kept));
    assert.equal(warnings.length, warning ? 1 : 0);
    if (warning) assert.match(warnings.join(), warning);
  });
}

test('a POST is compared with nothing', () => {
  assert.equal(reconcileManager({}, withManager(both)).warnings.length, 1);
  assert.deepEqual(reconcileManager({}, { [enterprise]: null }).warnings, []);
});
