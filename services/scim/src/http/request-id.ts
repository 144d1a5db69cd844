import { randomUUID } from 'node:crypto';

/**
 * Makes the name by which answer, log and provisioning log speak of one request: short enough to be read out, and random, so
 * that it tells nothing about how many there are.
 */
export function newRequestId(): string {
  return randomUUID().slice(19);
}
