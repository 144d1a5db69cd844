/** What was done in the administration of the region, and by whom. A row is written in the transaction of the change itself. */
import type { Dialect } from '../dialect.ts';
import { all, type Script, send } from '../script.ts';
import { statement, statementOfForm } from '../statement.ts';
import type { Tables } from '../tables.ts';

export type AuditRow = Readonly<Tables['admin_audit']>;

const insertRow = statement<AuditRow>()((d, v) =>
  d.builder.insertInto('admin_audit').values({
    id: v.id,
    at: v.at,
    actor: v.actor,
    via: v.via,
    operation: v.operation,
    company_key: v.company_key,
    subject: v.subject,
    status: v.status,
    detail: v.detail,
    request_id: v.request_id,
  }),
);

/** Puts a row into the audit. */
export function* keepAudit({ audit }: { audit: AuditRow }, d: Dialect): Script<void> {
  yield* send(insertRow(d, audit));
}

/** Which rows, and how many; the latest first. `before` is the id of the last row of the page before. */
export interface AuditQuery {
  readonly companyKey?: string | undefined;
  readonly actor?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly before?: string | undefined;
  readonly limit: number;
}

const conditions = [
  ['companyKey', 'company_key', '='],
  ['actor', 'actor', '='],
  ['from', 'at', '>='],
  ['to', 'at', '<'],
  ['before', 'id', '<'],
] as const;

/** Reads the audit. */
export function* listAudit(query: AuditQuery, d: Dialect): Script<readonly AuditRow[]> {
  const asked = conditions.filter(([name]) => query[name] !== undefined);
  const values = asked.map(([name]) => query[name] ?? '');
  const key = `audit ${asked.map(([name]) => name)} ${query.limit}`;
  return yield* all(
    statementOfForm(d, { key, values }, (bind) =>
      asked
        .reduce(
          (rows, [name, column, operator]) => rows.where(column, operator, bind(query[name] ?? '') as never),
          d.builder.selectFrom('admin_audit').selectAll(),
        )
        .orderBy('id', 'desc')
        .limit(query.limit),
    ),
  );
}
