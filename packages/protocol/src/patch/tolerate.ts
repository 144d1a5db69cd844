/*
 * The one door for what identity providers send beside the standard. Each tolerance is a function here and a row in the
 * table: who needs it, and what it takes for what. To retire one, delete its function, its row and its calls.
 */
import { isJsonArray, isJsonObject, type Json } from '../json.ts';
import type { Attribute, ResourceSchema } from '../schema/attribute.ts';
import { nameKey } from '../schema/name-key.ts';

/** One departure from the standard that is accepted. */
export interface Tolerance {
  /** The function of this module that grants it. */
  readonly name: string;
  readonly serves: string;
  readonly rule: string;
}

/** Every tolerance of this module, for the documentation and for the transcripts that must show each. */
export const tolerances: readonly Tolerance[] = [
  { name: 'opInAnyCase', serves: 'Microsoft Entra', rule: 'op is read in any letter case: Add, Replace, Remove' },
  {
    name: 'booleanFromText',
    serves: 'Microsoft Entra, OneLogin',
    rule: 'the strings "True" and "False", in any letter case, stand for the booleans, in filters too',
  },
  {
    name: 'attributeWithoutUrn',
    serves: 'Microsoft Entra',
    rule: 'in a path or filter, a name that the core schema does not have is looked up in the extensions: manager',
  },
  {
    name: 'managerFromText',
    serves: 'Microsoft Entra',
    rule: 'manager as a string stands for its value',
  },
  {
    name: 'emptyManager',
    serves: 'Microsoft Entra, Okta',
    rule: 'manager, or its value or Email, as "" stands for none',
  },
  {
    name: 'soleElement',
    serves: 'Microsoft Entra, SCIM-SDK',
    rule: 'an array of one stands for its element where a single value, or the object of an operation without path, belongs',
  },
  {
    name: 'emptyElement',
    serves: 'Okta',
    rule: 'an e-mail whose value is "" stands for none: Okta pushes empty attributes so',
  },
  {
    name: 'valuesToRemove',
    serves: 'Microsoft Entra, JumpCloud, authentik',
    rule: 'remove with a list of values removes those and no others',
  },
  {
    name: 'dropsUnknownPaths',
    serves: 'Microsoft Entra',
    rule: 'of two or more operations that all capitalise op, those on a well-formed path of an unknown attribute are dropped and logged',
  },
];

/** Entra writes `Add`, `Replace`, `Remove`. */
export function opInAnyCase(op: string): string {
  return nameKey(op);
}

/** Entra writes booleans as "True" and "False"; OneLogin's template is text. Anything else comes back as it is. */
export function booleanFromText(json: Json): Json {
  const text = typeof json === 'string' ? nameKey(json) : undefined;
  if (text === 'true') return true;
  return text === 'false' ? false : json;
}

/** Entra filters and patches by `manager` without its URN, which the standard asks for. The name is lower-cased. */
export function attributeWithoutUrn(schema: ResourceSchema, name: string): Attribute | undefined {
  for (const attributes of schema.extensionAttributes.values()) {
    const attribute = attributes.get(name);
    if (attribute) return attribute;
  }
  return undefined;
}

/** Entra sends the manager's id as a bare string. Anything else comes back as it is. */
export function managerFromText(attribute: Attribute, json: Json): Json {
  return isManager(attribute) && typeof json === 'string' ? { value: json } : json;
}

/** Tells the "" by which Entra unsets a manager, and Okta the value or Email of one. */
export function emptyManager(attribute: Attribute, json: Json): boolean {
  if (json !== '') return false;
  return isManager(attribute) || (attribute.parent !== undefined && isManager(attribute.parent));
}

/** Entra sends a manager, the SCIM-SDK client any single value and the object of a path-less operation, in an array of one. */
export function soleElement(json: Json): Json {
  return isJsonArray(json) && json.length === 1 ? (json[0] ?? null) : json;
}

/** Tells an element whose mandatory `value` is "", as Okta pushes an attribute that is empty. */
export function emptyElement(attribute: Attribute, element: Json): boolean {
  return attribute.children.get('value')?.required === true && isJsonObject(element) && element.value === '';
}

/** Answers the values that `remove` lists; undefined when it lists none and so means all. The standard knows no value there. */
export function valuesToRemove(json: Json | undefined): readonly Json[] | undefined {
  if (json === undefined || json === null) return undefined;
  return isJsonArray(json) ? json : [json];
}

const wellFormedPath = /^(?:urn:[\w.:-]+:)?[a-z][\w-]*(?:\.\$?[a-z][\w-]*)?(?:\[[\s\S]+\](?:\.\$?[a-z][\w-]*)?)?$/i;

/**
 * Tells whether a PATCH with these op words loses an operation on this path of an unknown attribute, rather than being
 * refused. Entra maps attributes that we lack and would otherwise never get the rest through.
 */
export function dropsUnknownPaths(ops: readonly string[], path: string): boolean {
  return ops.length >= 2 && ops.every((op) => /^[A-Z]/.test(op)) && wellFormedPath.test(path);
}

function isManager({ name, parent, type }: Attribute): boolean {
  return name === 'manager' && parent === undefined && type === 'complex';
}
