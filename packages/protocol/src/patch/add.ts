/*
 * Adding to a multi-valued attribute. Values are looked up by their text, not compared one by one: a thousand added to a
 * thousand would be a million comparisons, and a request may do that a thousand times.
 */
import { isJsonObject, type Json } from '../json.ts';
import { isPrimary } from '../resource/value.ts';
import type { Attribute } from '../schema/attribute.ts';
import { elementsOf, mergeParts, print, printExactly } from './elements.ts';

/**
 * Adds values one after the other. One that is already there changes nothing; one with the `value` and `type` of another is
 * merged into it, since no two values should have both alike; one that is primary takes that from the others.
 * @see RFC 7643 §2.4
 * @see RFC 7644 §3.5.2, §3.5.2.1
 */
export function addValues(current: Json | undefined, attribute: Attribute, added: Json): readonly Json[] {
  const list = new List(attribute);
  for (const element of elementsOf(current)) list.append(element);
  for (const value of elementsOf(added)) list.add(value);
  return list.elements;
}

class List {
  readonly elements: Json[] = [];
  readonly #attribute: Attribute;
  /** Where the elements of each value and type are. */
  readonly #places = new Map<string, number[]>();
  /** How often each text of an element without `value` stands in the list. */
  readonly #texts = new Map<string, number>();

  constructor(attribute: Attribute) {
    this.#attribute = attribute;
  }

  add(value: Json): void {
    const key = this.#keyOf(value);
    const alike = this.#places.get(key) ?? [];
    if (key === '' ? this.#texts.get(this.#textOf(value)) : this.#isAmong(alike, value)) return;
    const place = alike[0] ?? this.elements.length;
    if (place < this.elements.length) this.elements[place] = mergeParts(this.elements[place] ?? null, value);
    else this.append(value);
    if (isPrimary(value)) this.#demoteAllBut(place);
  }

  append(element: Json): void {
    const key = this.#keyOf(element);
    const alike = this.#places.get(key);
    if (key === '') this.#count(element, 1);
    else if (alike) alike.push(this.elements.length);
    else this.#places.set(key, [this.elements.length]);
    this.elements.push(element);
  }

  #isAmong(places: readonly number[], value: Json): boolean {
    const text = this.#textOf(value);
    return places.some((place) => this.#textOf(this.elements[place] ?? null) === text);
  }

  #demoteAllBut(place: number): void {
    for (const [index, element] of this.elements.entries()) {
      if (index === place || !isPrimary(element)) continue;
      const demoted = mergeParts(element, { primary: false });
      this.elements[index] = demoted;
      if (this.#keyOf(element) !== '') continue;
      this.#count(element, -1);
      this.#count(demoted, 1);
    }
  }

  #count(element: Json, difference: 1 | -1): void {
    const text = this.#textOf(element);
    this.#texts.set(text, (this.#texts.get(text) ?? 0) + difference);
  }

  #textOf(element: Json): string {
    return printExactly(this.#attribute, element);
  }

  /** What no two elements should have alike; empty for one without `value`, which has no such thing. */
  #keyOf(element: Json): string {
    const hasValue = isJsonObject(element) && element.value !== undefined;
    return hasValue ? print(this.#attribute, ['value', 'type'], element) : '';
  }
}
