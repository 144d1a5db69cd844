import { ScimError } from '../error.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { soleElement } from '../patch/tolerate.ts';
import type { ResourceSchema } from '../schema/attribute.ts';
import { findExtension } from '../schema/find.ts';
import { nameKey } from '../schema/name-key.ts';
import { type Field, fieldsOf, listsSchema } from './fields.ts';
import { missingAttributes, printRequired } from './mandatory.ts';
import { readMemberIds } from './members.ts';
import { noteUnknown, type Reading, readAttributes } from './value.ts';

/** A resource as it was asked for, and the names in the request that nothing was made of. */
export interface ReadResource {
  readonly resource: JsonObject;
  readonly ignored: readonly string[];
}

/**
 * Reads the body of a POST (`create`) or PUT (`replace`) into a resource in canonical names and order. It never has id, meta
 * or groups, which are not the client's to say, nor the password, which is checked and dropped. An absent `active` stays
 * absent: POST and PUT differ on what it means. In `replace`, a group whose members are asserted to be none has
 * `members: []`; one whose members are not mentioned has no `members`.
 *
 * Fails with `invalidValue`, naming every mandatory attribute that is missing, or the first whose value does not fit.
 * @see RFC 7644 §3.3, §3.5.1
 */
export function readResource(body: Json, schema: ResourceSchema, mode: 'create' | 'replace'): ReadResource {
  if (!isJsonObject(body)) throw ScimError.invalidSyntax(`The body must be a JSON object: a ${schema.resourceType}`);
  const fields = fieldsOf(body);
  const reading: Reading = { ignored: [] };
  noteUnknown(fields, { has: (key) => schema.attributes.has(key) || schema.extensionAttributes.has(key) }, '', reading);
  const { schemas = [], ...core } = readAttributes(schema.attributes, withoutMembers(fields, schema), reading);
  const extensions = readExtensions(fields, schema, reading);
  const resource = { schemas: [schema.core, ...Object.keys(extensions)], ...core, ...extensions };
  checkMandatory(resource, schema, schemas);
  return { resource: { ...resource, ...readMembers(fields, schema, mode) }, ignored: reading.ignored };
}

/** Members are read by themselves, since "none" and "not mentioned" differ. */
function withoutMembers(fields: ReadonlyMap<string, Field>, schema: ResourceSchema): ReadonlyMap<string, Field> {
  if (!schema.attributes.has('members')) return fields;
  return new Map([...fields].filter(([key]) => key !== 'members'));
}

function readExtensions(fields: ReadonlyMap<string, Field>, schema: ResourceSchema, reading: Reading): JsonObject {
  const extensions: Record<string, Json> = {};
  for (const urn of schema.extensions) {
    const value = soleElement(fields.get(nameKey(urn))?.value ?? null);
    if (value === null || (isJsonArray(value) && value.length === 0)) continue;
    if (!isJsonObject(value)) throw ScimError.invalidValue(`${urn} must be an object`);
    const attributes = findExtension(schema, urn) ?? new Map();
    const own = fieldsOf(value);
    noteUnknown(own, attributes, `${urn}:`, reading);
    const extension = readAttributes(attributes, own, reading);
    if (Object.keys(extension).length > 0) extensions[urn] = extension;
  }
  return extensions;
}

/** `active` may be absent: it means true in POST and "as it was" in PUT. */
function checkMandatory(resource: JsonObject, schema: ResourceSchema, listed: Json): void {
  const missing = missingAttributes(resource, schema).filter((name) => name !== 'active');
  if (!listsSchema(listed, schema.core)) missing.unshift(`schemas with "${schema.core}"`);
  if (missing.length > 0) throw ScimError.invalidValue(printRequired(missing));
}

function readMembers(fields: ReadonlyMap<string, Field>, { attributes }: ResourceSchema, mode: string): JsonObject {
  const members = attributes.get('members');
  const field = fields.get('members');
  if (!members || !field) return {};
  const ids = readMemberIds(members, field.value);
  return ids.length > 0 || mode === 'replace' ? { members: ids.map((value) => ({ value })) } : {};
}
