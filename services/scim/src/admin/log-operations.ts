import type { LogEntry } from '@metacompliance/scim-contract/admin';
import type { AdminOperation } from './call.ts';
import { getCompany } from './companies.ts';
import { exportLog as entriesOf, listLog as pageOf } from './log.ts';
import { csvHeader, printCsvLine, printJsonLine } from './log-text.ts';

/** Reads the provisioning log of a company, the latest first. */
export const listLog: AdminOperation<'listLog'> = async ({ parameters }, admin) => {
  const { companyKey, ...query } = parameters;
  return pageOf(await getCompany(companyKey, admin), query, admin);
};

/** Exports the provisioning log of a company as a file, the earliest first. */
export const exportLog: AdminOperation<'exportLog'> = async ({ parameters }, admin) => {
  const { companyKey, format = 'jsonl', ...query } = parameters;
  const entries = entriesOf(await getCompany(companyKey, admin), query, admin);
  return format === 'csv' ? piecesOf(entries, printCsvLine, csvHeader) : piecesOf(entries, printJsonLine, '');
};

async function* piecesOf(
  pages: AsyncIterable<readonly LogEntry[]>,
  print: (entry: LogEntry) => string,
  header: string,
): AsyncGenerator<string> {
  yield header;
  for await (const entries of pages) yield entries.map(print).join('');
}
