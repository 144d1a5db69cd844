import type { Document } from './document.ts';
import { readCommonAttributes, readSchemaDefinition } from './schema-definitions.ts';

/** Exported name of each schema definition, and the component it is read from. The order is that of `/Schemas`. */
const definitions = {
  userSchemaDefinition: 'UserAttributes',
  enterpriseUserSchemaDefinition: 'EnterpriseUser',
  groupSchemaDefinition: 'GroupAttributes',
  serviceProviderConfigSchemaDefinition: 'ServiceProviderConfig',
  resourceTypeSchemaDefinition: 'ResourceType',
  schemaSchemaDefinition: 'Schema',
} as const;

const head = `
/** One attribute of a schema and its characteristics. @see RFC 7643 §7 */
export interface AttributeDefinition {
  readonly name: string;
  readonly type: 'string' | 'boolean' | 'decimal' | 'integer' | 'dateTime' | 'binary' | 'reference' | 'complex';
  readonly multiValued: boolean;
  readonly description: string;
  /** Mandatory for MetaCompliance: a resource without it is refused. */
  readonly required: boolean;
  readonly caseExact: boolean;
  readonly mutability: 'readOnly' | 'readWrite' | 'immutable' | 'writeOnly';
  readonly returned: 'always' | 'never' | 'default' | 'request';
  readonly uniqueness: 'none' | 'server' | 'global';
  readonly canonicalValues?: readonly string[];
  readonly referenceTypes?: readonly string[];
  readonly subAttributes?: readonly AttributeDefinition[];
  /** Most characters of a value. A limit of MetaCompliance that /Schemas does not show. */
  readonly maxLength?: number;
  /** Most values of a multi-valued attribute. A limit of MetaCompliance that /Schemas does not show. */
  readonly maxItems?: number;
}

/** A resource schema or an extension. @see RFC 7643 §7 */
export interface SchemaDefinition {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Without the common attributes; in the order in which answers give them. */
  readonly attributes: readonly AttributeDefinition[];
}

/** The attributes of every resource: schemas, id and externalId, which come first in answers, and meta, which comes last. */
export const commonAttributes: readonly AttributeDefinition[] = `;

/** Source of src/schemas.ts. */
export function schemasFile(document: Document): string {
  const print = (value: unknown) => JSON.stringify(value, undefined, 2);
  const constants = Object.entries(definitions).map(
    ([name, component]) =>
      `export const ${name}: SchemaDefinition = ${print(readSchemaDefinition(document, component))};\n`,
  );
  const list = `/** Everything /Schemas lists. */\nexport const schemaDefinitions: readonly SchemaDefinition[] = ${print(Object.keys(definitions)).replaceAll('"', '')};\n`;
  return `${head}${print(readCommonAttributes(document, 'UserAttributes'))};\n\n${constants.join('\n')}\n${list}`;
}
