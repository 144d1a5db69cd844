import { Command } from 'commander';
import { getCompany } from '../admin/companies.ts';
import { linkUser } from '../admin/link-user.ts';
import { eraseUser, exportUser } from '../admin/personal-data.ts';
import { print } from './print.ts';
import { administer, localOperator } from './session.ts';

interface Options {
  readonly company: string;
  readonly json?: boolean;
}

interface LinkOptions extends Options {
  readonly externalId: string;
  readonly userName?: string;
}

/** `scim user …`: what a person may ask for, everything that is held and to be forgotten; and who somebody is elsewhere. */
export function userCommand(): Command {
  const command = new Command('user').description(
    'everything that is held about a person, its erasure, and whom an identity provider knows',
  );
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
  command
    .command('link <name-or-id>')
    .description(
      'give somebody who came by another route the identifiers by which an identity provider finds the person',
    )
    .requiredOption('--company <company-key>', 'whose user')
    .requiredOption('--external-id <id>', 'the id of the person in the identity provider')
    .option('--user-name <name>', 'the userName there, when it is another than here')
    .option('--json', 'print {"id"}')
    .action(link);
  return command;
}

async function link(person: string, { company, externalId, userName, json }: LinkOptions): Promise<void> {
  const id = await administer(async (admin) =>
    linkUser(await getCompany(company, admin), person, { externalId, userName }, { admin, actor: localOperator() }),
  );
  print({ id }, { json, text: `The identity provider will find this user, ${id}, instead of making another.` });
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
