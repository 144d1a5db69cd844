/*
 * PATCH for a server that has none: reads the resource, carries the operations out here, with the engine that MetaCompliance's
 * own service uses, and replaces it on the condition that nobody was faster. It is loaded when a server refuses a PATCH.
 */
import {
  applyPatch,
  groupSchema,
  type JsonObject,
  type MemberStep,
  matchesValue,
  memberSteps,
  parsePatch,
  ScimError,
  userSchema,
} from '@metacompliance/scim-protocol';
import { UsageError } from './errors.ts';
import type { PatchOperation } from './patch.ts';
import { patchUrn } from './resources/resource.ts';
import type { Endpoint } from './views.ts';

/**
 * The resource as the operations leave it.
 * @throws UsageError when they cannot be carried out, with the reason
 */
export function patched<R extends object>(endpoint: Endpoint, resource: R, operations: readonly PatchOperation[]): R {
  const schema = endpoint === '/Users' ? userSchema : groupSchema;
  try {
    const patch = parsePatch(
      { schemas: [patchUrn], Operations: operations as unknown as readonly JsonObject[] },
      schema,
    );
    const result = applyPatch(resource as unknown as JsonObject, patch, schema);
    const steps = memberSteps(patch);
    if (steps.length === 0) return result as unknown as R;
    const { members = [] } = resource as { members?: readonly JsonObject[] };
    return { ...result, members: steps.reduce(stepped, members) } as unknown as R; // a resource of the same schema
  } catch (error) {
    throw error instanceof ScimError ? new UsageError(error.detail, { cause: error }) : error;
  }
}

function stepped(members: readonly JsonObject[], step: MemberStep): readonly JsonObject[] {
  switch (step.kind) {
    case 'add': {
      const known = new Set(members.map(({ value }) => value));
      return [...members, ...step.ids.filter((id) => !known.has(id)).map((value) => ({ value }))];
    }
    case 'remove': {
      const gone = new Set<unknown>(step.ids);
      return members.filter(({ value }) => !gone.has(value));
    }
    case 'removeWhere':
      return members.filter((member) => !matchesValue(step.filter, member));
    case 'set':
      return step.ids.map((value) => ({ value }));
  }
}
