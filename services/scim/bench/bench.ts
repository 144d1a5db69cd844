import type { WriteRequest } from './load/okta-requests.ts';
import type { Options, StoreName } from './options.ts';
import type { Population } from './population.ts';
import type { ServerProcess } from './processes.ts';
import type { Seeded } from './seed/company.ts';

/** What a chapter of the benchmark works with: the service over a filled database, and the bare route beside it. */
export interface Bench {
  readonly options: Options;
  readonly store: StoreName;
  /** For what is thrown away after the run. */
  readonly folder: string;
  readonly databaseUrl: string;
  readonly seeded: Seeded;
  readonly service: ServerProcess;
  readonly bare: ServerProcess;
  readonly request: WriteRequest;
  readonly population: Population;
}

/** A part of the benchmark, measured and told. */
export interface Chapter {
  readonly title: string;
  readonly goals: readonly GoalRow[];
  readonly tables: readonly Table[];
}

/** One goal and what was reached. */
export interface GoalRow {
  readonly work: string;
  readonly goal: string;
  readonly stretch: string;
  readonly measured: string;
  readonly isMet: boolean;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
