import { ScimError } from './error.ts';

/** What `If-Match` and `If-None-Match` ask for: any version (`*`), or the opaque parts of the tags they list. */
export type TagList = '*' | readonly string[];

const entityTag = /^(?:W\/)?"([\x21\x23-\x7e\x80-\uffff]*)"$/;

/**
 * Prints the weak entity tag of a resource: `W/"3"`, or `W/"3.ab12"` when the answer also shows what is not part of the
 * version, such as a user's groups.
 * @see RFC 7644 §3.14
 */
export function printTag(version: number, part?: string): string {
  return part === undefined ? `W/"${version}"` : `W/"${version}.${part}"`;
}

/**
 * Parses the value of `If-Match` or `If-None-Match`; the weak mark is dropped, since both are compared weakly.
 *
 * Fails with `invalidValue` when it is neither `*` nor a list of entity tags: a guard that cannot be read is not ignored.
 * @see RFC 9110 §8.8.3, §13.1.1
 */
export function parseTagList(header: string): TagList {
  if (header.trim() === '*') return '*';
  return splitList(header).map((text) => {
    const opaque = entityTag.exec(text)?.[1];
    if (opaque === undefined) {
      throw ScimError.invalidValue('If-Match and If-None-Match take * or entity tags such as W/"3"');
    }
    return opaque;
  });
}

/**
 * Says whether `If-Match` lets a change of this version go ahead: the first part of a tag counts, so that a membership,
 * which is no change of the user, does not make it fail.
 * @see RFC 9110 §13.1.1
 */
export function matchesIfMatch(header: string, version: number): boolean {
  const tags = parseTagList(header);
  return tags === '*' || tags.some((tag) => tag.split('.', 1)[0] === String(version));
}

/**
 * Says whether `If-None-Match` names this tag, whole and compared weakly: then a GET answers 304 and a change 412.
 * @see RFC 9110 §13.1.2
 */
export function matchesIfNoneMatch(header: string, tag: string): boolean {
  const tags = parseTagList(header);
  return tags === '*' || tags.some((opaque) => `W/"${opaque}"` === tag);
}

/** The elements of a list field; a comma inside of a tag does not part it, empty elements do not count (RFC 9110 §5.6.1). */
function splitList(header: string): readonly string[] {
  return (header.match(/(?:[^,"]|"[^"]*"?)+/g) ?? []).map((text) => text.trim()).filter((text) => text !== '');
}
