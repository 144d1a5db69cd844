/*
 * The values of a multi-valued attribute, as operations without a filter change them. Every function answers a new array.
 * At most one value is primary: the one that an operation makes so takes it from the others (RFC 7644 §3.5.2).
 */
import { ScimError } from '../error.ts';
import { fold } from '../fold.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { AttributePath } from '../path/attribute-path.ts';
import { withMember } from '../resource/access.ts';
import { missingParts, printRequired } from '../resource/mandatory.ts';
import { isPrimary } from '../resource/value.ts';
import type { Attribute } from '../schema/attribute.ts';
import { nameKey } from '../schema/name-key.ts';

/** A path to a sub-attribute. */
type PartPath = Required<AttributePath>;

/** The values of a multi-valued attribute; the one of a single-valued attribute stands for itself. */
export function elementsOf(current: Json | undefined): readonly Json[] {
  if (current === undefined || current === null) return [];
  return isJsonArray(current) ? current : [current];
}

/** Sets a sub-attribute in every value, and makes a value that has it when there is none. */
export function setInEach(current: Json | undefined, path: PartPath, value: Json): readonly Json[] {
  const elements = elementsOf(current);
  if (elements.length === 0) return [createElement(path.attribute, elements, { [path.subAttribute.name]: value })];
  const next = elements.map((element) => withMember(objectOf(element), path.subAttribute.name, value));
  return handOver(next, new Set(next));
}

/** Takes a sub-attribute out of every value; a value of which nothing remains goes. */
export function takeFromEach(elements: readonly Json[], subAttribute: Attribute): readonly Json[] {
  return elements
    .map((element) => withMember(objectOf(element), subAttribute.name, undefined))
    .filter((element) => Object.keys(element).length > 0);
}

/**
 * Removes the values that are listed: those with the same `value` and, when it is said, the same `type`; one without `value`
 * must agree in everything.
 */
export function removeValues(current: Json, attribute: Attribute, listed: readonly Json[]): readonly Json[] {
  const all = [...attribute.children.values()].map(({ name }) => name);
  const forms = new Map<string, { readonly parts: readonly string[]; readonly texts: Set<string> }>();
  for (const value of listed) {
    const parts = identifying(value) ?? all;
    const form = forms.get(parts.join()) ?? { parts, texts: new Set() };
    forms.set(parts.join(), form);
    form.texts.add(print(attribute, parts, value));
  }
  const isListed = (element: Json) =>
    [...forms.values()].some(({ parts, texts }) => texts.has(print(attribute, parts, element)));
  return elementsOf(current).filter((element) => !isListed(element));
}

function identifying(listed: Json): readonly string[] | undefined {
  const { value, type } = objectOf(listed);
  if (value === undefined) return undefined;
  return type === undefined ? ['value'] : ['value', 'type'];
}

/**
 * Makes a value that an operation looked for and did not find. It is primary when it is the only one and the operation does
 * not say. Fails with `invalidValue` when it lacks what is mandatory.
 */
export function createElement(attribute: Attribute, others: readonly Json[], element: JsonObject): JsonObject {
  const missing = missingParts(attribute, element);
  if (missing.length > 0) throw ScimError.invalidValue(printRequired(missing));
  const isSilent = attribute.multiValued && attribute.children.has('primary') && element.primary === undefined;
  return isSilent && others.length === 0 ? { ...element, primary: true } : element;
}

/** Leaves the mark of the primary value to the one that was written, if that one has it. */
export function handOver(elements: readonly Json[], written: ReadonlySet<Json>): readonly Json[] {
  if (!elements.some((element) => written.has(element) && isPrimary(element))) return elements;
  return elements.map((element) =>
    isPrimary(element) && !written.has(element) ? { ...objectOf(element), primary: false } : element,
  );
}

/** Merges the parts of one value over those of another. */
export function mergeParts(element: Json, parts: Json): JsonObject {
  return { ...objectOf(element), ...objectOf(parts) };
}

/** Prints parts of a value so that what compares equal is equal text: folded unless letter case counts. */
export function print(attribute: Attribute, parts: readonly string[], value: Json): string {
  if (!isJsonObject(value)) return JSON.stringify(foldUnless(attribute.caseExact, value));
  return JSON.stringify(
    parts.map((name) => foldUnless(attribute.children.get(nameKey(name))?.caseExact, value[name] ?? null)),
  );
}

/** Prints a value so that only what is the same is equal text, whatever the order of its names. */
export function printExactly({ children }: Attribute, value: Json): string {
  if (!isJsonObject(value)) return JSON.stringify(value);
  return JSON.stringify([...children.values()].map(({ name }) => value[name] ?? null));
}

function foldUnless(caseExact: boolean | undefined, value: Json): Json {
  return typeof value === 'string' && !caseExact ? fold(value) : value;
}

function objectOf(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}
