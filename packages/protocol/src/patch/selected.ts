import { ScimError } from '../error.ts';
import type { Filter } from '../filter/ast.ts';
import { matchesValue } from '../filter/match.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { withMember } from '../resource/access.ts';
import { readSingle } from '../resource/value.ts';
import type { Attribute } from '../schema/attribute.ts';
import { createElement, elementsOf, handOver, mergeParts, takeFromEach } from './elements.ts';
import type { PatchPath } from './patch.ts';

type SelectingPath = PatchPath & { readonly filter: Filter };

/** A write to the values that a filter selects. */
interface SelectedWrite {
  readonly kind: 'add' | 'replace';
  readonly path: SelectingPath;
  readonly value: Json;
}

/**
 * Writes to the selected values: a sub-attribute is set in each, `add` merges an object into each, `replace` puts it in their
 * place. When none is selected, one is made from what a simple filter says, or there is no target.
 * @see RFC 7644 §3.5.2.1, §3.5.2.3
 */
export function writeSelected(current: Json | undefined, operation: SelectedWrite): Json {
  const { attribute, filter } = operation.path;
  const elements = elementsOf(current);
  const written = new Set<Json>();
  let next = elements.map((element) => {
    if (!matchesValue(filter, element)) return element;
    const value = writeOne(element, operation);
    written.add(value);
    return value;
  });
  if (written.size === 0) {
    const made = create(elements, operation);
    written.add(made);
    next = [...elements, made];
  }
  return attribute.multiValued ? handOver(next, written) : (next[0] ?? null);
}

/** Removes the selected values, or a sub-attribute from each; nothing selected is no change. @see RFC 7644 §3.5.2.2 */
export function removeSelected(current: Json, { filter, subAttribute }: SelectingPath): Json | undefined {
  const rest = elementsOf(current).flatMap((element) => {
    if (!matchesValue(filter, element)) return [element];
    return subAttribute ? takeFromEach([element], subAttribute) : [];
  });
  return isJsonArray(current) ? rest : rest[0];
}

function writeOne(element: Json, { kind, path: { subAttribute }, value }: SelectedWrite): Json {
  if (subAttribute) return withMember(isJsonObject(element) ? element : {}, subAttribute.name, value);
  return kind === 'add' ? mergeParts(element, value) : value;
}

function create(elements: readonly Json[], { kind, path, value }: SelectedWrite): JsonObject {
  const { attribute, subAttribute, filter } = path;
  const isFree = attribute.multiValued || elements.length === 0;
  const seed = isFree && (kind === 'add' || mayCreate(filter)) ? statedBy(filter) : undefined;
  if (!seed) throw ScimError.noTarget(`No value of ${attribute.path} matches the filter of the path`);
  const parts = subAttribute ? { [subAttribute.name]: value } : value;
  return createElement(attribute, elements, mergeParts(seed, parts));
}

/** What a value has that a filter of one `eq` selects, checked like any value: a filter is no way round the rules. */
function statedBy(filter: Filter): JsonObject | undefined {
  if (filter.kind !== 'compare' || filter.operator !== 'eq') return undefined;
  const { subAttribute } = filter.path;
  const value = subAttribute && readSingle(subAttribute, filter.value, { ignored: [] });
  return subAttribute && value !== undefined ? { [subAttribute.name]: value } : undefined;
}

/** `replace` makes a value only for what Entra's default mappings select: a canonical type, or the primary one. */
function mayCreate(filter: Filter): boolean {
  if (filter.kind !== 'compare') return false;
  const { value, path } = filter;
  if (path.subAttribute?.name === 'primary') return value === true;
  return path.subAttribute?.name === 'type' && isCanonical(path.subAttribute, value);
}

function isCanonical({ canonicalValues = [] }: Attribute, value: unknown): boolean {
  return typeof value === 'string' && canonicalValues.some((one) => one.toLowerCase() === value.toLowerCase());
}
