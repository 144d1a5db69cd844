import { ScimError } from '@metacompliance/scim-protocol';
import { Command } from 'commander';
import { createAdminSecret, revokeAdminSecret } from '../admin/secrets.ts';
import type { Role } from '../store/scripts/admin-secrets.ts';
import { print, printTable } from './print.ts';
import { administer, localOperator, operate } from './session.ts';

interface Json {
  readonly json?: boolean;
}

/** `scim admin-secret …`: who may use the admin API. Only here are secrets made: none can make another. */
export function adminSecretCommand(): Command {
  const command = new Command('admin-secret').description('the secrets that open the admin API');
  command
    .command('create')
    .description('make a secret, which is shown only now')
    .requiredOption('--name <name>', 'under which the audit keeps what is done with it; never used twice')
    .requiredOption('--role <role>', 'viewer (may read) or operator (may do everything)')
    .option('--json', 'print {"name","role","secret"}')
    .action(create);
  command.command('list').description('list every secret there was').option('--json', 'print JSON').action(list);
  command.command('revoke <name>').description('end a secret at once').option('--json', 'print JSON').action(revoke);
  return command;
}

async function create({ name, role, json }: Json & { readonly name: string; readonly role: string }): Promise<void> {
  if (!isRole(role)) throw ScimError.invalidValue(`--role must be viewer or operator, not "${role}"`);
  const secret = await administer((admin) => createAdminSecret({ name, role }, { actor: localOperator(), admin }));
  print({ name, role, secret }, { json, text: `The secret is shown only now:\n\n  ${secret}\n` });
}

async function list({ json }: Json): Promise<void> {
  const { items } = await operate('listAdminSecrets', {});
  const rows = items.map(({ name, role, keptIn, created, lastUsed, revoked }) => {
    return { name, role, keptIn, created: created ?? null, lastUsed: lastUsed ?? null, revoked: revoked ?? null };
  });
  print(items, { json, text: rows.length > 0 ? printTable(rows) : 'There is no admin secret.' });
}

async function revoke(name: string, { json }: Json): Promise<void> {
  await administer((admin) => revokeAdminSecret(name, { actor: localOperator(), admin }));
  print({ revoked: name }, { json, text: 'The secret is revoked: the next request that brings it is refused.' });
}

function isRole(text: string): text is Role {
  return text === 'viewer' || text === 'operator';
}
