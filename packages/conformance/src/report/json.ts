import { exitCodeOf, type Report } from './report.ts';

/**
 * The report as JSON, with everything that is in it.
 */
export function printJson(report: Report, options: { readonly strict?: boolean } = {}): string {
  return `${JSON.stringify({ exitCode: exitCodeOf(report, options), ...report }, undefined, 2)}\n`;
}
