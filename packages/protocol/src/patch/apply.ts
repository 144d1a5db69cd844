import { ScimError } from '../error.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { topValue, withMember, withValue } from '../resource/access.ts';
import { canonicalize } from '../resource/canonical.ts';
import { missingAttributes, printRequired } from '../resource/mandatory.ts';
import { checkTogether } from '../resource/value.ts';
import type { ResourceSchema } from '../schema/attribute.ts';
import { addValues } from './add.ts';
import { confirm } from './confirm.ts';
import { removeValues, setInEach, takeFromEach } from './elements.ts';
import type { Patch, PatchOperation } from './patch.ts';
import { removeSelected, writeSelected } from './selected.ts';

type Write = Extract<PatchOperation, { kind: 'add' | 'replace' }>;
type Removal = Extract<PatchOperation, { kind: 'remove' }>;

/**
 * Applies every operation in order, or throws and leaves the resource as it was. Pure: the argument is never changed. The
 * result is canonical and carries id, meta and groups when the resource did, which it must for a patch that repeats them.
 * The members of a group are not touched: `memberSteps` says what becomes of them.
 *
 * Fails with `noTarget` when `replace` selects nothing, `mutability` when a read-only attribute would change or a mandatory
 * one is gone in the end, `invalidValue` when there would be two primary or too many values. What is mandatory is looked for
 * after the last operation: an e-mail may be replaced by removing the old one and then adding the new one.
 * @see RFC 7644 §3.5.2
 */
export function applyPatch(resource: JsonObject, patch: Patch, schema: ResourceSchema): JsonObject {
  const patched = canonicalize(patch.operations.reduce(applyOperation, resource), schema);
  const missing = missingAttributes(patched, schema);
  if (missing.length === 0) return patched;
  const before = missingAttributes(resource, schema);
  const taken = missing.filter((name) => !before.includes(name));
  if (taken.length > 0) throw ScimError.mutability(`${printRequired(taken)} and cannot be removed`);
  return patched;
}

function applyOperation(resource: JsonObject, operation: PatchOperation): JsonObject {
  switch (operation.kind) {
    case 'members':
      return resource;
    case 'confirm':
      confirm(resource, operation.path, operation.value);
      return resource;
    case 'remove':
      return change(resource, operation, remove);
    case 'add':
    case 'replace':
      return change(resource, operation, write);
  }
}

function change<Operation extends Write | Removal>(
  resource: JsonObject,
  operation: Operation,
  next: (current: Json | undefined, operation: Operation) => Json | undefined,
): JsonObject {
  const { attribute } = operation.path;
  const value = next(topValue(resource, attribute), operation);
  if (isJsonArray(value)) checkTogether(attribute, value);
  return withValue(resource, attribute, value);
}

function write(current: Json | undefined, { kind, path, value }: Write): Json {
  const { attribute, subAttribute, filter } = path;
  if (filter) return writeSelected(current, { kind, path: { ...path, filter }, value });
  if (attribute.multiValued) {
    if (subAttribute) return setInEach(current, { attribute, subAttribute }, value);
    return kind === 'add' ? addValues(current, attribute, value) : value;
  }
  return subAttribute ? withMember(isJsonObject(current) ? current : {}, subAttribute.name, value) : value;
}

function remove(current: Json | undefined, { path, values }: Removal): Json | undefined {
  const { attribute, subAttribute, filter } = path;
  if (current === undefined) return undefined;
  if (filter) return removeSelected(current, { ...path, filter });
  if (subAttribute) {
    return isJsonArray(current) ? takeFromEach(current, subAttribute) : takeFromEach([current], subAttribute)[0];
  }
  return values ? removeValues(current, attribute, values) : undefined;
}
