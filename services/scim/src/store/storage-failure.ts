/** The database could not do its work: full, locked, unreachable, broken. What it was doing did not happen. */
export class StorageFailure extends Error {
  override readonly name = 'StorageFailure';
}
