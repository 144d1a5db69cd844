import type { LogEntry } from '@metacompliance/scim-contract/admin';

/** Columns of the table, in its order. */
const columns = [
  'at',
  'outcome',
  'status',
  'operation',
  'userName',
  'resourceId',
  'attributes',
  'scimType',
  'detail',
  'warnings',
  'provider',
  'token',
  'requestId',
  'id',
] as const satisfies readonly (keyof LogEntry)[];

/**
 * The first line of the log as a table: the names of its columns.
 * @see RFC 4180 §2
 */
export const csvHeader = `${columns.join(',')}\r\n`;

/**
 * An entry as a line of a table. Names come from outside: a text that a spreadsheet would take for a formula begins with an
 * apostrophe, as spreadsheets themselves mark text. Lists are separated by a semicolon.
 * @see RFC 4180 §2, CWE-1236
 */
export function printCsvLine(entry: LogEntry): string {
  return `${columns.map((name) => printCell(entry[name])).join(',')}\r\n`;
}

/**
 * An entry as a line of JSON, its texts as they are.
 */
export function printJsonLine(entry: LogEntry): string {
  return `${JSON.stringify(entry)}\n`;
}

function printCell(value: LogEntry[keyof LogEntry]): string {
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '');
  const harmless = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
