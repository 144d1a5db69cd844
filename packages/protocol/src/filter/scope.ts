import { ScimError } from '../error.ts';
import type { AttributePath } from '../path/attribute-path.ts';
import { parseAttributePath } from '../path/parse.ts';
import { printAttributePath } from '../path/print.ts';
import { isSearchable } from '../path/searchable.ts';
import type { Attribute, ResourceSchema } from '../schema/attribute.ts';
import { nameKey } from '../schema/name-key.ts';
import type { Filter } from './ast.ts';

/** Where the names of a filter are looked up: a resource type, or the one attribute in front of a bracket. */
export interface Scope {
  /** Answers the path, or throws `invalidFilter`. */
  readonly resolve: (name: string) => AttributePath;
  /** Gives a finished term its place: one about an attribute that the resource type lacks becomes what it always is. */
  readonly settle: (term: Extract<Filter, { path: AttributePath }>) => Filter;
}

/** Looks names up in a resource type, then in the others, whose attributes count as absent in it. */
export function schemaScope(schema: ResourceSchema, others: readonly ResourceSchema[]): Scope {
  const foreign = new Set<Attribute>();
  return {
    resolve: (name) => {
      const own = parseAttributePath(name, schema);
      const path = own ?? findIn(others, name);
      if (!path) throw unknown(name, [schema, ...others].map(({ resourceType }) => resourceType).join(' or '));
      if (!own) foreign.add(path.attribute);
      return assertSearchable(path);
    },
    settle: (term) => (foreign.has(term.path.attribute) ? outcomeWhenAbsent(term, schema) : term),
  };
}

/** Looks names up among the sub-attributes of an attribute, for the inside of a value path. */
export function valueScope(attribute: Attribute): Scope {
  return {
    resolve: (name) => {
      const subAttribute = attribute.children.get(nameKey(name));
      if (!subAttribute) throw unknown(name, attribute.path);
      return assertSearchable({ attribute, subAttribute });
    },
    settle: (term) => term,
  };
}

function findIn(schemas: readonly ResourceSchema[], name: string): AttributePath | undefined {
  return schemas.map((schema) => parseAttributePath(name, schema)).find((path) => path !== undefined);
}

/** Only as much of a name as a message can hold. */
function unknown(name: string, owner: string): ScimError {
  return ScimError.invalidFilter(
    `"${name.length > 80 ? `${name.slice(0, 80)}…` : name}" is not an attribute of ${owner}`,
  );
}

function assertSearchable(path: AttributePath): AttributePath {
  if (isSearchable(path)) return path;
  const { returned } = path.subAttribute ?? path.attribute;
  const reason = returned === 'never' ? 'it is never returned' : 'its value is made when the resource is read';
  throw ScimError.invalidFilter(`"${printAttributePath(path)}" cannot be used in a filter: ${reason}`);
}

/**
 * What a term says of a resource without the attribute: `ne` with a value and `eq null` hold, nothing else does. Every
 * resource has an id, so that `id pr` is what is always true, and its negation what never is.
 */
function outcomeWhenAbsent(term: Extract<Filter, { path: AttributePath }>, schema: ResourceSchema): Filter {
  const id = parseAttributePath('id', schema);
  if (!id) throw new Error(`${schema.resourceType} has no attribute id`);
  const always: Filter = { kind: 'present', path: id };
  const holds = term.kind === 'compare' && (term.operator === 'ne') !== (term.value === null);
  return holds ? always : { kind: 'not', filter: always };
}
