import { ScimError } from '../error.ts';
import { isJsonArray, type Json } from '../json.ts';
import { printAttributePath } from '../path/print.ts';
import type { ResourceSchema } from '../schema/attribute.ts';
import { nameKey } from '../schema/name-key.ts';
import type { Request } from './operation.ts';
import type { PatchOperation, PatchPath } from './patch.ts';

/**
 * Reads what is asked of a read-only attribute: by path it fails with `mutability`; in an object it may repeat what is,
 * which only the resource can tell. Okta repeats the id of a group when it renames it. `schemas` is made from the data and
 * may name any schema of the resource type, as it must when the same object brings the first data of an extension.
 * @see RFC 7644 §3.5.2
 */
export function readOnlyOperations(
  path: PatchPath,
  request: Request,
  schema: ResourceSchema,
): readonly PatchOperation[] {
  if (request.hasPath || request.value === undefined) {
    throw ScimError.mutability(`${printAttributePath(path)} is read-only`);
  }
  if (request.value === null) return [];
  if (path.attribute.name !== 'schemas') return [{ kind: 'confirm', path, value: request.value }];
  if (!isJsonArray(request.value) || !request.value.every((urn) => isSchemaOf(schema, urn))) {
    throw ScimError.mutability(
      `schemas is read-only: it names the schemas of the data that a ${schema.resourceType} holds`,
    );
  }
  return [];
}

function isSchemaOf({ core, extensionAttributes }: ResourceSchema, urn: Json): boolean {
  return typeof urn === 'string' && (nameKey(urn) === nameKey(core) || extensionAttributes.has(nameKey(urn)));
}
