/*
 * What PATCH means, said a second time and as naively as possible: a mutable object, changed by steps of one shape, with
 * nothing in common with the engine but the standard. A step is data, and `printStep` writes it as a client would.
 */
import type { Json, JsonObject } from '../../src/index.ts';
import { enterprise } from '../resources.ts';

/** A step. `attr` is dotted behind `ext` for the extension; `where` is the filter of the path, one `eq`. */
export interface Step {
  readonly op: 'add' | 'replace' | 'remove';
  readonly attr: string;
  readonly sub?: string;
  readonly where?: { readonly sub: string; readonly value: string | boolean };
  readonly value?: Json;
  /** Printed without path. */
  readonly pathless: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: the model is untyped on purpose; types would make it a second engine
type Loose = any;

export class Refused extends Error {}

export const multiValued: ReadonlySet<string> = new Set(['emails', 'ims', 'addresses']);
const canonicalTypes: Readonly<Record<string, readonly string[]>> = {
  emails: ['work', 'home', 'other'],
  addresses: ['work', 'home', 'other'],
  ims: ['aim', 'gtalk', 'icq', 'xmpp', 'msn', 'skype', 'qq', 'yahoo'],
};

export function printStep({ op, attr, sub, where, value, pathless }: Step): Json {
  const name = attr === 'manager' || attr === 'department' ? `${enterprise}:${attr}` : attr;
  const filter = where ? `[${where.sub} eq ${JSON.stringify(where.value)}]` : '';
  const path = `${name}${filter}${sub ? `.${sub}` : ''}`;
  const given = value === undefined ? {} : { value };
  return pathless && op !== 'remove' ? { op, value: { [path]: value ?? null } } : { op, path, ...given };
}

/** The resource after all steps, or throws `Refused` with the scimType. */
export function patchNaively(before: JsonObject, steps: readonly Step[]): JsonObject {
  const user: Loose = structuredClone(before);
  for (const step of steps) {
    user[enterprise] ??= {};
    const home = step.attr === 'manager' || step.attr === 'department' ? user[enterprise] : user;
    if (multiValued.has(step.attr)) home[step.attr] = changeList(step, home[step.attr] ?? []);
    else changeSingle(step, home);
  }
  const lacks = [user.userName, user.name?.givenName, user.name?.familyName, user.emails?.[0]].some((value) => !value);
  if (lacks || user.active === undefined || user.emails.some((email: Loose) => !email.value))
    throw new Refused('mutability');
  return user;
}

function changeSingle({ op, attr, sub, value }: Step, home: Loose): void {
  if (sub !== undefined) {
    home[attr] ??= {};
    setOrDelete(home[attr], sub, op, value);
  } else if (typeof value === 'object' && value !== null && op !== 'remove') {
    home[attr] ??= {};
    for (const [name, part] of Object.entries(value)) setOrDelete(home[attr], name, op, part);
  } else setOrDelete(home, attr, op, value);
}

function setOrDelete(object: Loose, name: string, op: Step['op'], value: Json | undefined): void {
  if (op === 'remove') delete object[name];
  else if (value !== null) object[name] = value;
  else if (op === 'replace') delete object[name];
}

function changeList(step: Step, list: Loose[]): Loose[] {
  const { op, sub, where, value } = step;
  const chosen = list.filter((one) => !where || same(one[where.sub], where.value));
  if (op === 'remove' || (op === 'replace' && value === null)) {
    if (!where && !sub) return [];
    if (!sub) return list.filter((one) => !chosen.includes(one));
    for (const one of chosen) delete one[sub];
    return list.filter((one) => Object.keys(one).length > 0);
  }
  if (value === null) return list;
  if (!where && !sub) return op === 'replace' ? (value as Loose[]) : addAll(list, value as Loose[]);
  if (chosen.length === 0) return [...list, make(step, list)].map(yieldPrimary(list.length, list));
  for (const one of chosen) write(one, step);
  const marked = chosen.filter((one) => one.primary === true);
  if (marked.length > 1) throw new Refused('invalidValue');
  if (marked.length === 1) for (const one of list) if (one !== marked[0] && one.primary === true) one.primary = false;
  return list;
}

function write(one: Loose, { op, sub, value }: Step): void {
  if (sub) one[sub] = value;
  else {
    if (op === 'replace') for (const name of Object.keys(one)) delete one[name];
    Object.assign(one, value);
  }
}

function make({ op, attr, sub, where, value }: Step, list: Loose[]): Loose {
  const isExpected =
    where === undefined ||
    (where.sub === 'type' && canonicalTypes[attr]?.includes(String(where.value).toLowerCase())) ||
    (where.sub === 'primary' && where.value === true);
  if (op === 'replace' && !isExpected) throw new Refused('noTarget');
  const made: Loose = {
    ...(where ? { [where.sub]: where.value } : {}),
    ...(sub ? { [sub]: value } : (value as object)),
  };
  if (attr === 'emails' && made.value === undefined) throw new Refused('invalidValue');
  if (list.length === 0) made.primary ??= true;
  return made;
}

/** The one at `index` takes primary from the others, if it has it. */
function yieldPrimary(index: number, list: Loose[]) {
  return (one: Loose, place: number, all: Loose[]): Loose => {
    if (place !== index && all[index].primary === true && list[place].primary === true)
      return { ...one, primary: false };
    return one;
  };
}

function addAll(list: Loose[], added: Loose[]): Loose[] {
  for (const given of added) {
    if (list.some((one) => canonicalText(one) === canonicalText(given))) continue;
    let place = list.findIndex(
      (one) => given.value !== undefined && same(one.value, given.value) && same(one.type, given.type),
    );
    if (place < 0) place = list.push({ ...given }) - 1;
    else Object.assign(list[place], given);
    if (given.primary === true)
      for (const [index, one] of list.entries()) if (index !== place && one.primary) one.primary = false;
  }
  return list;
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return typeof a === 'string' && typeof b === 'string' ? a.toLowerCase() === b.toLowerCase() : a === b;
}

/** Text that is equal for equal values: names sorted, what is empty left out. */
export function canonicalText(value: Json | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.length > 0 ? `[${value.map(canonicalText).join()}]` : undefined;
  if (typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .map(([name, part]) => [name, canonicalText(part)] as const)
    .filter(([, text]) => text !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return members.length > 0 ? `{${members.map(([name, text]) => `${name}:${text}`).join()}}` : undefined;
}
