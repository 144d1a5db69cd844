/*
 * What Prometheus asks for. Labels come from small closed sets: operations of the contract, statuses, scripts of the store; and
 * company keys, which stand for nobody by themselves. Never a name, a token or anything that a request brings.
 */
import { statSync } from 'node:fs';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { Turns } from '../http/turns.ts';
import type { Alarm } from '../store/scripts/brakes.ts';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];

/** How one request ended. */
export interface RequestEnd {
  /** The operation of the contract, or empty. */
  readonly operation: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly companyKey: string | undefined;
}

/** The counters and timings of one process. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = this.#counter('scim_requests_total', 'Requests by operation and status.', [
    'operation',
    'status',
  ]);
  readonly #durations = this.#histogram('scim_request_seconds', 'Time from a request to its answer.', seconds, [
    'operation',
  ]);
  readonly #companies = this.#counter('scim_company_requests_total', 'Requests by company and class of status.', [
    'company',
    'status',
  ]);
  readonly #ignored = this.#counter(
    'scim_company_ignored_attributes_total',
    'Attributes of requests that MetaCompliance does not have, by company.',
    ['company'],
  );
  readonly #scripts = this.#histogram('scim_store_seconds', 'Time of a script of the store.', seconds, ['script']);
  readonly #batches = this.#histogram('scim_batch_size', 'Writes that shared a commit.', sizes, []);
  readonly #commits = this.#histogram('scim_commit_seconds', 'Time from a batch of writes to its commit.', seconds, []);
  readonly #alarms = new Gauge({
    name: 'scim_brake_lost_users',
    help: 'Users that a company lost at once, until an operator releases the brake.',
    labelNames: ['company', 'held'],
    registers: [this.#registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** The media type of what `print` gives. */
  get contentType(): string {
    return this.#registry.contentType;
  }

  /** Everything as Prometheus reads it. */
  print(): Promise<string> {
    return this.#registry.metrics();
  }

  countRequest({ operation, status, milliseconds, companyKey }: RequestEnd): void {
    this.#requests.inc({ operation, status });
    this.#durations.observe({ operation }, milliseconds / 1_000);
    if (companyKey !== undefined) this.#companies.inc({ company: companyKey, status: `${Math.floor(status / 100)}xx` });
  }

  timeScript(script: string, milliseconds: number): void {
    this.#scripts.observe({ script }, milliseconds / 1_000);
  }

  /** A batch of writes was committed. */
  timeBatch(size: number, milliseconds: number): void {
    this.#batches.observe(size);
    this.#commits.observe(milliseconds / 1_000);
  }

  /** The brakes that are tripped now. */
  showAlarms(alarms: readonly Alarm[]): void {
    this.#alarms.reset();
    for (const { companyKey, lost, hold } of alarms)
      this.#alarms.set({ company: companyKey, held: hold ? 'yes' : 'no' }, lost);
  }

  /** So many attributes that a company's requests brought were ignored. */
  countIgnored(companyKey: string, attributes: number): void {
    this.#ignored.inc({ company: companyKey }, attributes);
  }

  /** Shows how many requests are at work and how many wait for their turn. */
  watchTurns(turns: Turns): void {
    this.#gauge('scim_requests_working', 'Requests that are being carried out.', () => turns.working);
    this.#gauge('scim_requests_waiting', 'Requests that wait for their turn.', () => turns.waiting);
  }

  /** Shows the size of SQLite's write-ahead log: one that grows is one that is not emptied. */
  watchFile(file: string): void {
    const size = (name: string) => statSync(name, { throwIfNoEntry: false })?.size ?? 0;
    this.#gauge('scim_database_bytes', 'Size of the database file.', () => size(file));
    this.#gauge('scim_wal_bytes', 'Size of the write-ahead log.', () => size(`${file}-wal`));
  }

  #counter<Label extends string>(name: string, help: string, labelNames: readonly Label[]): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  #histogram<Label extends string>(name: string, help: string, buckets: number[], labelNames: readonly Label[]) {
    return new Histogram<Label>({ name, help, buckets, labelNames, registers: [this.#registry] });
  }

  #gauge(name: string, help: string, value: () => number): void {
    const collect = function (this: Gauge) {
      this.set(value());
    };
    new Gauge({ name, help, collect, registers: [this.#registry] });
  }
}
