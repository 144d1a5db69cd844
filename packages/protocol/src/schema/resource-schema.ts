import {
  type AttributeDefinition,
  commonAttributes,
  enterpriseUserSchemaDefinition,
  groupSchemaDefinition,
  type SchemaDefinition,
  userSchemaDefinition,
} from '@metacompliance/scim-contract';
import type { Attribute, ResourceSchema } from './attribute.ts';
import { nameKey } from './name-key.ts';

interface Place {
  readonly schema: string;
  readonly parent: Attribute | undefined;
  /** What stands before the attribute's own name in its canonical path. */
  readonly prefix: string;
}

function placeAll(definitions: readonly AttributeDefinition[], place: Place): ReadonlyMap<string, Attribute> {
  return new Map(definitions.map((definition) => [nameKey(definition.name), placeOne(definition, place)]));
}

function placeOne(definition: AttributeDefinition, { schema, parent, prefix }: Place): Attribute {
  const children = new Map<string, Attribute>();
  const path = prefix + definition.name;
  // Base64 distinguishes letter case, whatever the schema of RFC 7643 §8.7.1 says of a certificate (RFC 7643 §2.3.6).
  const caseExact = definition.caseExact || definition.type === 'binary';
  const attribute: Attribute = { ...definition, caseExact, schema, parent, children, path };
  for (const [key, child] of placeAll(definition.subAttributes ?? [], {
    schema,
    parent: attribute,
    prefix: `${path}.`,
  })) {
    children.set(key, child);
  }
  return attribute;
}

/** The common attributes stand around those of the core schema: schemas, id and externalId before them, meta behind. */
function coreDefinitions(core: SchemaDefinition): readonly AttributeDefinition[] {
  const inFront = commonAttributes.filter(({ name }) => name !== 'meta');
  const behind = commonAttributes.filter(({ name }) => name === 'meta');
  return [...inFront, ...core.attributes, ...behind];
}

function buildSchema(
  type: Pick<ResourceSchema, 'resourceType' | 'endpoint'>,
  core: SchemaDefinition,
  extensions: readonly SchemaDefinition[],
): ResourceSchema {
  return {
    ...type,
    core: core.id,
    extensions: extensions.map(({ id }) => id),
    attributes: placeAll(coreDefinitions(core), { schema: core.id, parent: undefined, prefix: '' }),
    extensionAttributes: new Map(
      extensions.map(({ id, attributes }) => [
        nameKey(id),
        placeAll(attributes, { schema: id, parent: undefined, prefix: `${id}:` }),
      ]),
    ),
  };
}

/** Users: the core schema with the enterprise extension. @see RFC 7643 §4.1, §4.3 */
export const userSchema: ResourceSchema = buildSchema(
  { resourceType: 'User', endpoint: '/Users' },
  userSchemaDefinition,
  [enterpriseUserSchemaDefinition],
);

/** Groups: the core schema alone. @see RFC 7643 §4.2 */
export const groupSchema: ResourceSchema = buildSchema(
  { resourceType: 'Group', endpoint: '/Groups' },
  groupSchemaDefinition,
  [],
);
