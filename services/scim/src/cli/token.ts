import { Command } from 'commander';
import type { Administration } from '../admin/administration.ts';
import { getCompany } from '../admin/companies.ts';
import { issueCompanyToken, listTokens, refreshToken, revokeToken } from '../admin/tokens.ts';
import type { Company } from '../store/store.ts';
import { print, printTable } from './print.ts';
import { administer } from './session.ts';

interface LabelOptions {
  readonly label: string;
  readonly json?: boolean;
}

/** `scim token …`: the API tokens of a company. A token is shown when it is made, and never again. */
export function tokenCommand(): Command {
  const command = new Command('token').description('the API tokens of a company');
  command
    .command('issue <company-key>')
    .description('issue one more token')
    .option('--label <label>', 'what it is for, as the provisioning log names it', 'issued')
    .option('--json', 'print {"token"}')
    .action((key: string, options: LabelOptions) => make(key, options, issueCompanyToken));
  command
    .command('refresh <company-key>')
    .description('replace the token: the new one works at once, the old one for seven more days')
    .option('--label <label>', 'what it is for, as the provisioning log names it', 'refreshed')
    .option('--json', 'print {"token"}')
    .action((key: string, options: LabelOptions) => make(key, options, refreshToken));
  command
    .command('list <company-key>')
    .description('list every token there was')
    .option('--json', 'print JSON')
    .action(list);
  command
    .command('revoke <company-key> <token-id>')
    .description('end a token at once; its id, or the beginning of it, is in the list')
    .option('--json', 'print JSON')
    .action(revoke);
  return command;
}

type Make = (company: Company, label: string, admin: Administration) => Promise<string>;

async function make(key: string, { label, json }: LabelOptions, issue: Make): Promise<void> {
  const token = await administer(async (admin) => issue(await getCompany(key, admin), label, admin));
  print({ token }, { json, text: `The token is shown only now:\n\n  ${token}\n` });
}

async function list(key: string, { json }: { readonly json?: boolean }): Promise<void> {
  const tokens = await administer(async (admin) => listTokens(await getCompany(key, admin), admin));
  const text = tokens.length > 0 ? printTable(tokens.map((token) => ({ ...token }))) : 'This company has no token.';
  print(tokens, { json, text });
}

async function revoke(key: string, id: string, { json }: { readonly json?: boolean }): Promise<void> {
  await administer(async (admin) => revokeToken(await getCompany(key, admin), id, admin));
  print({ revoked: id }, { json, text: 'The token is revoked: the next request that brings it is refused.' });
}
