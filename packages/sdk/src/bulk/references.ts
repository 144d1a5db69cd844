import type { BulkStep } from './steps.ts';

const reference = /^bulkId:(.+)$/s;
const inPath = /bulkId:([^/]+)/g;

/** Names that a step refers to, in its path and anywhere in its data. @see RFC 7644 §3.7.2 */
export function referencesOf(step: BulkStep): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name] of step.path.matchAll(inPath)) if (name) names.add(name);
  if ('data' in step) collect(step.data, names);
  return names;
}

function collect(value: unknown, names: Set<string>): void {
  if (typeof value === 'string') {
    for (const name of namesIn(value)) names.add(name);
  } else if (Object(value) === value) for (const part of Object.values(value as object)) collect(part, names);
}

/** A value is a reference as a whole; a patch path may hold one in its filter. */
function namesIn(text: string): readonly string[] {
  const whole = reference.exec(text)?.[1];
  if (whole !== undefined) return [whole];
  return [...text.matchAll(/"bulkId:([^"]+)"/g)].flatMap(([, name]) => name ?? []);
}

/** The step with every reference that is known put in its place. */
export function resolve(step: BulkStep, ids: ReadonlyMap<string, string>): BulkStep {
  if (ids.size === 0) return step;
  const path = step.path.replace(inPath, (text, name: string) => ids.get(name) ?? text);
  const resolved = 'data' in step ? { ...step, path, data: replaceIn(step.data, ids) } : { ...step, path };
  return resolved as BulkStep; // the same step with ids for references
}

function replaceIn(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    const whole = reference.exec(value)?.[1];
    if (whole !== undefined) return ids.get(whole) ?? value;
    return value.replace(/"bulkId:([^"]+)"/g, (text, name: string) =>
      ids.has(name) ? JSON.stringify(ids.get(name)) : text,
    );
  }
  if (Array.isArray(value)) return value.map((part) => replaceIn(part, ids));
  if (Object(value) !== value) return value;
  return Object.fromEntries(Object.entries(value as object).map(([name, part]) => [name, replaceIn(part, ids)]));
}

/** The data without every value that holds a reference: what can be created before the others exist. */
export function withoutReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((part) => !refers(part)).map(withoutReferences);
  if (Object(value) !== value) return value;
  const parts = Object.entries(value as object).filter(([, part]) => Array.isArray(part) || !refers(part));
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutReferences(part)]));
}

/** Whether a value is a reference, or a complex one that has a reference right in it. */
function refers(value: unknown): boolean {
  if (typeof value === 'string') return reference.test(value);
  if (Object(value) !== value || Array.isArray(value)) return false;
  return Object.values(value as object).some((part) => typeof part === 'string' && reference.test(part));
}
