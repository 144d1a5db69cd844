/*
 * The whole service on a free port of loopback, for tests of whatever talks to it. Every start has a database of its own: a
 * SQLite file in a fresh folder, or a database in the cluster that TEST_DATABASE_URL names (see `testing/postgres`).
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import postgres from 'postgres';
import type { Actor } from './admin/call.ts';
import { perform } from './admin/perform.ts';
import { createAdminSecret } from './admin/secrets.ts';
import { type Config, readConfig } from './config.ts';
import { companyPath } from './contract/routes.ts';
import { adminPath } from './http/serve-admin.ts';
import { type Service, startService as start } from './service.ts';
import { issueAdminSecret } from './tokens.ts';

const actor: Actor = { name: 'test', role: 'operator', via: 'command line' };

/** The store to start on, and whatever of the configuration the test is about. */
export interface TestOptions extends Partial<Config> {
  readonly store: 'sqlite' | 'postgres';
  /** The time of day; the real one unless the test brings its own. */
  readonly now?: () => number;
}

export interface TestCompany {
  /** Where the company is on this machine, whatever PUBLIC_URL says to others. */
  readonly baseUrl: string;
  readonly companyKey: string;
  readonly token: string;
}

/** A running service with a first company. */
export interface TestService extends TestCompany {
  readonly publicUrl: string;
  /** Where the operators' API begins, and the secret of an operator. */
  readonly adminUrl: string;
  readonly adminSecret: string;
  /** Makes an admin secret, as the command line does. */
  createAdminSecret(name: string, role: 'viewer' | 'operator'): Promise<string>;
  /** Answers a request without a socket. */
  readonly inject: Service['inject'];
  /** One more company, with a token of its own. */
  createCompany(options?: { readonly name?: string; readonly withSampleUser?: boolean }): Promise<TestCompany>;
  /** Ends the service and throws its database away. */
  stop(): Promise<void>;
}

/**
 * Starts the service as `main.ts` does, but silent, without limits on rate and delay (a busy machine is no failure), and on a
 * port and in a database of its own.
 *
 * Fails for PostgreSQL when TEST_DATABASE_URL is not set: a test that cannot run must not look as if it had.
 */
export async function startService({ store, now, ...overrides }: TestOptions): Promise<TestService> {
  const database = store === 'sqlite' ? createFile() : await createDatabase();
  const defaults = readConfig({
    PORT: '0',
    ADMIN_PORT: '0',
    RATE_LIMIT: '0',
    MAX_DELAY: '0',
    LOG_LEVEL: 'silent',
    STOP_TIMEOUT: '2',
  });
  const adminSecret = issueAdminSecret();
  const config = { ...defaults, isDemo: false, databaseUrl: database.url, adminToken: adminSecret, ...overrides };
  const service = await start(config, openLog(config.logLevel), now);
  const by = { actor, admin: service.admin };
  const create: TestService['createCompany'] = async ({ name = 'Test company', withSampleUser = false } = {}) => {
    const request = { body: { name, withSampleUser } };
    const { companyKey, token } = await perform('createCompany', request, by);
    return { baseUrl: `http://127.0.0.1:${service.port}${companyPath(companyKey)}`, companyKey, token };
  };
  return {
    ...(await create()),
    publicUrl: service.publicUrl,
    adminUrl: `http://127.0.0.1:${service.adminPort}${adminPath}`,
    adminSecret,
    createAdminSecret: (name, role) => createAdminSecret({ name, role }, by),
    inject: service.inject,
    createCompany: create,
    async stop() {
      await service.stop();
      await database.remove();
    },
  };
}

/** A silent service still writes its log, all of it, when TEST_LOG_FOLDER says where: whoever set it will look for what must not be there. */
function openLog(level: string): Logger {
  const folder = process.env.TEST_LOG_FOLDER;
  if (folder === undefined || level !== 'silent') return pino({ level });
  return pino({ level: 'trace' }, pino.destination({ dest: join(folder, `${randomUUID()}.log`), sync: true }));
}

interface Database {
  readonly url: string;
  remove(): Promise<void> | void;
}

function createFile(): Database {
  const folder = mkdtempSync(join(tmpdir(), 'scim-'));
  return { url: `sqlite:${join(folder, 'test.db')}`, remove: () => rmSync(folder, { recursive: true }) };
}

async function createDatabase(): Promise<Database> {
  const cluster = process.env.TEST_DATABASE_URL;
  if (cluster === undefined)
    throw new Error(
      'TEST_DATABASE_URL: run the tests with --test-global-setup=<services/scim/test/postgres-cluster.ts>',
    );
  const name = `scim_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  await ask(cluster, `create database ${name} template template0 encoding 'UTF8'`);
  return { url: url.href, remove: () => ask(cluster, `drop database ${name} with (force)`) };
}

async function ask(cluster: string, statement: string): Promise<void> {
  const connection = postgres(cluster, { max: 1, onnotice: () => {} });
  try {
    await connection.unsafe(statement);
  } finally {
    await connection.end();
  }
}
