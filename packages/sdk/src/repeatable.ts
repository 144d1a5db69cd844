/*
 * Whether a patch may be sent twice, and whether a resource shows that it was carried out. Both answer for the cases that
 * can be known without the engine of the server, and say no to every other: a no costs a retry, a wrong yes a change.
 */
import type { PatchOperation } from './patch.ts';
import { holds } from './same.ts';

type Plain = Readonly<Record<string, unknown>>;

/** The top-level attribute of a path, its URN included. */
function attributeOf(path: string): string {
  return /^(?:urn:[^[]*:)?[^.[:]+/i.exec(path)?.[0] ?? path;
}

/**
 * Says whether doing all operations a second time changes nothing more: each is repeatable by itself, and no two of them
 * meet at one attribute, but for members, which are a set.
 * @see RFC 7644 §3.5.2.1
 */
export function isRepeatable(operations: readonly PatchOperation[]): boolean {
  return operations.every(isRepeatableAlone) && areApart(operations);
}

function areApart(operations: readonly PatchOperation[]): boolean {
  const attributes = operations.map(({ path }) => attributeOf(path)).filter((name) => name !== 'members');
  return new Set(attributes).size === attributes.length;
}

function isRepeatableAlone({ op, path, value }: PatchOperation): boolean {
  if (op === 'remove' || attributeOf(path) === 'members') return true;
  // A second `add` may add a second value, and what a filter selected may not match it afterwards.
  return !path.includes('[') && (op === 'replace' || !Array.isArray(value));
}

/** Says whether the resource shows what the operations ask for. False also when that cannot be told from outside. */
export function holdsPatch(resource: object, operations: readonly PatchOperation[]): boolean {
  return areApart(operations) && operations.every((operation) => holdsOperation(resource, operation));
}

function holdsOperation(resource: object, { op, path, value }: PatchOperation): boolean {
  if (path.includes('[')) return false;
  const actual = valueAt(resource, path);
  if (op === 'remove') return holds(actual, undefined);
  if (op === 'add' && Array.isArray(value))
    return value.every((one) => Array.isArray(actual) && actual.some((other) => holds(other, one, path)));
  return holds(actual, value, path);
}

/** The value at a plain path: attribute, sub-attribute, or either behind the URN of an extension. */
export function valueAt(resource: object, path: string): unknown {
  const urn = Object.keys(resource).find((key) => path.startsWith(`${key}:`));
  const names = urn === undefined ? path.split('.') : [urn, ...path.slice(urn.length + 1).split('.')];
  if (path in resource) return (resource as Plain)[path];
  return names.reduce<unknown>(
    (value, name) => (Object(value) === value ? (value as Plain)[name] : undefined),
    resource,
  );
}
