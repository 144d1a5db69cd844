import { groupSchema, type Json, type JsonObject, userSchema } from '../src/index.ts';

export const core = userSchema.core;
export const enterprise = userSchema.extensions[0] ?? '';
export const groupCore = groupSchema.core;

/** A user as a client sends it, with only what MetaCompliance needs and the fields that matter to the test. */
export function aUser(fields: JsonObject = {}): JsonObject {
  return {
    schemas: [core],
    userName: 'bjensen@example.com',
    name: { givenName: 'Barbara', familyName: 'Jensen' },
    emails: [{ value: 'bjensen@example.com', type: 'work', primary: true }],
    active: true,
    ...fields,
  };
}

/** A user with data of the enterprise extension. */
export function anEmployee(data: JsonObject, fields: JsonObject = {}): JsonObject {
  return aUser({ schemas: [core, enterprise], ...fields, [enterprise]: data });
}

export function aGroup(fields: JsonObject = {}): JsonObject {
  return { schemas: [groupCore], displayName: 'Tour Guides', ...fields };
}

/** A PATCH message of these operations. */
export function patchOf(...operations: readonly Json[]): JsonObject {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: operations };
}

/** Freezes a value and all it holds, so that a test fails when anything writes to it. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
