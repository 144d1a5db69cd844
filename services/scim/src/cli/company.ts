import { Command } from 'commander';
import { baseUrlOf, type Connection, createCompany, getCompany } from '../admin/companies.ts';
import { createSampleUser } from '../admin/sample-user.ts';
import { print, printTable } from './print.ts';
import { administer } from './session.ts';

interface CreateOptions {
  readonly name: string;
  readonly withSampleUser?: boolean;
  readonly json?: boolean;
}

/** `scim company …`: the companies of the region. */
export function companyCommand(): Command {
  const command = new Command('company').description('the companies of the region');
  command
    .command('create')
    .description('create a company with its first API token, which is shown only now')
    .requiredOption('--name <name>', 'what people call the company')
    .option('--with-sample-user', 'create one complete user in it, which identity providers look for when they test')
    .option('--json', 'print {"companyKey","region","baseUrl","token"}')
    .action(create);
  command.command('list').description('list every company').option('--json', 'print JSON').action(list);
  command.command('show <company-key>').description('show one company').option('--json', 'print JSON').action(show);
  return command;
}

async function create({ name, withSampleUser, json }: CreateOptions): Promise<void> {
  const connection = await administer(async (admin) => {
    const created = await createCompany(name, admin);
    if (withSampleUser) await createSampleUser(created.company, admin);
    return created.connection;
  });
  print(connection, { json, text: printConnection(name, connection) });
}

async function list({ json }: { readonly json?: boolean }): Promise<void> {
  const companies = await administer(async ({ store }) => store.read('listCompanies', {}));
  const rows = companies.map(({ key, name, state }) => ({ companyKey: key, name, state }));
  print(rows, { json, text: rows.length > 0 ? printTable(rows) : 'There is no company yet.' });
}

async function show(key: string, { json }: { readonly json?: boolean }): Promise<void> {
  const facts = await administer(async (admin) => {
    const company = await getCompany(key, admin);
    const { name, state } = company;
    return {
      companyKey: company.key,
      name,
      state,
      region: admin.config.region,
      baseUrl: baseUrlOf(company.key, admin),
    };
  });
  print(facts, { json, text: printTable([facts]) });
}

function printConnection(name: string, { companyKey, region, baseUrl, token }: Connection): string {
  return `${name} is ready. The token is shown only now:

  Base URL     ${baseUrl}
  Region code  ${region}
  Company key  ${companyKey}
  API token    ${token}
`;
}
