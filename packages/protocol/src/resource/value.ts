/*
 * Turns what was sent for an attribute into what is kept: canonical names and order, nothing that is null, derived or
 * unknown. POST, PUT and PATCH read values through here, so that one rule holds behind all three doors.
 */
import { ScimError } from '../error.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { booleanFromText, emptyElement, emptyManager, managerFromText, soleElement } from '../patch/tolerate.ts';
import type { Attribute } from '../schema/attribute.ts';
import { clip, type Field, fieldsOf } from './fields.ts';
import { checkText } from './text.ts';

/** What is noted while values are read. */
export interface Reading {
  /** Dotted names that the schema lacks and that were left out, as they were spelled; the first hundred. */
  readonly ignored: string[];
}

const maxIgnored = 100;

/**
 * Reads the value of an attribute; undefined when it has none, which `null` and `[]` say as well.
 *
 * Fails with `invalidValue`, naming the attribute and the rule, when type, form, length or number of values do not fit or
 * two values are primary; with `invalidSyntax` when two names differ in letter case only.
 * @see RFC 7643 §2.2-2.5
 */
export function readValue(attribute: Attribute, json: Json, reading: Reading): Json | undefined {
  if (attribute.multiValued) return readList(attribute, json, reading);
  const value = soleElement(json);
  return isJsonArray(value) && value.length === 0 ? undefined : readSingle(attribute, value, reading);
}

/**
 * Reads one value: of a single-valued attribute, or one element of a multi-valued one. Promises and failures are those of
 * `readValue`.
 */
export function readSingle(attribute: Attribute, json: Json, reading: Reading): Json | undefined {
  if (json === null || emptyManager(attribute, json)) return undefined;
  if (attribute.type === 'complex') return readComplex(attribute, managerFromText(attribute, json), reading);
  return readSimple(attribute, json);
}

/** Tells a sub-attribute that answers derive from other resources: whatever is sent for it is left out. */
export function isDerived(attribute: Attribute): boolean {
  return attribute.mutability === 'readOnly' || attribute.name === '$ref';
}

function readList(attribute: Attribute, json: Json, reading: Reading): readonly Json[] | undefined {
  if (json === null) return undefined;
  if (!isJsonArray(json)) throw ScimError.invalidValue(`${attribute.path} must be an array`);
  checkNumber(attribute, json);
  const values: Json[] = [];
  for (const element of json) {
    const value = readSingle(attribute, element, reading);
    if (value !== undefined && !emptyElement(attribute, value)) values.push(value);
  }
  checkTogether(attribute, values);
  return values.length > 0 ? values : undefined;
}

/**
 * Checks what holds for all values of an attribute together: their number, and that at most one is primary.
 * @see RFC 7643 §2.4
 */
export function checkTogether(attribute: Attribute, values: readonly Json[]): void {
  checkNumber(attribute, values);
  if (values.filter(isPrimary).length > 1) {
    throw ScimError.invalidValue(`${attribute.path} has more than one primary value`);
  }
}

function checkNumber({ path, maxItems }: Attribute, values: readonly Json[]): void {
  if (maxItems === undefined || values.length <= maxItems) return;
  throw ScimError.invalidValue(`${path} has more than ${maxItems} values`);
}

/** Tells whether a value is the primary one of its attribute. */
export function isPrimary(value: Json): boolean {
  return isJsonObject(value) && value.primary === true;
}

function readComplex(attribute: Attribute, json: Json, reading: Reading): JsonObject | undefined {
  if (!isJsonObject(json)) throw ScimError.invalidValue(`${attribute.path} must be an object`);
  const fields = fieldsOf(json);
  noteUnknown(fields, attribute.children, `${attribute.path}.`, reading);
  const value = readAttributes(attribute.children, fields, reading);
  return Object.keys(value).length > 0 ? value : undefined;
}

/**
 * Reads those of the attributes that an object has, in their own order. What is derived is left out unread, what is never
 * kept is checked and left out.
 */
export function readAttributes(
  attributes: ReadonlyMap<string, Attribute>,
  fields: ReadonlyMap<string, Field>,
  reading: Reading,
): JsonObject {
  const result: Record<string, Json> = {};
  for (const [key, attribute] of attributes) {
    const field = fields.get(key);
    if (!field || isDerived(attribute)) continue;
    const value = readValue(attribute, field.value, reading);
    if (value !== undefined && attribute.mutability !== 'writeOnly') result[attribute.name] = value;
  }
  return result;
}

/** Notes the members of an object that the schema lacks. */
export function noteUnknown(
  fields: ReadonlyMap<string, Field>,
  known: Pick<ReadonlyMap<string, unknown>, 'has'>,
  prefix: string,
  reading: Reading,
): void {
  for (const [key, { name }] of fields) if (!known.has(key)) noteIgnored(prefix + clip(name), reading);
}

/** Notes one name, so that no request can fill the log with them. */
export function noteIgnored(name: string, { ignored }: Reading): void {
  if (ignored.length < maxIgnored) ignored.push(name);
}

function readSimple(attribute: Attribute, json: Json): Json {
  const { path, type } = attribute;
  switch (type) {
    case 'boolean': {
      const value = booleanFromText(json);
      if (typeof value !== 'boolean') throw ScimError.invalidValue(`${path} must be true or false`);
      return value;
    }
    case 'integer':
    case 'decimal':
      if (typeof json !== 'number') throw ScimError.invalidValue(`${path} must be a number`);
      if (type === 'integer' && !Number.isInteger(json)) throw ScimError.invalidValue(`${path} must be a whole number`);
      return json;
    default:
      if (typeof json !== 'string') throw ScimError.invalidValue(`${path} must be a string`);
      checkText(attribute, json);
      return json;
  }
}
