/*
 * What a database means to do, and what is wrong with it. A statement may search an index by more than the company, or walk
 * along one as far as a LIMIT; it may not visit all that a company has.
 */
import type { Query } from '../../../src/store/script.ts';
import type { Direct } from '../direct.ts';

/** Tables that are small, or of which the search for a company is the point. */
const bounded = new Set([
  'companies',
  'settings',
  'sequences',
  'runs',
  'losses',
  'brakes',
  'ignored_requests',
  'ignored_attributes',
]);
/** What is younger than the last run is counted where it stands; the sealing of runs bounds it. */
const isTail = ({ sql }: Query) =>
  /^select count\(\*\) as "live" from "\w+" where "company" = \S+ and "seq" > \S+$/.test(sql);

/** Says what of a statement's plan visits more than it should; nothing for a good one. */
export async function faultsOf(direct: Direct, query: Query): Promise<readonly string[]> {
  if (!/^(select|insert|update|delete|with)\b/.test(query.sql) || isTail(query)) return [];
  return direct.dialect.name === 'sqlite' ? await faultsInSqlite(direct, query) : await faultsInPostgres(direct, query);
}

/** A walk of which every row counts, so that the LIMIT is reached; SQLite's plans do not tell of what is filtered out. */
const walksToLimit =
  /where (?:"\w+"\.)?"company" = \S+(?: and (?:"\w+"\.)?"seq" [<>]=? \S+)? order by (?:"\w+"\.)?"seq"(?: asc| desc)? limit/;

async function faultsInSqlite(direct: Direct, query: Query): Promise<readonly string[]> {
  const { rows } = await direct.ask({ ...query, sql: `explain query plan ${query.sql}` });
  const details = rows.map((row) => (row as { detail: string }).detail); // SQLite's own columns
  const stops = walksToLimit.test(query.sql) && !details.includes('USE TEMP B-TREE FOR ORDER BY');
  return details.filter((detail) => isScan(detail, query) || (isWalk(detail, query) && !stops));
}

/** A scan of a table of ours; a list of parameters, a constant row or a subquery may be scanned. */
function isScan(detail: string, query: Query): boolean {
  const alias = /^SCAN (\w+)/.exec(detail)?.[1];
  return alias !== undefined && !detail.includes('VIRTUAL TABLE') && tableOf(alias, query) !== undefined;
}

function isWalk(detail: string, query: Query): boolean {
  const found = /^SEARCH (\w+) .*\(company=\?(?: AND seq[<>]\?)*\)/.exec(detail);
  return found?.[1] !== undefined && tableOf(found[1], query) !== undefined;
}

/** The table behind an alias or a name of its own; undefined for a bounded one and for what is no table. */
function tableOf(alias: string, { sql }: Query): string | undefined {
  const aliased = new RegExp(`"?(\\w+)"? as "?${alias}"?(?!\\w)`).exec(sql)?.[1];
  const table = aliased ?? (new RegExp(`(?:from|update|into|join) "?${alias}"?(?!\\w)`).test(sql) ? alias : undefined);
  return table === undefined || bounded.has(table) ? undefined : table;
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly Node[];
}

/** Both the plan for these very values and the one for any, which a prepared statement ends up with. */
async function faultsInPostgres(direct: Direct, query: Query): Promise<readonly string[]> {
  const faults: string[] = [];
  await direct.ask({ sql: `prepare explained as ${query.sql}`, parameters: [] });
  for (const mode of ['force_custom_plan', 'force_generic_plan']) {
    await direct.ask({ sql: `set local plan_cache_mode = ${mode}`, parameters: [] });
    const { rows } = await direct.ask({
      sql: `explain (format json) execute explained${literals(query)}`,
      parameters: [],
    });
    const [plan] = JSON.parse(String((rows[0] as { 'QUERY PLAN': unknown })['QUERY PLAN'])); // PostgreSQL's own column
    faults.push(...faultsInNode(plan.Plan, false).map((fault) => `${mode}: ${fault}`));
  }
  await direct.ask({ sql: 'deallocate explained', parameters: [] });
  return faults;
}

function literals({ parameters }: Query): string {
  if (parameters.length === 0) return '';
  const texts = parameters.map((value) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`));
  return `(${texts.join(', ')})`;
}

/** What keeps a LIMIT above from stopping what is below. */
const gathers = /Sort|Aggregate|Hash|Materialize|WindowAgg|ModifyTable/;

function faultsInNode(node: Node, stops: boolean): readonly string[] {
  const type = node['Node Type'];
  const below = type === 'Limit' ? true : gathers.test(type) ? false : stops;
  const own = isFault(node, stops)
    ? [`${type} on ${node['Relation Name'] ?? node['Index Name']} ${node['Index Cond'] ?? ''}`]
    : [];
  return [...own, ...(node.Plans ?? []).flatMap((child) => faultsInNode(child, below))];
}

function isFault(node: Node, stops: boolean): boolean {
  const type = node['Node Type'];
  if (bounded.has(node['Relation Name'] ?? '')) return false;
  if (type === 'Seq Scan') return true;
  if (!/Index/.test(type)) return false;
  const narrows = (node['Index Cond'] ?? '')
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .some((condition) => !/^company = |^seq [<>]=? /.test(condition));
  return !narrows && !(stops && node.Filter === undefined);
}
