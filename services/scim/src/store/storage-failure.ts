/** The database could not do its work: full, locked, unreachable, broken. What it was doing did not happen. */
export class StorageFailure extends Error {
  override readonly name: string = 'StorageFailure';
}

/** A statement took longer than it may, and was given up. */
export class StatementTimeout extends StorageFailure {
  override readonly name = 'StatementTimeout';
}
