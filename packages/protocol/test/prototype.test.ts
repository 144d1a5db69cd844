import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import {
  applyPatch,
  type Json,
  type JsonObject,
  parseJson,
  parsePatch,
  parseProjection,
  project,
  readResource,
  ScimError,
  userSchema,
} from '../src/index.ts';
import { aUser, enterprise, frozen, patchOf } from './resources.ts';

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const untouched = JSON.stringify(names.map((name) => Object.getOwnPropertyNames(Object.prototype).includes(name)));

afterEach(() => {
  assert.equal(({} as JsonObject).polluted, undefined);
  assert.equal((Object as unknown as JsonObject).polluted, undefined);
  assert.equal(
    JSON.stringify(names.map((name) => Object.getOwnPropertyNames(Object.prototype).includes(name))),
    untouched,
  );
});

/** Own properties only, `__proto__` among them, as JSON.parse makes them. */
const own = (name: string, value: Json): JsonObject => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(value)}}`);
const patched = (operation: Json) => applyPatch(aUser(), parsePatch(patchOf(operation), userSchema), userSchema);

for (const name of names) {
  for (const path of [
    name,
    `${name}.polluted`,
    `name.${name}`,
    `emails[type eq "work"].${name}`,
    `${name}[type eq "x"].polluted`,
    `${enterprise}:${name}.polluted`,
  ]) {
    test(`the path ${path} is unknown`, () => {
      assert.throws(() => patched({ op: 'add', path, value: 'x' }), { status: 400, scimType: 'invalidPath' });
      assert.throws(() => patched({ op: 'remove', path }), { status: 400, scimType: 'invalidPath' });
    });
  }

  test(`${name} in the filter of a path is unknown`, () => {
    const path = `emails[${name} eq "x"].value`;
    assert.throws(() => patched({ op: 'add', path, value: 'x' }), { status: 400, scimType: 'invalidFilter' });
  });

  for (const key of [name, `${name}.polluted`, `name.${name}`, `${enterprise}:${name}`]) {
    test(`the name ${key} is ignored where no path is`, () => {
      assert.deepEqual(patched({ op: 'replace', value: own(key, { polluted: 'x' }) }), aUser());
      assert.deepEqual(patched({ op: 'add', value: { name: own(key, 'x') } }), aUser());
      assert.deepEqual(patched({ op: 'add', value: own(enterprise, own(key, 'x')) }), aUser());
    });
  }

  test(`${name} in a resource is ignored, and in a projection`, () => {
    const body = { ...aUser(), ...own('x', 1), name: { givenName: 'Barbara', familyName: 'Jensen' } };
    const sent = JSON.parse(
      JSON.stringify(body)
        .replace('"x"', JSON.stringify(name))
        .replace('{"givenName"', `{${JSON.stringify(name)}:{"polluted":1},"givenName"`),
    );
    const { resource, ignored } = readResource(sent, userSchema, 'create');
    assert.deepEqual(resource, aUser());
    assert.deepEqual([...ignored].sort(), [name, `name.${name}`].sort());
    const view = project(
      resource,
      parseProjection({ attributes: `${name},${name}.x,userName` }, userSchema),
      userSchema,
    );
    assert.deepEqual(Object.keys(view), ['schemas', 'userName']);
  });
}

test('a body with __proto__ in it never gets so far', () => {
  const body = new TextEncoder().encode('{"__proto__":{"polluted":1}}');
  assert.throws(() => parseJson(body), { status: 400, scimType: 'invalidSyntax' });
});

test('any JSON as a patch or a resource gives a result or a ScimError', () => {
  const key = fc.constantFrom(
    ...names,
    'op',
    'path',
    'value',
    'Operations',
    'schemas',
    'name',
    'emails',
    'manager',
    enterprise,
  );
  const leaf = fc.constantFrom<Json>(
    null,
    true,
    1,
    '',
    'add',
    'emails[type eq "work"].value',
    '__proto__',
    enterprise,
    userSchema.core,
  );
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(key, tie('json'), { maxKeys: 4 }),
    ),
  }));
  fc.assert(
    fc.property(json, json, (one, other) => {
      const bodies: readonly Json[] = [
        one,
        patchOf({ op: 'add', value: one }),
        patchOf({ op: 'Replace', path: 'name', value: other }, one),
      ];
      for (const body of bodies) {
        expectScim(() => applyPatch(aUser(), parsePatch(frozen(body), userSchema), userSchema));
      }
      expectScim(() =>
        readResource(frozen({ ...aUser(), ...(typeof one === 'object' ? one : {}) } as Json), userSchema, 'replace'),
      );
    }),
    { numRuns: 2000 },
  );
});

function expectScim(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    assert.equal(error.status, 400);
  }
}
