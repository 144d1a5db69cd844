import { enterpriseUserSchemaDefinition } from '@metacompliance/scim-contract';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { withMember } from './access.ts';

const urn = enterpriseUserSchemaDefinition.id;

/** A user whose manager is settled, and what the provisioning log should say about it. */
export interface Reconciled {
  readonly resource: JsonObject;
  readonly warnings: readonly string[];
}

/**
 * Settles the two ways in which a manager is named, after PUT and PATCH alike: a request that changes only one of `value`
 * and `Email` to something else clears the other, which named the manager before; one that changes both keeps both, and
 * `value` counts. Taking one of them away leaves the other alone, and so does sending what was already there. `before` is
 * `{}` for a POST.
 */
export function reconcileManager(before: JsonObject, after: JsonObject): Reconciled {
  const [old, manager] = [managerOf(before), managerOf(after)];
  const { value, Email } = manager;
  if (value === undefined || Email === undefined) return { resource: after, warnings: [] };
  const [valueChanged, emailChanged] = [value !== old.value, Email !== old.Email];
  if (valueChanged && emailChanged) {
    return { resource: after, warnings: ['manager.value and manager.Email were both sent: manager.value counts'] };
  }
  if (valueChanged) return cleared(after, 'Email', 'value');
  return emailChanged ? cleared(after, 'value', 'Email') : { resource: after, warnings: [] };
}

function cleared(user: JsonObject, name: 'value' | 'Email', by: 'value' | 'Email'): Reconciled {
  const manager = withMember(managerOf(user), name, undefined);
  const resource = { ...user, [urn]: { ...objectOf(user[urn]), manager } };
  return {
    resource,
    warnings: [`manager.${name} was cleared because manager.${by} changed: a manager is named by one of them`],
  };
}

function managerOf(user: JsonObject): JsonObject {
  return objectOf(objectOf(user[urn]).manager);
}

function objectOf(value: Json | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
