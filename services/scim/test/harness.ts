import { Writable } from 'node:stream';
import type { Server } from '@hapi/hapi';
import { type OperationId, operationTable } from '@metacompliance/scim-contract';
import { pino } from 'pino';
import { type Config, readConfig } from '../src/config.ts';
import { Metrics } from '../src/metrics/metrics.ts';
import type { Call, Operation, Operations, Reply } from '../src/operations/operation.ts';
import { createServer } from '../src/server.ts';
import type { Company, Store } from '../src/store/store.ts';
import { digestToken, issueToken } from '../src/tokens.ts';

export const now = Date.UTC(2026, 0, 15, 12);
export const acme: Company = { number: 1, key: '5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77', name: 'Acme', state: 'active' };
export const token = issueToken('ire');
export const users = `/scim/${acme.key}/Users`;

/** A write that the fake store was asked for. */
export interface Write {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
}

interface Options {
  readonly config?: Partial<Config>;
  readonly company?: Partial<Company>;
  /** What every operation does; it answers 200 with an empty object unless told. */
  readonly operation?: Operation;
  readonly store?: Partial<Store>;
}

/** A server over a store that knows one company and one token, and operations that do what the test says. */
export interface TestServer {
  readonly server: Server;
  /** What reached an operation. */
  readonly calls: readonly Call[];
  readonly writes: readonly Write[];
  /** The lines of the log, parsed. */
  readonly lines: () => readonly Readonly<Record<string, unknown>>[];
  readonly logText: () => string;
}

export const empty: Reply = { status: 200, body: '{}' };

export function testServer({ config, company, operation = async () => empty, store }: Options = {}): TestServer {
  const calls: Call[] = [];
  const writes: Write[] = [];
  const chunks: string[] = [];
  const known = { ...acme, ...company };
  const fake = {
    findCredential: async (key: string, digest: string) =>
      key === known.key && digest === digestToken(token) ? { company: known, label: 'first' } : undefined,
    read: async () => true,
    write: async (name: string, args: Write['args']) => {
      writes.push({ name, args });
    },
    close: async () => {},
    ...store,
  } as unknown as Store; // enough of a store for a server whose operations are the test's own
  const sink = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  const record: Operation = (call, context) => {
    calls.push(call);
    return operation(call, context);
  };
  const server = createServer({
    store: fake,
    config: { ...readConfig({ PUBLIC_URL: 'https://ire.example.com' }), rateLimit: 0, ...config },
    now: () => now,
    newId: () => '0199aaaa-0000-7000-8000-000000000001',
    log: pino({ level: 'info' }, sink),
    metrics: new Metrics(),
    operations: everyOperation(record),
  });
  const logText = () => chunks.join('');
  return {
    server,
    calls,
    writes,
    lines: () =>
      logText()
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    logText,
  };
}

/** The table with one operation in every place. */
function everyOperation(operation: Operation): Operations {
  const names = Object.keys(operationTable) as OperationId[]; // the table's type says that these are its keys
  return Object.fromEntries(names.map((name) => [name, operation])) as unknown as Operations;
}

export const bearer = { authorization: `Bearer ${token}` };
export const scim = { ...bearer, 'content-type': 'application/scim+json' };
