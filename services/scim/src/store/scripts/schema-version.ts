import { first, type Script } from '../script.ts';

/** The number of the last migration that the database has had. */
export function* schemaVersion(_: object): Script<number> {
  const row = yield* first<{ number: number }>({ sql: 'select max(number) as number from migrations', parameters: [] });
  return row?.number ?? 0;
}
