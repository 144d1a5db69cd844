import type { NewToken } from '@metacompliance/scim-contract/admin';
import { Command } from 'commander';
import { print, printTable, visible } from './print.ts';
import { operate } from './session.ts';

interface Options {
  readonly label?: string;
  readonly expires?: string;
  readonly json?: boolean;
}

const jsonOfNew = 'print JSON, with the token in "token"';

/** `scim token …`: the API tokens of a company. A token is shown when it is made, and never again. */
export function tokenCommand(): Command {
  const command = new Command('token').description('the API tokens of a company');
  command
    .command('issue <company-key>')
    .description('issue one more token; a company has at most two live ones')
    .option('--label <label>', 'what it is for, as the provisioning log names it')
    .option('--expires <time>', 'when it shall end by itself, such as 2027-03-14T00:00:00Z')
    .option('--json', jsonOfNew)
    .action(issue);
  command
    .command('refresh <company-key>')
    .description('replace the token: the new one works at once, the old one for seven more days')
    .option('--label <label>', 'what it is for, as the provisioning log names it')
    .option('--json', jsonOfNew)
    .action(refresh);
  command
    .command('list <company-key>')
    .description('list every token there was, with its last use')
    .option('--json', 'print JSON')
    .action(list);
  command
    .command('revoke <company-key> <token-id>')
    .description('end a token at once; its id, or the beginning of it, is in the list')
    .option('--json', 'print JSON')
    .action(revoke);
  return command;
}

async function issue(companyKey: string, { label, expires, json }: Options): Promise<void> {
  const body = { ...(label !== undefined && { label }), ...(expires !== undefined && { expires }) };
  printNew(await operate('issueToken', { parameters: { companyKey }, body }), json);
}

async function refresh(companyKey: string, { label, json }: Options): Promise<void> {
  const body = label === undefined ? {} : { label };
  printNew(await operate('refreshToken', { parameters: { companyKey }, body }), json);
}

function printNew(token: NewToken, json: boolean | undefined): void {
  const old = token.previousUntil === undefined ? '' : `\nThe one before it works until ${token.previousUntil}.\n`;
  print(token, { json, text: `The token is shown only now:\n\n  ${token.token}\n${old}` });
}

async function list(companyKey: string, { json }: Options): Promise<void> {
  const { items, refreshLockedUntil } = await operate('listTokens', { parameters: { companyKey } });
  const rows = items.map(({ id, label, state, created, expires, lastUsed }) => {
    return { id, label: visible(label), state, created, expires: expires ?? null, lastUsed: lastUsed ?? null };
  });
  const locked = refreshLockedUntil === undefined ? '' : `\n\nIt can be refreshed again after ${refreshLockedUntil}.`;
  print(items, { json, text: items.length > 0 ? printTable(rows) + locked : 'This company has no token.' });
}

async function revoke(companyKey: string, id: string, { json }: Options): Promise<void> {
  const token = await operate('revokeToken', { parameters: { companyKey, id } });
  print(token, { json, text: 'The token is revoked: the next request that brings it is refused.' });
}
