export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells a JSON object from an array, null and the simple values. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Every value that a JSON pointer leads to; `*` stands for all elements of an array. Nothing there gives an empty list.
 * @see RFC 6901
 */
export function valuesAt(value: unknown, pointer: string): readonly unknown[] {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<readonly unknown[]>((found, name) => found.flatMap((each) => children(each, name)), [value]);
}

function children(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return name === '*' ? value : value.slice(Number(name), Number(name) + 1);
  return isObject(value) && Object.hasOwn(value, name) ? [value[name]] : [];
}
