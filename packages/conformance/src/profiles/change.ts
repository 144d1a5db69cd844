import type { Answer } from '../exchange.ts';
import { expectStatus } from '../expect.ts';
import type { Json } from '../json.ts';
import type { Made, Trial } from '../trial.ts';

/**
 * Sends a PATCH that must succeed, and reads what became of the resource.
 */
export async function change(t: Trial, made: Made, ...operations: readonly Json[]): Promise<Answer> {
  expectStatus(await t.patch(made.path, operations), 200, 204);
  return t.read(made);
}
