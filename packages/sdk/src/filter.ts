/*
 * Filters whose values are quoted by code and never by hand. The builder prints what `printFilter` of the protocol prints,
 * and a test parses every print again; the parser itself stays on the server, since it would double the size of the SDK.
 */

import { UsageError } from './errors.ts';
import type { AnyNames, ElementOf, MultiValued, ReadValue } from './paths.ts';

declare const names: unique symbol;

/** What a filter compares with. A Date is printed as an instant in UTC. */
export type FilterValue = string | number | boolean | null | Date;

/** A filter, with the paths that it names. @see RFC 7644 §3.4.2.2 */
export interface Filter<out P extends string = string> {
  readonly [names]?: P;
  /** Both hold. */
  and<Q extends string>(other: Filter<Q>): Filter<P | Q>;
  /** One of them holds, or both. */
  or<Q extends string>(other: Filter<Q>): Filter<P | Q>;
  /** It does not hold. */
  not(): Filter<P>;
  /** The text as it goes over the wire. */
  toString(): string;
}

interface Presence<P extends string> {
  /** Has a value. */
  present(): Filter<P>;
  /** Has none. */
  absent(): Filter<P>;
}
interface Equality<P extends string, V> extends Presence<P> {
  eq(value: V): Filter<P>;
  ne(value: V): Filter<P>;
}
interface Order<P extends string, V> extends Equality<P, V> {
  gt(value: V): Filter<P>;
  ge(value: V): Filter<P>;
  lt(value: V): Filter<P>;
  le(value: V): Filter<P>;
}
interface Text<P extends string> extends Order<P, string> {
  /** Contains. */
  co(value: string): Filter<P>;
  /** Starts with. */
  sw(value: string): Filter<P>;
  /** Ends with. */
  ew(value: string): Filter<P>;
}
interface Values<P extends string, E> extends Presence<P> {
  /** One and the same value matches the whole filter: `emails[type eq "work" and value ew "@example.com"]`. */
  match(filter: ValueFilter<E>): Filter<P>;
}

type InstantPath = 'meta.created' | 'meta.lastModified';

/** The comparisons that suit an attribute of type V. @see RFC 7644 §3.4.2.2, table 3 */
export type Comparison<P extends string, V> = [V] extends [boolean]
  ? Equality<P, boolean>
  : P extends InstantPath
    ? Order<P, Date | string>
    : [V] extends [string]
      ? Text<P>
      : [V] extends [number]
        ? Order<P, number>
        : V extends readonly (infer E)[]
          ? Values<P, E>
          : Presence<P>;

/** Builds the filter of a value path from the sub-attributes of one value. */
export type ValueFilter<E> = (
  where: <S extends Exclude<keyof E & string, '$ref'>>(name: S) => Comparison<S, NonNullable<E[S]>>,
) => Filter;

class Expression implements Filter {
  readonly #text: string;
  /** The word that joins the outermost parts, if any: a part of another kind needs parentheses. */
  readonly #joint: 'and' | 'or' | undefined;

  constructor(text: string, joint?: 'and' | 'or') {
    this.#text = text;
    this.#joint = joint;
  }
  and(other: Filter): Filter {
    return this.#join('and', other);
  }
  or(other: Filter): Filter {
    return this.#join('or', other);
  }
  not(): Filter {
    return new Expression(`not (${this.#text})`);
  }
  toString(): string {
    return this.#text;
  }
  /** The text as a part of a longer filter. */
  part(joint?: 'and' | 'or'): string {
    return this.#joint && this.#joint !== joint ? `(${this.#text})` : this.#text;
  }
  #join(joint: 'and' | 'or', other: Filter): Filter {
    return new Expression(`${this.part(joint)} ${joint} ${partOf(other)}`, joint);
  }
}

function partOf(filter: Filter): string {
  return filter instanceof Expression ? filter.part() : `(${filter})`;
}

/**
 * Writes a filter as text, with every value quoted and every filter in parentheses where it needs them.
 *
 * The text between the values is the caller's own and is not checked here: a mistake in it comes back as
 * `InvalidFilterError`. Prefer `where` to have names and types checked by the compiler.
 * @throws UsageError for a value that no filter can hold, such as undefined
 * @see RFC 7644 §3.4.2.2
 */
export function filter(text: TemplateStringsArray, ...values: readonly (FilterValue | Filter)[]): Filter<never> {
  const parts = values.map((value, index) => printValue(value) + (text[index + 1] ?? ''));
  return new Expression((text[0] ?? '') + parts.join(''), 'or') as Filter as Filter<never>; // the names are in the text
}

function printValue(value: unknown): string {
  if (value instanceof Expression) return value.part();
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  const isPrintable = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  if (!isPrintable)
    throw new UsageError(`A filter cannot compare with ${typeof value === 'object' ? 'an object' : String(value)}`);
  return JSON.stringify(value);
}

function comparison(path: string): Text<string> & Values<string, Record<string, unknown>> {
  const compare = (operator: string) => (value: FilterValue) =>
    new Expression(`${path} ${operator} ${printValue(value)}`);
  return {
    present: () => new Expression(`${path} pr`),
    absent: () => new Expression(`not (${path} pr)`),
    eq: compare('eq'),
    ne: compare('ne'),
    gt: compare('gt'),
    ge: compare('ge'),
    lt: compare('lt'),
    le: compare('le'),
    co: compare('co'),
    sw: compare('sw'),
    ew: compare('ew'),
    match: (inner) => new Expression(valuePath(path, inner)),
  };
}

/** Prints `attribute[filter]`. */
function valuePath(path: string, inner: ValueFilter<never>): string {
  // The callback's own type names the sub-attributes; at run time a name is a name.
  return `${path}[${inner(comparison as never)}]`;
}

/**
 * Begins a comparison with an attribute of users or groups: `where('userName').eq('bjensen')`.
 *
 * Unknown paths, operators that do not suit the attribute and values of another type do not compile, and a filter on an
 * attribute that only groups have does not fit a list of users.
 * @see RFC 7644 §3.4.2.2
 */
export function where<P extends AnyNames['filter']>(path: P): Comparison<P, ReadValue<P>> {
  return comparison(path) as unknown as Comparison<P, ReadValue<P>>; // has every operator; the type keeps those that suit
}

/**
 * Prints the path of the values of a multi-valued attribute that a filter selects, or of a sub-attribute of theirs:
 * `at('emails', (email) => email('type').eq('work'), 'value')`.
 * @see RFC 7644 §3.5.2
 */
export function at<K extends MultiValued>(attribute: K, select: ValueFilter<ElementOf<K>>): `${K}[${string}]`;
export function at<K extends MultiValued, S extends keyof ElementOf<K> & string>(
  attribute: K,
  select: ValueFilter<ElementOf<K>>,
  subAttribute: S,
): `${K}[${string}].${S}`;
export function at(attribute: string, select: ValueFilter<never>, subAttribute?: string): string {
  const path = valuePath(attribute, select);
  return subAttribute === undefined ? path : `${path}.${subAttribute}`;
}
