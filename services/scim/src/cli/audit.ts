import type { AuditEntry } from '@metacompliance/scim-contract/admin';
import { Command } from 'commander';
import { everyItem } from './every-item.ts';
import { print, printTable, visible } from './print.ts';
import { operate } from './session.ts';

interface Options {
  readonly company?: string;
  readonly actor?: string;
  readonly since?: string;
  readonly limit: string;
  readonly json?: boolean;
}

/** `scim audit`: what was done and attempted in the administration of the region, and by whom. */
export function auditCommand(): Command {
  return new Command('audit')
    .description('what was done and attempted in the administration of the region, the latest first')
    .option('--company <company-key>', 'only to this company')
    .option('--actor <name>', 'only under this name')
    .option('--since <time>', 'only from then on, such as 2026-03-14T00:00:00Z')
    .option('--limit <number>', 'at most so many', '50')
    .option('--json', 'print JSON')
    .action(audit);
}

async function audit({ company: companyKey, actor, since: from, limit, json }: Options): Promise<void> {
  const atMost = Math.max(1, Math.trunc(Number(limit)) || 50);
  const read: Parameters<typeof everyItem<AuditEntry>>[0] = (part) =>
    operate('listAudit', { parameters: { companyKey, actor, from, ...part } });
  const items = await everyItem(read, atMost);
  const rows = items.map(({ at, actor, operation, status, companyKey, subject, detail }) => ({
    at,
    actor: visible(actor),
    operation,
    status: String(status),
    companyKey: companyKey ?? null,
    about: subject === undefined ? null : visible(subject),
    why: detail === undefined ? null : visible(detail),
  }));
  print(items, { json, text: rows.length > 0 ? printTable(rows) : 'Nothing was done.' });
}
