// The table of attributes for a customer's administrator, who maps them in an identity provider.

import type { AttributeDefinition } from '../src/schemas.ts';
import type { Document } from './document.ts';
import { readCommonAttributes, readSchemaDefinition } from './schema-definitions.ts';

const usualLength = 4096;

const typeNames: Readonly<Record<AttributeDefinition['type'], string>> = {
  string: 'text',
  boolean: 'true or false',
  decimal: 'number',
  integer: 'whole number',
  dateTime: 'date and time',
  binary: 'base64',
  reference: 'address',
  complex: 'parts, below',
};

const introduction = `<!-- Generated from openapi/ by \`pnpm generate\`. Do not edit. -->

# Attributes

What an identity provider can send to MetaCompliance. **Mandatory** attributes must have a value, or the user or group is refused
with a message that names all that are missing; only \`active\` may be left out, and is then true. **Read-only** attributes are
given by MetaCompliance; a value sent for one is ignored. Everything else is optional and, unless a row says otherwise, kept
as sent and returned.

A text has at most ${usualLength.toLocaleString('en')} characters unless a row says otherwise, a list at most 1,000 values; the members of a group have
no limit. A dot leads to a part: in Okta, \`name.givenName\` is the external name of the first name.
`;

/** Source of packages/docs/guides/attributes.md. */
export function attributeGuide(document: Document): string {
  const user = readSchemaDefinition(document, 'UserAttributes');
  const enterprise = readSchemaDefinition(document, 'EnterpriseUser');
  const group = readSchemaDefinition(document, 'GroupAttributes');
  return [
    introduction,
    table('User', user.id, [...common(document, 'UserAttributes'), ...user.attributes]),
    table('User, enterprise extension', enterprise.id, enterprise.attributes),
    table('Group', group.id, [...common(document, 'GroupAttributes'), ...group.attributes]),
  ].join('\n');
}

function common(document: Document, component: string): readonly AttributeDefinition[] {
  return readCommonAttributes(document, component).filter(({ name }) => name !== 'schemas');
}

function table(title: string, id: string, attributes: readonly AttributeDefinition[]): string {
  const rows = attributes.flatMap((attribute) => [row(attribute, attribute.name), ...subRows(attribute)]);
  return `## ${title}

Namespace: \`${id}\`

| attribute | need | type | meaning |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function subRows({ name, subAttributes = [] }: AttributeDefinition): string[] {
  return subAttributes.map((part) => row(part, `${name}.${part.name}`));
}

function row(attribute: AttributeDefinition, path: string): string {
  return `| \`${path}\` | ${need(attribute)} | ${type(attribute)} | ${meaning(attribute).replaceAll('|', '\\|')} |`;
}

function need({ required, mutability }: AttributeDefinition): string {
  if (mutability === 'readOnly') return 'read-only';
  return required ? '**mandatory**' : 'optional';
}

function type({ type, multiValued }: AttributeDefinition): string {
  return multiValued ? `list: ${typeNames[type]}` : typeNames[type];
}

function meaning({ description, canonicalValues, maxLength, type, mutability }: AttributeDefinition): string {
  const sent = mutability !== 'readOnly';
  const limited = sent && type === 'string' && maxLength !== undefined && maxLength !== usualLength;
  return [
    description,
    sent && canonicalValues && `Usual values: ${canonicalValues.join(', ')}.`,
    limited && `At most ${maxLength.toLocaleString('en')} characters.`,
  ]
    .filter(Boolean)
    .join(' ');
}
