import { isObject, isUnassigned, type Json, type JsonObject } from './json.ts';

/** What a server need not show although it was sent. */
const unshown: ReadonlySet<string> = new Set(['schemas', 'password', 'groups', 'meta']);

/**
 * The name of the first attribute that was sent and is not shown with the same value; undefined when all are. Letter case
 * and the difference between true and "true" do not count, further values do not disturb: this is to notice what was lost.
 */
export function findMissing(sent: JsonObject, shown: Json | undefined): string | undefined {
  return Object.entries(sent)
    .filter(([name]) => !unshown.has(name))
    .find(([name, value]) => !covers(valueNamed(shown, name), value))?.[0];
}

function covers(shown: Json | undefined, sent: Json): boolean {
  if (isUnassigned(sent)) return true;
  if (Array.isArray(sent))
    return Array.isArray(shown) && sent.every((one) => shown.some((other) => covers(other, one)));
  if (isObject(sent)) return findMissing(sent, shown) === undefined;
  return String(shown).toLowerCase() === String(sent).toLowerCase();
}

/** A value by its name in any letter case. */
function valueNamed(resource: Json | undefined, name: string): Json | undefined {
  if (!isObject(resource)) return undefined;
  return Object.entries(resource).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
