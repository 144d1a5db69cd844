import type { Server } from '@hapi/hapi';
import type { Logger } from 'pino';
import type { Administration } from './admin/administration.ts';
import { createAdminServer } from './admin-server.ts';
import { type Config, publicUrlOf } from './config.ts';
import { startHousekeeping } from './housekeeping/housekeeping.ts';
import { measureStore } from './metrics/measured-store.ts';
import { Metrics } from './metrics/metrics.ts';
import { newId } from './new-id.ts';
import { createServer } from './server.ts';
import { openStore } from './store/open.ts';
import type { OnBatch } from './store/sqlite/thread.ts';

/** A region that is being served. */
export interface Service {
  /** For the operators' operations; its configuration has the public address that is really served. */
  readonly admin: Administration;
  /** What the companies' addresses begin with. */
  readonly publicUrl: string;
  readonly port: number;
  /** Where the operators' API listens. */
  readonly adminPort: number;
  /** Answers a request without a socket, as Hapi does it for tests. */
  readonly inject: Server['inject'];
  /** Takes no more requests, finishes those under way, and lets go of the database. */
  stop(): Promise<void>;
}

/**
 * Opens the database, brings it up to date, and serves the region to identity providers and to operators.
 *
 * Fails, with the name of the variable that would mend it, when the database cannot be used or an address is taken.
 */
export async function startService(config: Config, log: Logger, now?: () => number): Promise<Service> {
  const metrics = new Metrics();
  const onBatch = (size: number, milliseconds: number) => metrics.timeBatch(size, milliseconds);
  const opened = await openAdministration(config, { onBatch, now });
  if (config.databaseUrl.startsWith('sqlite:')) metrics.watchFile(config.databaseUrl.slice('sqlite:'.length));
  const servers: Server[] = [];
  const stop = async () => {
    await Promise.all(servers.map((server) => server.stop({ timeout: config.stopTimeout })));
    await opened.store.close();
  };
  try {
    const server = createServer({ ...opened, store: measureStore(opened.store, metrics), metrics, log });
    await listen(server, { host: 'HOST', port: 'PORT' });
    servers.push(server);
    const publicUrl = publicUrlOf(config, server.info.port);
    const admin = { ...opened, config: { ...config, publicUrl } };
    const adminServer = createAdminServer(admin, log, metrics);
    await listen(adminServer, { host: 'ADMIN_HOST', port: 'ADMIN_PORT' });
    servers.push(adminServer);
    const housekeeping = startHousekeeping(admin, metrics, log);
    return {
      admin,
      publicUrl,
      port: Number(server.info.port),
      adminPort: Number(adminServer.info.port),
      inject: server.inject.bind(server),
      async stop() {
        await housekeeping.stop();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What may differ from the ordinary: a test's clock, somebody who counts. */
interface Surroundings {
  readonly onBatch?: OnBatch | undefined;
  readonly now?: (() => number) | undefined;
}

/**
 * Opens the database for the operators' operations, without serving anything.
 */
export async function openAdministration(config: Config, surroundings: Surroundings = {}): Promise<Administration> {
  const { onBatch, now = Date.now } = surroundings;
  const store = await openStore(config.databaseUrl, { onBatch, statementTimeout: config.statementTimeout });
  return { config, store, now, newId, maxBodyBytes: config.maxBodyBytes };
}

/** The names of the variables that say where a server listens. */
interface Variables {
  readonly host: string;
  readonly port: string;
}

async function listen(server: Server, variables: Variables): Promise<void> {
  try {
    await server.start();
  } catch (error) {
    throw explainListenFailure(error, server, variables);
  }
}

function explainListenFailure(cause: unknown, { settings }: Server, { host, port }: Variables): unknown {
  const { code } = cause as NodeJS.ErrnoException; // whatever listening fails with, it is a system error or no code at all
  switch (code) {
    case 'EADDRINUSE':
      return new Error(
        `${port}: ${settings.port} on ${settings.host} is taken by another program. Stop it, or set ${port} to another number`,
        { cause },
      );
    case 'EACCES':
      return new Error(`${port}: this user may not listen on ${settings.port}. Set ${port} to a number above 1023`, {
        cause,
      });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`${host}: this machine has no address ${settings.host}`, { cause });
    default:
      return cause;
  }
}
