import type { Company, IgnoredAttribute } from '@metacompliance/scim-contract/admin';
import { Command } from 'commander';
import { type Connection, connectionOf } from '../admin/connection.ts';
import { perform } from '../admin/perform.ts';
import { removeCompanyRows } from '../admin/removal.ts';
import { printBrake } from './brake.ts';
import { everyItem } from './every-item.ts';
import { print, printTable, visible } from './print.ts';
import { administer, localOperator, operate } from './session.ts';

interface Json {
  readonly json?: boolean;
}

interface CreateOptions extends Json {
  readonly name: string;
  readonly withSampleUser?: boolean;
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
  command
    .command('list')
    .description('list the companies')
    .option('--state <state>', 'only those that are active, suspended or deleting')
    .option('--json', 'print JSON')
    .action(list);
  ofCompany(command, 'show', 'show a company, also one that was deleted').action(show);
  ofCompany(command, 'rename', 'give a company another name')
    .requiredOption('--name <name>', 'what people shall call it')
    .action(rename);
  ofCompany(command, 'suspend', 'have all its SCIM requests refused; its data and tokens are kept').action(
    (key: string, options: Json) => showAfter('suspendCompany', key, options),
  );
  ofCompany(command, 'resume', 'end the suspension').action((key: string, options: Json) =>
    showAfter('resumeCompany', key, options),
  );
  ofCompany(command, 'delete', 'end all its tokens at once, then remove all that it has').action(remove);
  command.addCommand(settingsCommand());
  return command;
}

/** `scim company settings`: what to enter in the form of an identity provider. */
function settingsCommand(): Command {
  return new Command('settings')
    .description('print what to enter in the form of an identity provider, ready to paste')
    .requiredOption('--company <company-key>', 'whose')
    .requiredOption('--for <provider>', 'okta or entra')
    .option('--json', 'print JSON')
    .action(settings);
}

function ofCompany(command: Command, name: string, description: string): Command {
  return command.command(`${name} <company-key>`).description(description).option('--json', 'print JSON');
}

async function create({ name, withSampleUser = false, json }: CreateOptions): Promise<void> {
  const connection = connectionOf(await operate('createCompany', { body: { name, withSampleUser } }));
  print(connection, { json, text: printConnection(name, connection) });
}

async function list({ state, json }: Json & { readonly state?: string }): Promise<void> {
  const companies = await everyItem((part) => operate('listCompanies', { parameters: { state, ...part } }));
  const rows = companies.map(({ companyKey, name, state, created }) => ({ companyKey, name, state, created }));
  print(rows, { json, text: rows.length > 0 ? printTable(rows.map(readable)) : 'There is no company.' });
}

/** With what may want an operator: the brake, and what its provider sends in vain. */
async function show(companyKey: string, { json }: Json): Promise<void> {
  const company = await operate('getCompany', { parameters: { companyKey } });
  const { brake, ignoredAttributes = [] } = company;
  const lines = [...(brake ? [printBrake(brake)] : []), ...printIgnored(ignoredAttributes)];
  print(company, { json, text: [printCompany(company), ...lines].join('\n') });
}

function printIgnored(attributes: readonly IgnoredAttribute[]): readonly string[] {
  if (attributes.length === 0) return [];
  const rows = attributes.map(({ name = '(others)', times, last }) => ({ attribute: name, times: `${times}`, last }));
  return ['', 'Requests bring attributes that MetaCompliance does not have; they are ignored:', printTable(rows)];
}

async function showAfter(
  operation: 'suspendCompany' | 'resumeCompany',
  companyKey: string,
  { json }: Json,
): Promise<void> {
  const company = await operate(operation, { parameters: { companyKey } });
  print(company, { json, text: printCompany(company) });
}

async function rename(companyKey: string, { name, json }: Json & { readonly name: string }): Promise<void> {
  const company = await operate('renameCompany', { parameters: { companyKey }, body: { name } });
  print(company, { json, text: printCompany(company) });
}

/** The rows are removed here and now; a service that runs, or starts later, goes on where this is interrupted. */
async function remove(companyKey: string, { json }: Json): Promise<void> {
  const company = await administer(async (admin) => {
    const request = { parameters: { companyKey } };
    await perform('deleteCompany', request, { actor: localOperator(), admin });
    await removeCompanyRows(admin);
    return perform('getCompany', request, { actor: localOperator(), admin });
  });
  print(company, { json, text: `${visible(company.name)} is deleted, and every row it had is gone.` });
}

async function settings({ company, for: provider, json }: Json & { company: string; for: string }): Promise<void> {
  const answer = await operate('getConnectionSettings', { parameters: { companyKey: company, provider } });
  const lines = answer.fields.map(({ field, value, note }) => `${field}\n    ${value ?? '(see below)'}\n    ${note}`);
  print(answer, { json, text: lines.join('\n\n') });
}

function printCompany({ companyKey, name, state, region, baseUrl, created, deleted, emptied }: Company): string {
  const facts = { companyKey, name, state, region, baseUrl, created, deleted, emptied };
  return Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([fact, value]) => `${fact.padEnd(10)}  ${visible(String(value))}`)
    .join('\n');
}

function readable<Row extends Readonly<Record<string, string>>>(row: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, visible(value)]));
}

function printConnection(name: string, { companyKey, region, baseUrl, token }: Connection): string {
  return `${visible(name)} is ready. The token is shown only now:

  Base URL     ${baseUrl}
  Region code  ${region}
  Company key  ${companyKey}
  API token    ${token}
`;
}
