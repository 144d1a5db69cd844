import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  applyPatch,
  canonicalize,
  type Json,
  type JsonObject,
  parsePatch,
  ScimError,
  userSchema,
} from '../../src/index.ts';
import { aUser, enterprise, frozen, patchOf } from '../resources.ts';
import { canonicalText, multiValued, patchNaively, printStep, Refused, type Step } from './model.ts';

const text = fc.constantFrom('a', 'A', 'b', 'work', 'Home', 'aim');
const element = fc.record(
  { value: text, type: text, primary: fc.boolean(), display: text },
  { requiredKeys: ['value'] },
);
const address = fc.record({ country: text, type: text, primary: fc.boolean() }, { requiredKeys: ['country'] });
const elementOf = (attr: string): fc.Arbitrary<JsonObject> => (attr === 'addresses' ? address : element);
const listOf = (attr: string) =>
  fc
    .array(elementOf(attr), { minLength: 1, maxLength: 3 })
    .filter((list) => list.filter(({ primary }) => primary === true).length < 2);

const where = fc.oneof(
  fc.record({ sub: fc.constant('type'), value: text }),
  fc.record({ sub: fc.constant('primary'), value: fc.boolean() }),
);
const op = fc.constantFrom('add' as const, 'replace' as const, 'remove' as const);
const pathless = fc.boolean();

function singleStep(attr: string, value: fc.Arbitrary<Json>): fc.Arbitrary<Step> {
  return fc.record({ op, attr: fc.constant(attr), value: fc.oneof(value, fc.constant(null)), pathless });
}

function partStep(attr: string, subs: readonly string[]): fc.Arbitrary<Step> {
  const value = fc.oneof(text, fc.constant(null));
  return fc.record({ op, attr: fc.constant(attr), sub: fc.constantFrom(...subs), value, pathless });
}

function listSteps(attr: string): fc.Arbitrary<Step> {
  const whole = fc.record({ op, attr: fc.constant(attr), value: fc.oneof(listOf(attr), fc.constant(null)), pathless });
  const subs = attr === 'addresses' ? ['country', 'type'] : ['value', 'type', 'display'];
  const part = fc.record({ op, attr: fc.constant(attr), sub: fc.constantFrom(...subs), where, value: text, pathless });
  const primary = fc.record({
    op,
    attr: fc.constant(attr),
    sub: fc.constant('primary'),
    where,
    value: fc.boolean(),
    pathless,
  });
  const every = fc.record({ op, attr: fc.constant(attr), sub: fc.constantFrom(...subs), value: text, pathless });
  const selected = fc.record({
    op,
    attr: fc.constant(attr),
    where,
    value: elementOf(attr),
    pathless,
  });
  return fc.oneof(whole, part, primary, every, selected).map(withoutUselessValue);
}

/** A value beside `remove` means only what it lists, which the model does not know. */
function withoutUselessValue({ value, ...step }: Step & { readonly value: Json }): Step {
  return step.op === 'remove' ? step : { ...step, value };
}

const step = fc.oneof(
  singleStep('title', text),
  singleStep('userName', text),
  singleStep('active', fc.boolean()),
  singleStep('department', text),
  singleStep(
    'name',
    fc.record({ givenName: text, middleName: fc.oneof(text, fc.constant(null)) }, { requiredKeys: [] }),
  ),
  partStep('name', ['givenName', 'middleName']),
  partStep('manager', ['value', 'Email']),
  ...[...multiValued].map(listSteps),
);

const before = fc
  .record(
    { emails: listOf('emails'), ims: listOf('ims'), addresses: listOf('addresses'), title: text },
    { requiredKeys: ['emails'] },
  )
  .map((fields) => canonicalize(aUser(fields), userSchema));

function outcome(change: () => JsonObject): string | undefined {
  try {
    const { schemas: _, ...user } = change();
    return canonicalText(user);
  } catch (error) {
    if (error instanceof ScimError) return error.scimType;
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

test('a sequence of operations leads where a naive model leads, or is refused for the same reason', () => {
  fc.assert(
    fc.property(before, fc.array(step, { minLength: 1, maxLength: 6 }), (user, steps) => {
      const body = patchOf(...steps.map(printStep));
      const engine = outcome(() => applyPatch(user, parsePatch(body, userSchema), userSchema));
      assert.equal(
        engine,
        outcome(() => patchNaively(user, steps)),
      );
    }),
    { numRuns: 6000 },
  );
});

test('applying a patch changes neither the resource nor the patch, and twice the same gives the same', () => {
  fc.assert(
    fc.property(before, fc.array(step, { maxLength: 4, minLength: 1 }), (user, steps) => {
      const body = frozen(patchOf(...steps.map(printStep)));
      const patch = () => outcome(() => applyPatch(frozen(user), parsePatch(body, userSchema), userSchema));
      assert.equal(patch(), patch());
    }),
    { numRuns: 500 },
  );
});

test('canonical form is that of itself, and holds after every patch', () => {
  fc.assert(
    fc.property(before, fc.array(step, { maxLength: 4, minLength: 1 }), (user, steps) => {
      const patch = parsePatch(patchOf(...steps.map(printStep)), userSchema);
      let patched = user;
      try {
        patched = applyPatch(user, patch, userSchema);
      } catch (error) {
        fc.pre(!(error instanceof ScimError));
        throw error;
      }
      assert.equal(JSON.stringify(canonicalize(patched, userSchema)), JSON.stringify(patched));
      assert.equal(enterprise in patched, JSON.stringify(patched.schemas).includes(enterprise));
    }),
    { numRuns: 500 },
  );
});
