/*
 * What users and groups have in common. Every method does one thing to one resource, and those that change something know
 * how to find out what became of a request whose answer was lost: a POST by looking the name up, a PUT or PATCH by reading
 * and comparing, a DELETE by the resource being gone.
 */
import { writable } from '../body.ts';
import { type Answer, type Caller, pathOf } from '../call.ts';
import { NotFoundError, PreconditionFailedError, UsageError } from '../errors.ts';
import type { Filter } from '../filter.ts';
import type { CallOptions } from '../options.ts';
import type { PatchOperation } from '../patch.ts';
import type { Names } from '../paths.ts';
import { queryOf, type Selection, type Whole } from '../query.ts';
import { holdsPatch, isRepeatable } from '../repeatable.ts';
import { equals, holds } from '../same.ts';
import { versionOf, wasPartial } from '../versions.ts';
import { type Endpoint, idOf, patchUrn, type Target } from '../views.ts';
import { hasNoPatch, isLostCreate, isLostRace, quietly } from './lost.ts';
import type { Change, ChangeOptions } from './methods.ts';
import type { Reads } from './reads.ts';

/** A patch, and what of the resource its answer shows. */
export type PatchOptions = ChangeOptions & (Whole | Selection<string>);

/** What changes one endpoint. */
export interface Writes<R, W> {
  create(resource: W, options?: CallOptions): Promise<R>;
  replace(target: Target<R>, resource: W | R, options?: ChangeOptions): Promise<R>;
  update(id: string, change: (current: R) => Change<W | R>, options?: CallOptions): Promise<R>;
  remove(target: Target<R>, options?: ChangeOptions): Promise<void>;
  /** Answers nothing when it was found out by reading that the patch is done. */
  patch(target: Target<R>, operations: readonly PatchOperation[], options: PatchOptions): Promise<Answer | undefined>;
}

const maxRounds = 5;

/** Binds the changing methods of one endpoint. `nameOf` is the filter that finds a resource by the name that is unique. */
export function createWrites<R extends { id: string }, W extends object, N extends Names>(
  endpoint: Endpoint,
  { call }: Caller,
  { reads, nameOf }: { reads: Reads<R, N>; nameOf: (resource: W) => Filter<never> },
): Writes<R, W> {
  const { get, first, one } = reads;

  async function create(resource: W, options: CallOptions = {}): Promise<R> {
    const body = writable(endpoint, resource);
    try {
      return one(await call({ method: 'POST', path: endpoint, body, isRepeatable: true }, options), false);
    } catch (error) {
      const found = isLostCreate(error) ? await quietly(first(nameOf(resource), options)) : undefined;
      if (found && holds(found, body)) return found;
      throw error;
    }
  }

  async function replace(target: Target<R>, resource: W | R, options: ChangeOptions = {}): Promise<R> {
    if (wasPartial(resource))
      throw new UsageError(
        'This was read with attributes or excludedAttributes: replacing with it would clear the rest',
      );
    const body = writable(endpoint, resource);
    const headers = {
      'if-match': tagOf(options, versionOf(resource) ?? (typeof target === 'object' ? versionOf(target) : undefined)),
    };
    try {
      return one(await call({ method: 'PUT', path: pathOf(endpoint, idOf(target)), body, headers }, options), false);
    } catch (error) {
      const now = isLostRace(error) ? await quietly(get(idOf(target), options)) : undefined;
      if (now && equals(now, body)) return now;
      throw error;
    }
  }

  async function patch(
    target: Target<R>,
    operations: readonly PatchOperation[],
    options: PatchOptions,
  ): Promise<Answer | undefined> {
    const tag = tagOf(options, typeof target === 'object' ? versionOf(target) : undefined);
    const { attributes, excludedAttributes } = options;
    try {
      return await call(
        {
          method: 'PATCH',
          path: pathOf(endpoint, idOf(target)),
          query: queryOf({ attributes, excludedAttributes }),
          body: { schemas: [patchUrn], Operations: operations },
          headers: { 'if-match': tag },
          isRepeatable: tag !== undefined || isRepeatable(operations),
        },
        options,
      );
    } catch (error) {
      if (hasNoPatch(error)) return patchByPut(idOf(target), operations, { ...options, ifMatch: tag });
      const now = isLostRace(error) ? await quietly(get(idOf(target), { signal: options.signal })) : undefined;
      if (now && holdsPatch(now, operations)) return undefined;
      throw error;
    }
  }

  /** For a server without PATCH. The version that is asked for counts, else the one that is read. */
  async function patchByPut(
    id: string,
    operations: readonly PatchOperation[],
    { signal, timeout, retries, headers, ifMatch }: ChangeOptions,
  ): Promise<undefined> {
    const { patched } = await import('../patch-by-put.ts');
    const options = { signal, timeout, retries, headers };
    const change = (current: R): R => {
      try {
        return patched(endpoint, current, { schemas: [patchUrn], Operations: operations });
      } catch (cause) {
        throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
      }
    };
    if (ifMatch) await replace(id, change(await get(id, options)), { ...options, ifMatch });
    else await update(id, change, options);
  }

  async function update(id: string, change: (current: R) => Change<W | R>, options: CallOptions = {}): Promise<R> {
    for (let round = 1; ; round++) {
      const current = await get(id, options);
      const next = await change(current);
      if (next === undefined) return current;
      try {
        return await replace(current, next, { ...options, ifMatch: versionOf(current) });
      } catch (error) {
        // When the answer was lost the change may have been made, and must not be made twice.
        const isRace = error instanceof PreconditionFailedError && !error.mayBeDone;
        if (!isRace || round === maxRounds) throw error;
      }
    }
  }

  async function remove(target: Target<R>, options: ChangeOptions = {}): Promise<void> {
    const headers = { 'if-match': tagOf(options, typeof target === 'object' ? versionOf(target) : undefined) };
    try {
      await call({ method: 'DELETE', path: pathOf(endpoint, idOf(target)), headers }, options);
    } catch (error) {
      if (!(error instanceof NotFoundError && error.mayBeDone)) throw error;
    }
  }

  return { create, replace, update, remove, patch };
}

function tagOf({ ifMatch }: ChangeOptions, known: string | undefined): string | undefined {
  return ifMatch === false ? undefined : (ifMatch ?? known);
}
