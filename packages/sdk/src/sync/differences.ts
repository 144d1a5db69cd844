/*
 * What has to change for a user to be as the source says. The source speaks only for what it names: attributes it leaves out
 * stay, and of a multi-valued attribute it speaks for the types it names, so that a list of work addresses does not wipe out
 * private ones. `manages` makes it speak for an attribute also where it has no value, which then is removed.
 */
import type { PartialUser } from '@metacompliance/scim-contract';
import { type PatchOperation, patch } from '../patch.ts';
import { valueAt } from '../repeatable.ts';
import { holds } from '../same.ts';
import type { NewUser } from '../views.ts';

/** One difference of an attribute. `to` is absent when the value is to be removed. */
export interface AttributeChange {
  readonly path: string;
  readonly from?: unknown;
  readonly to?: unknown;
}

type Plain = Readonly<Record<string, unknown>>;
type Value = Plain & { readonly type?: string; readonly primary?: boolean };

/** Never compared: what follows from the rest, and what is never returned. */
const ignored = new Set(['schemas', 'password', 'id', 'meta', 'groups']);

/** The differences between a user of the company and the same person in the source, in the order of the source. */
export function differences(
  current: PartialUser,
  wanted: NewUser,
  manages: readonly string[] = [],
): readonly AttributeChange[] {
  const person = { active: true, ...wanted };
  const named = Object.entries(person).filter(([name, value]) => !ignored.has(name) && !isAbsent(value));
  const changes = named.flatMap(([name, value]) => {
    const from = (current as Plain)[name];
    return name.startsWith('urn:') ? compareParts(`${name}:`, from, value as Plain) : compare(name, from, value);
  });
  const removed = manages.flatMap((path) => (isNamed(path, person) ? [] : missing(path, current as Plain)));
  return [...changes, ...removed];
}

function compare(path: string, from: unknown, to: unknown): readonly AttributeChange[] {
  if (Array.isArray(to)) return compareValues(path, (from ?? []) as readonly Value[], to);
  if (isPlain(to)) return compareParts(`${path}.`, from, to);
  return from === to ? [] : [change(path, from, to)];
}

function compareParts(prefix: string, from: unknown, to: Plain): readonly AttributeChange[] {
  return Object.entries(to)
    .filter(([, value]) => !isAbsent(value))
    .flatMap(([name, value]) => compare(prefix + name, isPlain(from) ? from[name] : undefined, value));
}

/** Of the types that the source names its values must be there and no others; values of other types stay. */
function compareValues(path: string, from: readonly Value[], to: readonly Value[]): readonly AttributeChange[] {
  const types = new Set(to.map(({ type }) => type));
  const spokenFor = from.filter(({ type }) => types.has(type));
  if (spokenFor.length === to.length && holds(spokenFor, to)) return [];
  const takesPrimary = to.some(({ primary }) => primary);
  const kept = from.filter(({ type }) => !types.has(type));
  const rest = takesPrimary ? kept.map((value) => (value.primary ? { ...value, primary: false } : value)) : kept;
  return [change(path, from.length > 0 ? from : undefined, [...to, ...rest])];
}

function isNamed(path: string, person: object): boolean {
  return !isAbsent(read(path, person as Plain));
}

function missing(path: string, current: Plain): readonly AttributeChange[] {
  const from = read(path, current);
  return isAbsent(from) ? [] : [{ path, from }];
}

const typed = /^(\w+)\[type eq "(.*)"\]$/;

/** The value at a path of `manages`: an attribute, a part of one, or the values of one type. */
function read(path: string, resource: Plain): unknown {
  const [, name = '', type] = typed.exec(path) ?? [];
  if (type !== undefined) return ((resource[name] ?? []) as readonly Value[]).filter((value) => value.type === type);
  return valueAt(resource, path);
}

function change(path: string, from: unknown, to: unknown): AttributeChange {
  return from === undefined ? { path, to } : { path, from, to };
}
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The operations that make the differences go away. */
export function operationsOf(changes: readonly AttributeChange[]): readonly PatchOperation<never>[] {
  return changes.map(({ path, to }) => {
    // Paths come from attributes of users, and each value from the attribute it is for.
    const operation = to === undefined ? patch.remove(path as 'title') : patch.replace(path as 'title', to as string);
    return operation as PatchOperation<never>;
  });
}
