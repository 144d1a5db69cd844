import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { backUpSqlite } from '../store/sqlite/backup.ts';
import { restoreSqlite } from '../store/sqlite/restore.ts';
import { print } from './print.ts';
import { administer } from './session.ts';

interface Json {
  readonly json?: boolean;
}

/** `scim backup`: a copy of the database while the service runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('copy the database to a new file while the service runs, and check the copy (SQLite)')
    .argument('<file>', 'where the copy is to be; there must be nothing yet')
    .option('--json', 'print {"file","bytes","version"}')
    .action((target: string, { json }: Json) => {
      const made = backUpSqlite(fileOf('pg_dump --format=custom'), target);
      print(made, {
        json,
        text: `${made.file} holds all that was acknowledged until now (${made.bytes} bytes, checked).`,
      });
    });
}

/** `scim restore`: a backup takes the place of the database. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('put a backup in the place of the database, which no process may have open (SQLite)')
    .argument('<file>', 'the backup; it stays where it is')
    .option('--json', 'print {"version","kept"}')
    .action((backup: string, { json }: Json) => {
      const file = fileOf('pg_restore');
      const restored = restoreSqlite(backup, file);
      const kept =
        restored.kept === undefined
          ? ''
          : `\nWhat was there before is kept in ${restored.kept}: remove it when all is well.`;
      print(restored, { json, text: `${file} is as it was when the backup was made. Start the service.${kept}` });
    });
}

/** `scim migrate`: the schema is brought up to date without serving. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('bring the database up to date, as every start does, without serving')
    .option('--json', 'print {"version"}')
    .action(async ({ json }: Json) => {
      const version = await administer(({ store }) => store.read('schemaVersion', {}));
      print({ version }, { json, text: `The database is at version ${version}.` });
    });
}

/** SQLite is a file that we copy ourselves; PostgreSQL has tools that do it better. */
function fileOf(tool: string): string {
  const { databaseUrl } = readConfig(process.env);
  if (databaseUrl.startsWith('sqlite:')) return databaseUrl.slice('sqlite:'.length);
  throw new Error(`DATABASE_URL: this is PostgreSQL. Use its own tool: ${tool}`);
}
