/*
 * Whether a resource of the server is what a lost request would have made of it. After a lost answer the SDK reads and
 * compares, and only an equal resource counts as done: a difference is reported to the caller, never guessed away.
 */

type Plain = Readonly<Record<string, unknown>>;

/** The server's own business, at any depth: neither what it says nor what a request says there counts. */
const derived = new Set(['schemas', 'id', 'meta', 'groups', 'password', '$ref']);
/** Derived in members and managers only. */
const derivedInReference = new Set(['display', 'displayName', 'type']);

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** Says whether everything wanted is there as it was sent. What else is there does not matter. */
export function holds(actual: unknown, wanted: unknown, name = ''): boolean {
  if (isAbsent(wanted)) return isAbsent(actual);
  if (Array.isArray(wanted)) {
    if (!Array.isArray(actual) || actual.length !== wanted.length) return false;
    // Mostly the order is kept, and then no pair is compared in vain.
    return wanted.every(
      (one, index) => holds(actual[index], one, name) || actual.some((other) => holds(other, one, name)),
    );
  }
  if (!isPlain(wanted)) return actual === wanted;
  return isPlain(actual) && namesOf(wanted, name).every((key) => holds(actual[key], wanted[key], key));
}

/**
 * Says whether the resource is the one wanted and nothing beyond it: what a PUT would have left. `active` and `members`
 * may be there without being wanted, since a PUT that does not assert them keeps them.
 */
export function equals(actual: object, wanted: object): boolean {
  const kept = { active: undefined, members: undefined, ...wanted } as Plain;
  const shown = namesOf(actual as Plain, '').filter((key) => kept[key] !== undefined || !(key in kept));
  return holds(actual, wanted) && shown.every((key) => holds(kept[key], (actual as Plain)[key], key));
}

function namesOf(value: Plain, name: string): readonly string[] {
  const isReference = name === 'members' || name === 'manager';
  return Object.keys(value).filter((key) => !derived.has(key) && !(isReference && derivedInReference.has(key)));
}
