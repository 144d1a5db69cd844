import type { Outcome, Query } from '../script.ts';
import type { Lane } from './lanes.ts';

const rollback: Query = { sql: 'rollback', parameters: [] };
const unseen: Outcome = { rows: [], changes: 0 };

/**
 * One script's way to the database. What nobody looks at is sent without waiting; the database takes everything in order, and
 * the next answer that is waited for tells of the first failure before it.
 */
export class Conversation {
  readonly #lane: Lane;
  #failure: Promise<unknown> = Promise.resolve(undefined);

  constructor(lane: Lane) {
    this.#lane = lane;
  }

  answer = async (query: Query): Promise<Outcome> => {
    if (!this.#lane.mayFollow(query)) await this.#settle();
    const answered = this.#lane.ask(query);
    if (query.unwatched) {
      this.#remember(answered);
      return unseen;
    }
    const [outcome, earlier] = await Promise.allSettled([answered, this.#settle()]);
    if (earlier.status === 'rejected') throw earlier.reason;
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  };

  /** Takes the transaction back, after everything under way. A lane on which that fails is good for nothing more. */
  async rollBack(): Promise<void> {
    await this.#settle().catch(() => {}); // what brought us here is for the caller to tell
    await this.#lane.ask(rollback).catch(() => this.#lane.lose());
  }

  /** Waits for everything under way; throws the first failure, once. */
  async #settle(): Promise<void> {
    const earlier = this.#failure;
    this.#failure = Promise.resolve(undefined);
    const failure = await earlier;
    if (failure !== undefined) throw failure;
  }

  #remember(answered: Promise<Outcome>): void {
    const failed = answered.then(
      () => undefined,
      (error: unknown) => error,
    );
    const earlier = this.#failure;
    this.#failure = earlier.then(async (failure) => failure ?? (await failed));
  }
}
