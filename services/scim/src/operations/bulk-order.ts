/**
 * The order in which the operations of a bulk run: each after those it refers to, in the order of the request otherwise. What
 * refers to each other in a circle is one step, since none of it can come first. The algorithm is Tarjan's: every place learns
 * the earliest found place that it leads back to, and one that leads no further back than itself ends a step.
 * @see RFC 7644 §3.7.1
 */

interface Visit {
  readonly place: number;
  next: number;
  /** When the earliest place was found that this one leads back to. */
  earliest: number;
}

/** Answers the places, one step after the other; a step is one place, or the places of a circle. */
export function stepsOf(needs: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const steps: (readonly number[])[] = [];
  const found = new Map<number, number>();
  const open: number[] = [];
  const enter = (place: number): Visit => {
    const visit = { place, next: 0, earliest: found.size };
    found.set(place, visit.earliest);
    open.push(place);
    return visit;
  };
  const close = (place: number): void => {
    const step = open.splice(open.lastIndexOf(place));
    for (const member of step) found.set(member, Number.POSITIVE_INFINITY);
    steps.push(step.sort((a, b) => a - b));
  };
  const walk = (from: number): void => {
    // An explicit stack: a chain of a thousand references must not be a thousand calls deep.
    const stack = [enter(from)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const need = needs[top.place]?.[top.next++];
      if (need !== undefined) {
        const at = found.get(need);
        if (at === undefined) stack.push(enter(need));
        else top.earliest = Math.min(top.earliest, at);
        continue;
      }
      stack.pop();
      const above = stack.at(-1);
      if (above) above.earliest = Math.min(above.earliest, top.earliest);
      if (top.earliest === found.get(top.place)) close(top.place);
    }
  };
  for (const place of needs.keys()) if (!found.has(place)) walk(place);
  return steps;
}
