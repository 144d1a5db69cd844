// Reads SCIM schema definitions (RFC 7643 §7) from the `x-scim` annotations of the document.
//
// An attribute is a property. Its SCIM type follows from the OpenAPI type and format; `x-scim` says the rest and may
// leave out what has its default in RFC 7643 §2.2. A property without `x-scim` is a mistake, and so is an annotation
// that contradicts readOnly or writeOnly: both stop the generation and name the place.

import type { AttributeDefinition, SchemaDefinition } from '../src/schemas.ts';
import { type Document, resolve, type Schema } from './document.ts';

/** The attributes that every resource has and that RFC 7643 §3.1 keeps out of schema definitions, as one resource describes them. */
export function readCommonAttributes(document: Document, component: string): AttributeDefinition[] {
  return readAttributes(document, component, isCommon);
}

/** The definition of the schema that a component annotated with `x-scim-schema` describes. */
export function readSchemaDefinition(document: Document, component: string): SchemaDefinition {
  const about = document.components.schemas[component]?.['x-scim-schema'];
  if (!about) throw new Error(`${component} has no x-scim-schema`);
  const attributes = readAttributes(document, component, (name, property) => !isCommon(name, property));
  return { id: about.id, name: about.name, description: about.description, attributes };
}

/** ResourceType and Schema define an `id` of their own, which is no reference to the common one. @see RFC 7643 §8.7.2 */
function isCommon(name: string, property: Schema): boolean {
  return ['schemas', 'externalId', 'meta'].includes(name) || property.$ref === '#/components/schemas/Id';
}

function readAttributes(
  document: Document,
  component: string,
  choose: (name: string, property: Schema) => boolean,
): AttributeDefinition[] {
  const properties = Object.entries(document.components.schemas[component]?.properties ?? {});
  return properties
    .filter(([name, property]) => !name.startsWith('urn:') && choose(name, property))
    .map(([name, property]) => readAttribute(document, { name, property, parents: [component] }));
}

interface Place {
  readonly name: string;
  readonly property: Schema;
  /** Names of the components and attributes around the property, outermost first. */
  readonly parents: readonly string[];
}

function readAttribute(document: Document, place: Place): AttributeDefinition {
  const { name, property, parents } = place;
  const where = [...parents, name].join('.');
  const scim = property['x-scim'];
  if (!scim) throw new Error(`${where} has no x-scim`);
  const multiValued = property.type === 'array';
  const value = resolve(document, multiValued ? (property.items ?? {}) : property);
  checkAnnotation(where, property);
  const subAttributes = value.properties && readSubAttributes(document, place, value.properties);
  const attribute = {
    name,
    type: scim.type ?? scimType(where, value),
    multiValued,
    description: property.description ?? value.description,
    required: scim.required ?? false,
    caseExact: scim.caseExact ?? false,
    mutability: scim.mutability ?? 'readWrite',
    returned: scim.returned ?? 'default',
    uniqueness: scim.uniqueness ?? 'none',
    canonicalValues: scim.canonicalValues,
    referenceTypes: scim.referenceTypes,
    subAttributes,
    maxLength: value.maxLength,
    maxItems: property.maxItems,
  };
  if (!attribute.description) throw new Error(`${where} has no description`);
  // The compiler reads these words again in the generated constant, whose type lets only those of RFC 7643 §7 pass.
  return attribute as AttributeDefinition;
}

/** The Schema resource describes its own sub-attributes; its definition is cut where it would repeat. @see RFC 7643 §8.7.2 */
function readSubAttributes(
  document: Document,
  place: Place,
  properties: Readonly<Record<string, Schema>>,
): AttributeDefinition[] {
  const parents = [...place.parents, place.name];
  return Object.entries(properties)
    .filter(([name]) => !parents.includes(name))
    .map(([name, property]) => readAttribute(document, { name, property, parents }));
}

function scimType(where: string, { type, format, contentEncoding }: Schema): string {
  switch (type) {
    case 'object':
      return 'complex';
    case 'number':
      return 'decimal';
    case 'boolean':
    case 'integer':
      return type;
    case 'string':
      if (contentEncoding === 'base64') return 'binary';
      return format === 'date-time' ? 'dateTime' : format === 'uri' ? 'reference' : 'string';
    default:
      throw new Error(`${where} has no SCIM type`);
  }
}

const characteristics = [
  'type',
  'required',
  'caseExact',
  'mutability',
  'returned',
  'uniqueness',
  'canonicalValues',
  'referenceTypes',
];

/** readOnly and writeOnly, which shape the generated types, must say the same as the SCIM characteristic. */
function checkAnnotation(where: string, { readOnly = false, writeOnly = false, 'x-scim': scim = {} }: Schema): void {
  const unknown = Object.keys(scim).filter((name) => !characteristics.includes(name));
  if (unknown.length > 0) throw new Error(`${where}: x-scim does not know ${unknown.join(', ')}`);
  const mutability = scim.mutability ?? 'readWrite';
  if (readOnly !== (mutability === 'readOnly')) throw new Error(`${where}: readOnly contradicts x-scim`);
  if (writeOnly !== (mutability === 'writeOnly')) throw new Error(`${where}: writeOnly contradicts x-scim`);
}
