import { Command } from 'commander';
import { getCompany } from '../admin/companies.ts';
import { eraseUser, exportUser } from '../admin/personal-data.ts';
import { print } from './print.ts';
import { administer, localOperator } from './session.ts';

interface Options {
  readonly company: string;
  readonly json?: boolean;
}

/** `scim user …`: what a person may ask for: everything that is held, and to be forgotten. */
export function userCommand(): Command {
  const command = new Command('user').description('everything that is held about a person, and its erasure');
  command
    .command('export <name-or-id>')
    .description('print everything that is held about a person, as JSON')
    .requiredOption('--company <company-key>', 'whose user')
    .option('--json', 'print it on one line')
    .action(exportData);
  command
    .command('erase <name-or-id>')
    .description('delete the user and take the name out of the log; what happened stays, without the name')
    .requiredOption('--company <company-key>', 'whose user')
    .option('--json', 'print {"erased"}')
    .action(erase);
  return command;
}

async function exportData(person: string, { company, json }: Options): Promise<void> {
  const data = await administer(async (admin) => exportUser(await getCompany(company, admin), person, { admin }));
  print(data, { json, text: JSON.stringify(data, null, 2) });
}

async function erase(person: string, { company, json }: Options): Promise<void> {
  await administer(async (admin) => {
    await eraseUser(await getCompany(company, admin), person, { admin, actor: localOperator() });
  });
  print(
    { erased: true },
    { json, text: 'The person is erased. Backups that were made before still hold what was there.' },
  );
}
