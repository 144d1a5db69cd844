/*
 * Generated resources and filters, for this package's properties and for the tests that hold the stores against `matches`.
 * The alphabet is small, so that values collide, and is made of what folding, ordering and SQL get wrong: letters that differ
 * in case or normal form only, characters beyond the basic plane beside the last ones in it, LIKE's wildcards and quotes.
 */
import fc from 'fast-check';
import {
  type Attribute,
  type AttributePath,
  type CompareOperator,
  eachAttribute,
  type Filter,
  type FilterValue,
  groupSchema,
  isSearchable,
  type Json,
  type JsonObject,
  printFilter,
  type ResourceSchema,
  userSchema,
} from '../src/index.ts';

const plain = ['a', 'A', 'b', 'i', 'k', 's', 'S', '%', '_', '"', "'", '\\'];
const folding = ['ß', 'ẞ', 'İ', 'ı', 'ſ', '\u212a', 'ς', 'σ', 'Σ', '\u00e9', 'e\u0301', '\u00c9', 'E\u0301'];
const ordering = ['\ud7ff', '\ue000', '\ufffd', '\ufffe', '\uffff', '💡', '\u{10000}'];
const characters = fc.oneof(fc.constantFrom(...plain), fc.constantFrom(...folding), fc.constantFrom(...ordering));

const textOf = (minLength: number) => fc.string({ unit: characters, minLength, maxLength: 3 });
const urns = fc.constantFrom(
  userSchema.core,
  userSchema.core.toUpperCase(),
  groupSchema.core,
  ...userSchema.extensions,
);
const urls = fc.constantFrom('https://a.example/a', 'https://a.example/A', 'https://a.example/é');
const base64 = fc.constantFrom('QUI=', 'quI=', 'QUJD');
const instants = fc.constantFrom(
  '2026-01-31T08:00:00Z',
  '2026-01-31T08:00:00.001Z',
  '2026-01-31T09:00:00.000500+01:00',
  '2026-01-31T08:00:00.0000',
  '9999-12-31T24:00:00Z',
  '0001-01-01T00:00:00Z',
);

function simpleValue(
  { name, type, canonicalValues = [] }: Attribute,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<string | number | boolean> {
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'decimal':
      return fc.integer({ min: -2, max: 2 });
    case 'dateTime':
      return instants;
    case 'binary':
      return base64;
    case 'reference':
      return name === 'schemas' ? urns : urls;
    default:
      return canonicalValues.length > 0 ? fc.oneof(fc.constantFrom(...canonicalValues), text) : text;
  }
}

/** A user as a client may POST it: canonical names and order, mandatory attributes, any of the others. */
export function arbitraryUser(): fc.Arbitrary<JsonObject> {
  return arbitraryResource(userSchema);
}

/** A group as a client may POST it, whose members are some of the ids given. */
export function arbitraryGroup(memberIds: readonly string[]): fc.Arbitrary<JsonObject> {
  const members = fc.subarray([...memberIds]).map((ids) => ids.map((value) => ({ value })));
  return fc
    .tuple(arbitraryResource(groupSchema), members)
    .map(([group, values]) => (values.length > 0 ? { ...group, members: values } : group));
}

/** `schemas` follows from what is there; members and what clients cannot write are left out. */
function arbitraryResource(schema: ResourceSchema): fc.Arbitrary<JsonObject> {
  const attributes = [...eachAttribute(schema)].filter(isWritable);
  const core = complexValue(attributes.filter((attribute) => attribute.schema === schema.core));
  const extensions = schema.extensions.map((urn) =>
    complexValue(attributes.filter((attribute) => attribute.schema === urn)),
  );
  return fc.tuple(core, ...extensions).map(([own, ...others]) => {
    const present = schema.extensions.flatMap((urn, index) => {
      const value = others[index] ?? {};
      return Object.keys(value).length > 0 ? [[urn, value] as const] : [];
    });
    return { schemas: [schema.core, ...present.map(([urn]) => urn)], ...own, ...Object.fromEntries(present) };
  });
}

function isWritable({ name, mutability }: Attribute): boolean {
  return !['schemas', 'members', '$ref'].includes(name) && (mutability === 'readWrite' || mutability === 'immutable');
}

