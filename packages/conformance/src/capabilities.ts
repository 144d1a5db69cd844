import type { Need } from './case.ts';
import type { Client } from './client.ts';
import type { Answer } from './exchange.ts';
import { at, isObject, type Json, listAt, textAt } from './json.ts';
import { enterpriseUrn, groupUrn, userUrn } from './urns.ts';

/** What a server says of itself. */
export interface Capabilities {
  /** The body of /ServiceProviderConfig; undefined when there is none. */
  readonly config: Json | undefined;
  /** Why a need is not met; undefined when it is. */
  lacks(need: Need): string | undefined;
}

const announcedAs: Readonly<Partial<Record<Need, readonly [name: string, member: string]>>> = {
  patch: ['patch', 'supported'],
  bulk: ['bulk', 'supported'],
  filter: ['filter', 'supported'],
  sort: ['sort', 'supported'],
  etag: ['etag', 'supported'],
  cursor: ['pagination', 'cursor'],
};

/**
 * Asks a server what it can do: /ServiceProviderConfig for the optional features, /ResourceTypes for groups and the
 * enterprise extension, /Schemas for single attributes. Where the server is silent, an optional feature counts as missing,
 * an attribute as there.
 * @see RFC 7644 §4
 */
export async function readCapabilities(client: Client): Promise<Capabilities> {
  const read = (path: string) => client.send('GET', path).then(bodyOf, () => undefined);
  const config = await read('/ServiceProviderConfig');
  const types = listAt(await read('/ResourceTypes'), 'Resources');
  const schemas = listAt(await read('/Schemas'), 'Resources');
  const lacks = (need: Need): string | undefined => {
    const announced = announcedAs[need];
    if (announced !== undefined) return lacksFeature(config, announced);
    if (need === 'index') return at(config, 'pagination', 'index') === false ? 'pagination.index is false' : undefined;
    if (need === 'groups') return lacksGroups(types);
    if (need === 'enterprise') return lacksEnterprise(types);
    return lacksAttribute(schemas, need);
  };
  return { config, lacks };
}

function bodyOf({ status, body }: Answer): Json | undefined {
  return status === 200 ? body : undefined;
}

function lacksFeature(config: Json | undefined, [name, member]: readonly [string, string]): string | undefined {
  if (!isObject(config)) return `no /ServiceProviderConfig, so ${name} counts as unsupported`;
  return at(config, name, member) === true ? undefined : `/ServiceProviderConfig does not say ${name}.${member}: true`;
}

function lacksGroups(types: readonly Json[]): string | undefined {
  if (types.length === 0) return undefined;
  const hasGroups = types.some((type) => textAt(type, 'schema') === groupUrn || textAt(type, 'endpoint') === '/Groups');
  return hasGroups ? undefined : '/ResourceTypes lists no Group';
}

function lacksEnterprise(types: readonly Json[]): string | undefined {
  const user = types.find((type) => textAt(type, 'schema') === userUrn);
  if (user === undefined) return undefined;
  const urns = listAt(user, 'schemaExtensions').map((extension) => textAt(extension, 'schema'));
  return urns.includes(enterpriseUrn) ? undefined : '/ResourceTypes does not list the enterprise extension for User';
}

/** `User.title`, `Group.members`, `User.name.familyName`. */
function lacksAttribute(schemas: readonly Json[], need: Need): string | undefined {
  const [resource, ...names] = need.split('.');
  const urn = resource === 'User' ? userUrn : groupUrn;
  let attributes = listAt(
    schemas.find((schema) => textAt(schema, 'id') === urn),
    'attributes',
  );
  if (attributes.length === 0) return undefined;
  for (const name of names) {
    const attribute = attributes.find((one) => textAt(one, 'name') === name);
    if (attribute === undefined) return `/Schemas gives ${resource} no attribute ${names.join('.')}`;
    attributes = listAt(attribute, 'subAttributes');
  }
  return undefined;
}
