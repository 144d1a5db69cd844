import {
  CallError,
  ConflictError,
  MethodNotAllowedError,
  NetworkError,
  NotImplementedError,
  NotJsonError,
  PreconditionFailedError,
  RefusedError,
  ServerError,
} from '../errors.ts';

/** Whether a POST may have been carried out although it ended in this error. */
export function isLostCreate(error: unknown): boolean {
  const isUnclear =
    error instanceof ConflictError ||
    error instanceof ServerError ||
    error instanceof NetworkError ||
    error instanceof NotJsonError;
  return isUnclear && error.mayBeDone;
}

/** Whether the server says that it does not patch at all. @see RFC 7644 §3.5.2 */
export function hasNoPatch(error: unknown): boolean {
  return error instanceof NotImplementedError || error instanceof MethodNotAllowedError;
}

/** Whether a 412 may be the doing of our own first attempt. */
export function isLostRace(error: unknown): boolean {
  return error instanceof PreconditionFailedError && error.mayBeDone;
}

/** The result, or undefined when asking fails: the first error is then the one to report. */
export async function quietly<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof RefusedError || error instanceof CallError) return undefined;
    throw error;
  }
}