/** An object of the attributes, each mandatory one and some of the others. */
function complexValue(attributes: readonly Attribute[]): fc.Arbitrary<JsonObject> {
  const entries = attributes.map((attribute) => {
    const value = attributeValue(attribute);
    return attribute.required ? value : fc.option(value, { nil: undefined, freq: 2 });
  });
  return fc.tuple(...entries).map((values) => {
    const pairs = attributes.map(({ name }, index) => [name, values[index]] as const);
    return Object.fromEntries(
      pairs.filter((pair): pair is [string, Json] => pair[1] !== undefined && !isEmpty(pair[1])),
    );
  });
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function attributeValue(attribute: Attribute): fc.Arbitrary<Json> {
  const one: fc.Arbitrary<Json> =
    attribute.type === 'complex' ? complexValue(subAttributes(attribute)) : simpleValue(attribute, textOf(1));
  if (!attribute.multiValued) return one;
  return fc
    .array(one, { minLength: attribute.required ? 1 : 0, maxLength: 3 })
    .map((values) => onePrimary(values.filter((value) => !isEmpty(value))));
}

function subAttributes(attribute: Attribute): readonly Attribute[] {
  return [...attribute.children.values()].filter(isWritable);
}

function onePrimary(values: readonly Json[]): readonly Json[] {
  const isPrimary = (value: Json) =>
    typeof value === 'object' && value !== null && 'primary' in value && value.primary === true;
  const first = values.findIndex(isPrimary);
  return values.map((value, index) =>
    index > first && isPrimary(value) ? { ...(value as JsonObject), primary: false } : value,
  );
}

const operators: Readonly<Record<string, readonly CompareOperator[]>> = {
  boolean: ['eq', 'ne'],
  binary: ['eq', 'ne'],
  dateTime: ['eq', 'ne', 'gt', 'ge', 'lt', 'le'],
  integer: ['eq', 'ne', 'gt', 'ge', 'lt', 'le'],
  decimal: ['eq', 'ne', 'gt', 'ge', 'lt', 'le'],
  string: ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'],
  reference: ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'],
};

/** A filter as `parseFilter` makes it. Strings are drawn from the alphabet and from `literals`, such as ids that exist. */
export function arbitraryFilter(schema: ResourceSchema, literals: readonly string[] = []): fc.Arbitrary<Filter> {
  const text = literals.length > 0 ? fc.oneof(textOf(0), fc.constantFrom(...literals)) : textOf(0);
  const attributes = [...eachAttribute(schema)];
  const whole = attributes.map((attribute): AttributePath => ({ attribute })).filter(isSearchable);
  const inside = new Map(
    attributes.map((attribute) => [attribute, subPaths(attribute)] as const).filter(([, paths]) => paths.length > 0),
  );
  const terms = arbitraryTerm([...whole, ...[...inside.values()].flat()], text);
  const valuePaths = fc
    .constantFrom(...inside)
    .chain(([attribute, paths]) =>
      arbitraryTree(arbitraryTerm(paths, text), 2).map(
        (filter): Filter => ({ kind: 'valuePath', path: { attribute }, filter }),
      ),
    );
  return arbitraryTree(fc.oneof({ weight: 3, arbitrary: terms }, { weight: 1, arbitrary: valuePaths }), 4).map(
    withText,
  );
}

/** Makes fast-check report a counterexample as text; comparisons do not see it. */
function withText(filter: Filter): Filter {
  return Object.defineProperty({ ...filter }, fc.toStringMethod, { value: () => printFilter(filter) });
}

function subPaths(attribute: Attribute): readonly AttributePath[] {
  return [...attribute.children.values()].map((subAttribute) => ({ attribute, subAttribute })).filter(isSearchable);
}

/** What every attribute allows is `pr`; what a simple one allows, a comparison with null or a fitting literal, too. */
function arbitraryTerm(paths: readonly AttributePath[], text: fc.Arbitrary<string>): fc.Arbitrary<Filter> {
  return fc.constantFrom(...paths).chain((path): fc.Arbitrary<Filter> => {
    const leaf = path.subAttribute ?? path.attribute;
    const present = fc.constant<Filter>({ kind: 'present', path });
    if (leaf.type === 'complex') return present;
    const compare = (operator: CompareOperator, value: FilterValue): Filter => ({
      kind: 'compare',
      path,
      operator,
      value,
    });
    const withNull = fc.constantFrom<CompareOperator>('eq', 'ne').map((operator) => compare(operator, null));
    const withValue = fc.tuple(fc.constantFrom(...(operators[leaf.type] ?? [])), simpleValue(leaf, text));
    return fc.oneof(
      { weight: 1, arbitrary: present },
      { weight: 1, arbitrary: withNull },
      { weight: 6, arbitrary: withValue.map(([operator, value]) => compare(operator, value)) },
    );
  });
}

function arbitraryTree(leaf: fc.Arbitrary<Filter>, maxDepth: number): fc.Arbitrary<Filter> {
  return fc.letrec<{ tree: Filter }>((tie) => ({
    tree: fc.oneof(
      { maxDepth, withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom('and' as const, 'or' as const), tie('tree'), tie('tree'))
        .map(([kind, left, right]): Filter => ({ kind, left, right })),
      tie('tree').map((filter): Filter => ({ kind: 'not', filter })),
    ),
  })).tree;
}
