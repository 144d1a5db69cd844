/**
 * Where a bulkId reference can stand: in the `value` and the `$ref` of an attribute that names resources, as a manager and the
 * members of a group do, and in a filter over those. Any other text that begins with "bulkId:" is a text.
 * @see RFC 7644 §3.7.2, RFC 7643 §2.3.7
 */
import {
  type Attribute,
  fieldsOf,
  findExtension,
  isJsonArray,
  isJsonObject,
  type Json,
  parseAttributePath,
  type ResourceSchema,
} from '@metacompliance/scim-protocol';
import type { BulkItem } from './bulk-request.ts';

/** What the places are found by, and what becomes of the reference in one. */
interface Search {
  readonly schema: ResourceSchema;
  readonly follow: (reference: string) => string;
}

const prefix = 'bulkId:';

export function isReference(text: string): boolean {
  return text.startsWith(prefix);
}

/** The bulkId that a reference names. */
export function bulkIdOf(reference: string): string {
  return reference.slice(prefix.length);
}

/** Puts what `follow` answers in the place of every reference in the data of an operation. */
export function replaceReferences({ method, data }: Pick<BulkItem, 'method' | 'data'>, search: Search): Json {
  if (!mentionsReference(data)) return data;
  return method === 'PATCH' ? inPatch(data, search) : inObject(data, '', search);
}

/** Whether the prefix stands anywhere, which is quickly found out. */
function mentionsReference(json: Json): boolean {
  if (typeof json === 'string') return json.includes(prefix);
  if (isJsonArray(json)) return json.some(mentionsReference);
  return (
    isJsonObject(json) &&
    Object.keys(json).some((name) => name.includes(prefix) || mentionsReference(json[name] ?? null))
  );
}

function inPatch(body: Json, search: Search): Json {
  return mapMembers(body, (name, value) => {
    const isOperations = name.toLowerCase() === 'operations' && isJsonArray(value);
    return [name, isOperations ? value.map((operation: Json) => inOperation(operation, search)) : value];
  });
}

function inOperation(operation: Json, search: Search): Json {
  if (!isJsonObject(operation)) return operation;
  const fields = fieldsOf(operation);
  const [path, value] = [fields.get('path'), fields.get('value')];
  if (typeof path?.value !== 'string')
    return value ? { ...operation, [value.name]: inObject(value.value, '', search) } : operation;
  const [replacedPath, replacedValue] = inMember(path.value, value?.value ?? null, search);
  return { ...operation, [path.name]: replacedPath, ...(value && { [value.name]: replacedValue }) };
}

/** A resource, a part of one, or an array of one that stands for it. */
function inObject(json: Json, urn: string, search: Search): Json {
  if (isJsonArray(json)) return json.map((element) => inObject(element, urn, search));
  return mapMembers(json, (name, value) => {
    const [replaced, inside] = inMember(urn + name, value, search);
    return [replaced.slice(urn.length), inside];
  });
}

/** What a name or a path stands for, and the value that is meant for it. */
function inMember(text: string, value: Json, search: Search): readonly [text: string, value: Json] {
  if (findExtension(search.schema, text)) return [text, inObject(value, `${text}:`, search)];
  const path = parseAttributePath(withoutFilter(text), search.schema);
  if (!path || !namesResources(path.attribute)) return [text, value];
  const isText = path.subAttribute && !holdsReference(path.subAttribute.name);
  return [inFilter(text, search), isText ? value : inValue(value, search)];
}

function withoutFilter(path: string): string {
  const [start, end] = [path.indexOf('['), path.lastIndexOf(']')];
  return start < 0 || end < start ? path : path.slice(0, start) + path.slice(end + 1);
}

/** An attribute whose values have an address, other than one that is derived. */
function namesResources({ children, mutability }: Attribute): boolean {
  return mutability !== 'readOnly' && children.get('$ref')?.type === 'reference';
}

function holdsReference(name: string): boolean {
  return /^(?:value|\$ref)$/i.test(name);
}

function inValue(json: Json, search: Search): Json {
  if (typeof json === 'string') return isReference(json) ? search.follow(json) : json;
  if (isJsonArray(json)) return json.map((element) => inValue(element, search));
  return mapMembers(json, (name, part) => [name, holdsReference(name) ? inValue(part, search) : part]);
}

/** `members[value eq "bulkId:ann"]` */
function inFilter(path: string, { follow }: Search): string {
  return path.replace(/((?:\bvalue|\$ref)\s+\w+\s+)"(bulkId:[^"]+)"/gi, (whole, term: string, reference: string) =>
    isReference(reference) ? term + JSON.stringify(follow(reference)) : whole,
  );
}

function mapMembers(json: Json, change: (name: string, value: Json) => readonly [name: string, value: Json]): Json {
  if (!isJsonObject(json)) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => change(name, value)));
}
