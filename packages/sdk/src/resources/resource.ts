import type { Caller } from '../call.ts';
import type { Filter } from '../filter.ts';
import type { Names } from '../paths.ts';
import type { Endpoint } from '../views.ts';
import type { Discovery } from './discovery.ts';
import type { Resources } from './methods.ts';
import { createReads, type Reads } from './reads.ts';
import { createWrites, type Writes } from './writes.ts';

/** The common methods, and what the methods of users and groups are made of. */
export interface Base<R, S, W, N extends Names>
  extends Pick<Reads<R, N>, 'first' | 'one'>,
    Pick<Writes<R, W>, 'patch'> {
  readonly methods: Resources<R, S, W, N>;
}

/** Binds the methods of one endpoint. `nameOf` is the filter that finds a resource by the name that is unique. */
export function createResources<R extends { id: string }, S, W extends object, N extends Names>(
  endpoint: Endpoint,
  caller: Caller,
  { discovery, nameOf }: { discovery: Discovery; nameOf: (resource: W) => Filter<never> },
): Base<R, S, W, N> {
  const reads = createReads<R, N>(endpoint, caller, discovery);
  const { patch, remove, ...changes } = createWrites<R, W, N>(endpoint, caller, { reads, nameOf });
  const { first, one, ...shown } = reads;
  // The overloads say when an answer is partial; at run time it is the same object with fewer attributes.
  const methods = { ...shown, ...changes, delete: remove } as unknown as Resources<R, S, W, N>;
  return { methods, patch, first, one };
}
