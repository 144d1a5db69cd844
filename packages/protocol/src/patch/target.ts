import { ScimError } from '../error.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { clip, fieldsOf } from '../resource/fields.ts';
import { noteIgnored } from '../resource/value.ts';
import type { Attribute } from '../schema/attribute.ts';
import { findExtension } from '../schema/find.ts';
import { namedMember } from './members.ts';
import { type Context, operationsAt, type Request, type Verb } from './operation.ts';
import type { PatchOperation, PatchPath } from './patch.ts';
import { parsePatchPath } from './path.ts';
import { dropsUnknownPaths, soleElement } from './tolerate.ts';

/** Each filter is asked of every value, so that many long ones would take minutes: together they may be as long as one. */
const maxFilterLength = 16_384;
/** Members can be tens of thousands, so that even short filters may be asked of them a few times only. */
const maxMemberSearches = 16;

/**
 * Reads what a request does at one path. The URN of an extension stands for all its attributes. An unknown path is
 * `invalidPath`; as a name in an object it is noted as ignored, and so it is in Entra's manner of patching.
 * @see RFC 7644 §3.5.2
 */
export function readAtPath(text: string, request: Request, context: Context): readonly PatchOperation[] {
  const extension = findExtension(context.schema, text);
  if (extension) return readExtension(text, extension, request, context);
  const path = parsePatchPath(text, context.schema);
  if (path?.filter) countFilter(text, path, context);
  if (path) return operationsAt(path, request, context);
  if (!request.hasPath) noteIgnored(clip(text), context.reading);
  else if (dropsUnknownPaths(context.ops, text)) context.dropped.push(clip(text));
  else throw ScimError.invalidPath(`"${clip(text)}" is not an attribute of ${context.schema.resourceType}`);
  return [];
}

/**
 * Reads the members of an object as so many paths: plain names, dotted ones and URNs, in any letter case. Entra sends dotted
 * names when its tenant URL carries the flag aadOptscim062020.
 */
export function readMembersOf(
  object: JsonObject,
  prefix: string,
  verb: Verb,
  context: Context,
): readonly PatchOperation[] {
  const members = [...fieldsOf(object).values()];
  return members.flatMap(({ name, value }) => readAtPath(prefix + name, { verb, value, hasPath: false }, context));
}

function readExtension(
  urn: string,
  attributes: ReadonlyMap<string, Attribute>,
  { verb, value }: Request,
  context: Context,
): readonly PatchOperation[] {
  const object: Json = soleElement(value ?? null);
  if (verb === 'remove' || (verb === 'replace' && object === null && value !== undefined)) {
    return [...attributes.values()].map((attribute) => ({ kind: 'remove', path: { attribute } }));
  }
  if (object === null && value !== undefined) return [];
  if (!isJsonObject(object)) throw ScimError.invalidValue(`${clip(urn)} must be an object`);
  return readMembersOf(object, `${urn}:`, verb, context);
}

function countFilter(text: string, { attribute, filter }: PatchPath, context: Context): void {
  if (attribute.path === 'members' && filter) {
    if (namedMember(filter) !== undefined) return;
    context.memberSearches += 1;
    if (context.memberSearches > maxMemberSearches) {
      throw ScimError.invalidFilter(
        `members are searched by more than ${maxMemberSearches} filters: name them by value`,
      );
    }
  }
  context.filterLength += text.length;
  if (context.filterLength <= maxFilterLength) return;
  throw ScimError.invalidFilter(
    `The paths with a filter are together longer than ${maxFilterLength} characters (16 KiB)`,
  );
}
