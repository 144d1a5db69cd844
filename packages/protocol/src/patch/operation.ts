import { ScimError } from '../error.ts';
import { isJsonArray, isJsonObject, type Json } from '../json.ts';
import { printAttributePath } from '../path/print.ts';
import { fieldsOf } from '../resource/fields.ts';
import { missingParts, printRequired } from '../resource/mandatory.ts';
import { isDerived, noteUnknown, type Reading, readSingle, readValue } from '../resource/value.ts';
import type { Attribute, ResourceSchema } from '../schema/attribute.ts';
import { readMemberStep } from './members.ts';
import type { PatchOperation, PatchPath } from './patch.ts';
import { readOnlyOperations } from './read-only.ts';
import { emptyManager, managerFromText, soleElement, valuesToRemove } from './tolerate.ts';

export type Verb = 'add' | 'replace' | 'remove';

/** What is asked at a path: `value` is undefined when none was sent, `hasPath` false when an object named the path. */
export interface Request {
  readonly verb: Verb;
  readonly value: Json | undefined;
  readonly hasPath: boolean;
}

/** What a whole PATCH is read with. */
export interface Context {
  readonly schema: ResourceSchema;
  /** The op words as they were sent. */
  readonly ops: readonly string[];
  /** Unknown paths whose operations were dropped. */
  readonly dropped: string[];
  readonly reading: Reading;
  /** Characters of the filters so far, other than those that only name a member. */
  filterLength: number;
  /** Filters so far for which a store walks through all members of the group. */
  memberSearches: number;
}

/**
 * Reads what is asked at a resolved path into operations with checked, canonical values: none when nothing can come of it,
 * one for each sub-attribute of a complex value, since `add` and `replace` leave the others alone.
 * @see RFC 7644 §3.5.2.1-3
 */
export function operationsAt(path: PatchPath, request: Request, context: Context): readonly PatchOperation[] {
  const target = path.subAttribute ?? path.attribute;
  if (path.attribute.path === 'members') return readMemberStep(path, request);
  if (
    path.attribute.name === 'schemas' ||
    path.attribute.mutability === 'readOnly' ||
    target.mutability === 'readOnly'
  ) {
    return readOnlyOperations(path, request, context.schema);
  }
  if (target.mutability !== 'writeOnly' && isDerived(target)) return [];
  const operations =
    request.verb === 'remove' ? readRemoval(path, request, context) : readWrite(path, request, context);
  return target.mutability === 'writeOnly' ? [] : operations;
}

function readRemoval(path: PatchPath, { value }: Request, { reading }: Context): readonly PatchOperation[] {
  const listed = isWholeList(path) ? valuesToRemove(value) : undefined;
  if (!listed) return [{ kind: 'remove', path }];
  const values = listed.map((one) => readSingle(path.attribute, one, reading)).filter((one) => one !== undefined);
  return [{ kind: 'remove', path, values }];
}

function readWrite(path: PatchPath, { verb, value }: Request, context: Context): readonly PatchOperation[] {
  const target = path.subAttribute ?? path.attribute;
  if (value === undefined) throw ScimError.invalidValue(`${verb} of ${printAttributePath(path)} needs a value`);
  if (emptyManager(target, soleElement(value))) return [{ kind: 'remove', path }];
  if (target.type === 'complex' && !target.multiValued && !path.filter) {
    return readParts(target, value, verb, context);
  }
  return written(path, verb, readTarget(path, value, context.reading, verb));
}

/** Nothing to add is no change, nothing to replace with takes away (RFC 7643 §2.5). */
function written(path: PatchPath, verb: Verb, value: Json | undefined): readonly PatchOperation[] {
  if (value !== undefined) return [{ kind: verb === 'add' ? 'add' : 'replace', path, value }];
  return verb === 'replace' ? [{ kind: 'remove', path }] : [];
}

function readParts(attribute: Attribute, json: Json, verb: Verb, { reading }: Context): readonly PatchOperation[] {
  const value = managerFromText(attribute, soleElement(json));
  if (value === null || (isJsonArray(value) && value.length === 0)) return written({ attribute }, verb, undefined);
  if (!isJsonObject(value)) throw ScimError.invalidValue(`${attribute.path} must be an object`);
  const fields = fieldsOf(value);
  noteUnknown(fields, attribute.children, `${attribute.path}.`, reading);
  return [...attribute.children].flatMap(([key, subAttribute]) => {
    const field = fields.get(key);
    if (!field || isDerived(subAttribute)) return [];
    return written({ attribute, subAttribute }, verb, readValue(subAttribute, field.value, reading));
  });
}

function readTarget(path: PatchPath, json: Json, reading: Reading, verb: Verb): Json | undefined {
  const { attribute, subAttribute, filter } = path;
  if (subAttribute) return readValue(subAttribute, json, reading);
  if (filter) {
    const value = readSingle(attribute, soleElement(json), reading);
    if (value !== undefined && verb === 'replace') checkParts(attribute, value);
    return value;
  }
  const value = readValue(attribute, isWholeList(path) && isJsonObject(json) ? [json] : json, reading);
  if (isJsonArray(value)) for (const one of value) checkParts(attribute, one);
  return value;
}

/** A value that is put in whole must have what is mandatory in it. */
function checkParts(attribute: Attribute, value: Json): void {
  const missing = missingParts(attribute, value);
  if (missing.length > 0) throw ScimError.invalidValue(printRequired(missing));
}

function isWholeList({ attribute, subAttribute, filter }: PatchPath): boolean {
  return attribute.multiValued && !subAttribute && !filter;
}
