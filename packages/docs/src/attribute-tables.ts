import {
  type AttributeDefinition,
  enterpriseUserSchemaDefinition,
  type SchemaDefinition,
  userSchemaDefinition,
} from '@metacompliance/scim-contract';

/** The tables of attributes that guides hold, by the name of their section. */
export function attributeTables(): Readonly<Record<string, string>> {
  return {
    'mandatory attributes': attributeTable(userSchemaDefinition, ({ required }) => required),
    'optional attributes': attributeTable(userSchemaDefinition, ({ required }) => !required),
    'enterprise attributes': attributeTable(enterpriseUserSchemaDefinition, () => true),
  };
}

/** A row for each attribute that an administrator can map and that is wanted. */
function attributeTable(
  { attributes }: SchemaDefinition,
  isWanted: (attribute: AttributeDefinition) => boolean,
): string {
  const rows = attributes
    .flatMap(mappable)
    .filter(([, attribute]) => isWanted(attribute) && attribute.mutability === 'readWrite')
    .map(([path, { description }]) => `| \`${path}\` | ${description} |`);
  return ['| external name | meaning |', '| --- | --- |', ...rows].join('\n');
}

/** What an attribute is mapped by: its parts if it has one value of several parts, else itself. */
function mappable(
  attribute: AttributeDefinition,
): readonly (readonly [path: string, attribute: AttributeDefinition])[] {
  const { name, multiValued, subAttributes } = attribute;
  if (subAttributes === undefined) return [[name, attribute]];
  const given = subAttributes.filter((part) => part.mutability === 'readWrite' && part.name !== '$ref');
  if (!multiValued) return given.map((part) => [`${name}.${part.name}`, part]);
  const parts = given.map((part) => `\`${part.name}\``).join(', ');
  return [[name, { ...attribute, description: `${attribute.description} Several values, each with ${parts}.` }]];
}
