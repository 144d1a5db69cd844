import { isObject, type JsonObject } from './json.ts';

export type Variables = Readonly<Record<string, unknown>>;

/**
 * A step that could not be played to its end: a placeholder has no value, because the step that captures it failed or its
 * name is misspelt, or no answer came.
 */
export class Unplayable extends Error {
  override readonly name = 'Unplayable';
}

/**
 * Fills the `{{name}}` placeholders of a text, or of every text inside a JSON value. A text that is one placeholder and
 * nothing else becomes the variable's value itself, of whatever type. Two objects are instructions: `{"$merge": [a, b]}`
 * becomes a with b laid over it, which is how a transcript sends back what it was given with one attribute changed;
 * `{"$each": list, "$as": "id", "$give": pattern}` becomes the pattern filled once for each element.
 * Throws Unplayable when a variable has no value.
 */
export function fill(value: unknown, variables: Variables): unknown {
  if (typeof value === 'string') return fillWhole(value, variables);
  if (Array.isArray(value)) return value.map((element) => fill(element, variables));
  if (!isObject(value)) return value;
  if ('$each' in value) return fillEach(value, variables);
  const filled = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [fillText(name, variables), fill(inner, variables)]),
  );
  return Array.isArray(filled.$merge) ? filled.$merge.reduce(merge) : filled;
}

function fillEach({ $each, $as, $give }: JsonObject, variables: Variables): readonly unknown[] {
  return [fill($each, variables)].flat().map((element) => fill($give, { ...variables, [String($as)]: element }));
}

/** Fills the placeholders of a text; the result is text whatever the variables hold. */
export function fillText(text: string, variables: Variables): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(variable(name, variables)));
}

function fillWhole(text: string, variables: Variables): unknown {
  const name = /^\{\{(\w+)\}\}$/.exec(text)?.[1];
  return name === undefined ? fillText(text, variables) : variable(name, variables);
}

function variable(name: string, variables: Variables): unknown {
  if (!Object.hasOwn(variables, name)) throw new Unplayable(`{{${name}}} has no value: no earlier step captured it`);
  return variables[name];
}

/** Objects are merged member by member; everything else is replaced. */
function merge(below: unknown, above: unknown): unknown {
  if (!isObject(below) || !isObject(above)) return above;
  const changed = Object.entries(above).map(([name, value]) => [name, merge(below[name], value)]);
  return { ...below, ...Object.fromEntries(changed) };
}
