/*
 * Which attributes an answer shows. A projection holds names only: those of the query, resolved against the schema once, so
 * that a page of a thousand users is cut with look-ups in sets. What is always or never returned is settled while parsing.
 */
import { ScimError } from './error.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from './json.ts';
import { parseAttributePath } from './path/parse.ts';
import { isExtended, topValue } from './resource/access.ts';
import type { Attribute, ResourceSchema } from './schema/attribute.ts';
import { eachAttribute, findExtension } from './schema/find.ts';
import { nameKey } from './schema/name-key.ts';

/** A list as long as the longest filter names every attribute many times over; each name is looked up. */
const maxLength = 16_384;

/** What a query asks to see; `.search` may send a list instead of commas. */
export interface ProjectionQuery {
  readonly attributes?: Json | undefined;
  readonly excludedAttributes?: Json | undefined;
}

/** The canonical paths that a query names, and whether they are all that is shown or all that is not. */
export interface Projection {
  readonly kind: 'attributes' | 'excludedAttributes';
  /** Attributes and sub-attributes named as such. */
  readonly named: ReadonlySet<string>;
  /** Attributes of which a sub-attribute is named. */
  readonly opened: ReadonlySet<string>;
}

/**
 * Parses `attributes` or `excludedAttributes`: names in any letter case, with or without URN, dotted for sub-attributes; the
 * URN of a schema alone stands for all its attributes. Unknown names are ignored. Undefined means the default view. Fails
 * with `invalidValue` when both are given, or one is neither text nor a list of texts, or longer than 16 KiB.
 * @see RFC 7644 §3.4.2.5, §3.9
 */
export function parseProjection(query: ProjectionQuery, schema: ResourceSchema): Projection | undefined {
  const attributes = readNames('attributes', query.attributes);
  const excluded = readNames('excludedAttributes', query.excludedAttributes);
  if (attributes && excluded) {
    throw ScimError.invalidValue('attributes and excludedAttributes must not be given together');
  }
  const names = attributes ?? excluded;
  if (!names) return undefined;
  const paths = names.flatMap((name) => resolve(name, schema));
  return attributes ? onlyThese(paths, schema) : allButThese(paths);
}

/** Answers the part of a resource that the projection shows; the default view without one. @see RFC 7643 §7 */
export function project(resource: JsonObject, projection: Projection | undefined, schema: ResourceSchema): JsonObject {
  const result: Record<string, Json> = {};
  const extensions: Record<string, Record<string, Json>> = {};
  for (const attribute of eachAttribute(schema)) {
    const value = projectValue(attribute, topValue(resource, attribute), projection);
    if (value === undefined) continue;
    if (!isExtended(attribute)) {
      result[attribute.name] = value;
      continue;
    }
    const extension = extensions[attribute.schema] ?? {};
    extension[attribute.name] = value;
    extensions[attribute.schema] = extension;
    result[attribute.schema] = extension;
  }
  return result;
}

/**
 * Tells whether an answer can show a top-level attribute of the core schema, so that a store need not read the members of a
 * group, or the groups of a user, for nothing.
 */
export function wants(projection: Projection | undefined, attributeName: string): boolean {
  if (!projection) return true;
  const { kind, named, opened } = projection;
  return kind === 'attributes' ? named.has(attributeName) || opened.has(attributeName) : !named.has(attributeName);
}

function readNames(parameter: string, value: Json | undefined): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  const texts = isJsonArray(value) ? value : [value];
  if (!texts.every((text) => typeof text === 'string')) {
    throw ScimError.invalidValue(`${parameter} must be names separated by commas, or a list of names`);
  }
  if (texts.reduce((length, text) => length + text.length + 1, -1) > maxLength) {
    throw ScimError.invalidValue(`${parameter} is longer than ${maxLength} characters (16 KiB)`);
  }
  const names = texts.flatMap((text) => text.split(',')).map((name) => name.trim());
  return names.some((name) => name !== '') ? names : undefined;
}

/** The attributes that a name stands for: one, all of a schema, or none when it is unknown. */
function resolve(name: string, schema: ResourceSchema): readonly Attribute[] {
  const extension = findExtension(schema, name);
  if (extension) return [...extension.values()];
  if (nameKey(name) === nameKey(schema.core)) return [...schema.attributes.values()];
  const path = parseAttributePath(name, schema);
  return path ? [path.subAttribute ?? path.attribute] : [];
}

function onlyThese(asked: readonly Attribute[], schema: ResourceSchema): Projection {
  const always = [...eachAttribute(schema)].filter(({ returned }) => returned === 'always');
  const shown = [...always, ...asked];
  return {
    kind: 'attributes',
    named: new Set(shown.map(({ path }) => path)),
    opened: new Set(shown.flatMap(({ parent }) => (parent ? [parent.path] : []))),
  };
}

function allButThese(asked: readonly Attribute[]): Projection {
  const hidden = asked.filter(({ returned }) => returned !== 'always');
  return { kind: 'excludedAttributes', named: new Set(hidden.map(({ path }) => path)), opened: new Set() };
}

function projectValue(
  attribute: Attribute,
  value: Json | undefined,
  projection: Projection | undefined,
): Json | undefined {
  if (value === undefined || !isShown(attribute, projection)) return undefined;
  if (attribute.children.size === 0) return value;
  if (!isJsonArray(value)) return projectParts(attribute, value, projection);
  const values = value.map((one) => projectParts(attribute, one, projection)).filter((one) => one !== undefined);
  return values.length > 0 || value.length === 0 ? values : undefined;
}

function projectParts(attribute: Attribute, value: Json, projection: Projection | undefined): Json | undefined {
  if (!isJsonObject(value)) return value;
  const result: Record<string, Json> = {};
  for (const child of attribute.children.values()) {
    const part = value[child.name];
    if (part !== undefined && isShown(child, projection)) result[child.name] = part;
  }
  return Object.keys(result).length > 0 ? result : undefined;
}

function isShown(attribute: Attribute, projection: Projection | undefined): boolean {
  const { returned, path, parent } = attribute;
  if (returned === 'never') return false;
  if (returned === 'always') return true;
  if (projection?.kind !== 'attributes') return returned !== 'request' && !projection?.named.has(path);
  return (
    projection.named.has(path) ||
    projection.opened.has(path) ||
    (parent !== undefined && isNamedWhole(parent, attribute, projection))
  );
}

/** A named attribute is shown with its sub-attributes, other than those that are only shown by request. */
function isNamedWhole(parent: Attribute, { returned }: Attribute, { named }: Projection): boolean {
  return returned !== 'request' && named.has(parent.path);
}
