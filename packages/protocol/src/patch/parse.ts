/*
 * Reads a PATCH message in three steps: the message (this file), what each operation's path or object names (target.ts),
 * and what is to become of it (operation.ts). Whatever the request looks like, what comes out is a list of changes to
 * single attributes with canonical values, so that apply.ts knows neither the message nor anybody's dialect.
 */
import { ScimError } from '../error.ts';
import { isJsonArray, isJsonObject, type Json } from '../json.ts';
import { fieldsOf, listsSchema } from '../resource/fields.ts';
import type { ResourceSchema } from '../schema/attribute.ts';
import type { Context, Verb } from './operation.ts';
import type { MemberStep, Patch, PatchOperation } from './patch.ts';
import { readAtPath, readMembersOf } from './target.ts';
import { opInAnyCase, soleElement } from './tolerate.ts';

const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const maxOperations = 1000;
const verbs: ReadonlySet<string> = new Set<Verb>(['add', 'replace', 'remove']);

/** One operation as it was sent. */
interface Sent {
  readonly op: string;
  readonly path: string | undefined;
  readonly value: Json | undefined;
}

/**
 * Parses the body of a PATCH against the schema of its resource.
 *
 * Fails with `invalidSyntax` when the message is none, `invalidPath` for an unknown path, `invalidFilter` for a filter in a
 * path, `noTarget` for a `remove` without path, `mutability` for what may not be written, `invalidValue` for a value that
 * does not fit, none where one is needed, or more than 1,000 operations.
 * @see RFC 7644 §3.5.2
 */
export function parsePatch(body: Json, schema: ResourceSchema): Patch {
  const sent = readMessage(body);
  const ops = sent.map(({ op }) => op);
  const context: Context = { schema, ops, dropped: [], reading: { ignored: [] }, filterLength: 0, memberSearches: 0 };
  const operations = sent.flatMap((operation) => readOperation(operation, context));
  const { dropped, reading } = context;
  const warnings = [
    ...dropped.map((path) => `The operation on "${path}" was dropped: ${schema.resourceType} has no such attribute`),
    ...reading.ignored.map((name) => `"${name}" was ignored: ${schema.resourceType} has no such attribute`),
  ];
  return { operations, warnings, ignored: [...dropped, ...reading.ignored] };
}

/** Answers what a patch does to the members of a group, in order. */
export function memberSteps(patch: Patch): readonly MemberStep[] {
  return patch.operations.flatMap((operation) => (operation.kind === 'members' ? [operation.step] : []));
}

function readMessage(body: Json): readonly Sent[] {
  if (!isJsonObject(body)) throw ScimError.invalidSyntax('The body must be a JSON object: a PatchOp message');
  const fields = fieldsOf(body);
  if (!listsSchema(fields.get('schemas')?.value, patchOp)) {
    throw ScimError.invalidSyntax(`schemas must list "${patchOp}"`);
  }
  const operations = fields.get('operations')?.value;
  if (!isJsonArray(operations) || operations.length === 0) {
    throw ScimError.invalidSyntax('Operations must be an array of at least one operation');
  }
  if (operations.length > maxOperations) {
    throw ScimError.invalidValue(`Operations has more than ${maxOperations} operations`);
  }
  return operations.map(readSent);
}

function readSent(json: Json, index: number): Sent {
  if (!isJsonObject(json)) throw ScimError.invalidSyntax(`Operation ${index + 1} must be an object`);
  const fields = fieldsOf(json);
  const [op, path] = [fields.get('op')?.value, fields.get('path')?.value ?? undefined];
  if (typeof op !== 'string' || !verbs.has(opInAnyCase(op))) {
    throw ScimError.invalidSyntax(`The op of operation ${index + 1} must be add, replace or remove`);
  }
  if (path !== undefined && typeof path !== 'string') {
    throw ScimError.invalidPath(`The path of operation ${index + 1} must be a string`);
  }
  return { op, path, value: fields.get('value')?.value };
}

function readOperation({ op, path, value }: Sent, context: Context): readonly PatchOperation[] {
  const verb = opInAnyCase(op) as Verb; // readSent lets nothing else through
  if (path !== undefined) return readAtPath(path, { verb, value, hasPath: true }, context);
  if (verb === 'remove') throw ScimError.noTarget('remove needs a path that says what to remove');
  const object = soleElement(value ?? null);
  if (!isJsonObject(object)) throw ScimError.invalidValue(`${verb} without path needs an object as its value`);
  return readMembersOf(object, '', verb, context);
}
