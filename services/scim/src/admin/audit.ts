import type { AuditEntry } from '@metacompliance/scim-contract/admin';
import type { AuditRow } from '../store/scripts/audit.ts';
import type { AdminOperation } from './call.ts';
import { openPage, pageOf } from './pages.ts';
import { printTime } from './time.ts';

/** Reads what was done and attempted in the administration of the region, the latest first. */
export const listAudit: AdminOperation<'listAudit'> = async ({ parameters }, admin) => {
  const { companyKey, actor, from, to } = parameters;
  const page = await openPage(parameters, `audit ${JSON.stringify([companyKey, actor, from, to])}`, admin);
  const found = await admin.store.read('listAudit', {
    companyKey: companyKey?.toLowerCase(),
    actor,
    from: from === undefined ? undefined : Date.parse(from),
    to: to === undefined ? undefined : Date.parse(to),
    before: page.after,
    limit: page.count + 1,
  });
  const { items, nextCursor } = await pageOf(found, page, ({ id }) => id);
  return { items: items.map(printEntry), ...nextCursor };
};

function printEntry(row: AuditRow): AuditEntry {
  const { id, at, actor, via, operation, status } = row;
  return {
    id,
    at: printTime(at),
    actor,
    via,
    operation,
    status,
    ...(row.company_key !== null && { companyKey: row.company_key }),
    ...(row.subject !== null && { subject: row.subject }),
    ...(row.detail !== null && { detail: row.detail }),
    ...(row.request_id !== null && { requestId: row.request_id }),
  };
}
