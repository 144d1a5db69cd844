import type { Chapter, GoalRow, Table } from './bench.ts';
import type { Measured } from './measure.ts';
import { median, percentile } from './statistics.ts';

/** Prints the chapters of one run as Markdown: the goals first, then what they were measured by. */
export function printRun(title: string, chapters: readonly Chapter[]): string {
  const goals = chapters.flatMap((chapter) => chapter.goals);
  const details = chapters.flatMap(({ title: heading, tables }) => [`#### ${heading}`, ...tables.map(printTable)]);
  return [`### ${title}`, printTable(goalTable(goals)), ...details].join('\n\n');
}

/** Tells throughput: the goal of each workload that has one, and all figures of all. */
export function throughputChapter(title: string, measured: readonly Measured[]): Chapter {
  return {
    title,
    goals: measured.flatMap(goalOf),
    tables: [
      {
        columns: ['work', 'req/s', 'ratio (least to most)', 'p50 ms', 'p99 ms', 'CPU µs/request', 'RSS MB (anonymous)'],
        rows: measured.map(throughputRow),
      },
    ],
  };
}

function goalOf({ workload, ratios }: Measured): readonly GoalRow[] {
  if (workload?.goal === undefined) return [];
  const { title: work, goal, stretch } = workload;
  const ratio = median(ratios);
  const measured = `${printNumber(ratio, 2)} (${spread(ratios, 2)})`;
  return [{ work, goal: `≥ ${goal}`, stretch: String(stretch ?? ''), measured, isMet: ratio >= goal }];
}

function throughputRow({ title, rate, ratios, latencies, cpu, usage }: Measured): readonly string[] {
  return [
    title,
    printNumber(rate, 0),
    `${printNumber(median(ratios), 2)} (${spread(ratios, 2)})`,
    printNumber(median(latencies), 2),
    printNumber(percentile(latencies, 0.99), 2),
    printNumber(cpu * 1e6, 0),
    `${printNumber(usage.resident, 0)} (${printNumber(usage.anonymous, 0)})`,
  ];
}

/** Prints a number with so many decimals, and a comma every three digits; a dash for what could not be measured. */
export function printNumber(value: number, decimals: number): string {
  if (!Number.isFinite(value)) return '–';
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** Prints the least and the most. */
export function spread(values: readonly number[], decimals: number): string {
  return `${printNumber(Math.min(...values), decimals)} to ${printNumber(Math.max(...values), decimals)}`;
}

function goalTable(goals: readonly GoalRow[]): Table {
  return {
    columns: ['work', 'goal', 'stretch', 'measured', ''],
    rows: goals.map(({ work, goal, stretch, measured, isMet }) => [
      work,
      goal,
      stretch,
      measured,
      isMet ? 'met' : '**missed**',
    ]),
  };
}

function printTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
