import type { Config } from '../config.ts';
import type { Context } from '../operations/operation.ts';

/** What the operators' operations work with: the store, the clock, and the configuration of the region. */
export interface Administration extends Context {
  readonly config: Config;
}
