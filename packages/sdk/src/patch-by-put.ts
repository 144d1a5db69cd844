/*
 * PATCH for a server that has none: reads the resource, carries the operations out here, with the engine that MetaCompliance's
 * own service uses, and replaces it on the condition that nobody was faster. It is loaded when a server refuses a PATCH, as a file of its
 * own: it shares nothing with the client, so that the engine cannot get into the core by a common chunk.
 */
import {
  applyPatch,
  groupSchema,
  type JsonObject,
  type MemberStep,
  matchesValue,
  memberSteps,
  parsePatch,
  userSchema,
} from '@metacompliance/scim-protocol';
import type { Endpoint } from './views.ts';

/**
 * The resource as a PatchOp message leaves it.
 * @throws ScimError when the operations cannot be carried out
 */
export function patched<R extends object>(endpoint: Endpoint, resource: R, message: object): R {
  const schema = endpoint === '/Users' ? userSchema : groupSchema;
  const patch = parsePatch(message as JsonObject, schema); // it would go over the wire as JSON
  const result = applyPatch(resource as unknown as JsonObject, patch, schema);
  const steps = memberSteps(patch);
  if (steps.length === 0) return result as unknown as R;
  const { members = [] } = resource as { members?: readonly JsonObject[] };
  return { ...result, members: steps.reduce(stepped, members) } as unknown as R; // a resource of the same schema
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
