/*
 * What is known of objects that were read. A partial read is remembered by the object and by the `meta` in it, which a
 * spread copies by reference: `{ ...user, title }` is then still known to be partial. Replacing with it would clear everything
 * that was not read, and its version would make that look like a safe write.
 */

const partials = new WeakSet<object>();
/** Versions from the ETag header, of servers that leave `meta.version` out. */
const tags = new WeakMap<object, string>();

interface Versioned {
  readonly meta?: { readonly version?: string | undefined } | undefined;
}

/** Remembers an object as read with `attributes` or `excludedAttributes`. */
export function markPartial(resource: object): void {
  partials.add(resource);
  const { meta } = resource as Versioned;
  if (meta) partials.add(meta);
}

/** Whether the object, or the one it was spread from, was read with `attributes` or `excludedAttributes`. */
export function wasPartial(resource: object): boolean {
  const { meta } = resource as Versioned;
  return partials.has(resource) || (meta !== undefined && partials.has(meta));
}

/** Remembers the version of an object as the ETag header gave it, when the object itself has none. */
export function rememberTag(resource: object, headers: Headers): void {
  if ((resource as Versioned).meta?.version !== undefined) return;
  const tag = headers.get('etag');
  if (tag !== null) tags.set(resource, tag);
}

/** The version of an object that was read whole; undefined for a partial read and for one that was made by hand. */
export function versionOf(resource: object): string | undefined {
  if (wasPartial(resource)) return undefined;
  return (resource as Versioned).meta?.version ?? tags.get(resource);
}
