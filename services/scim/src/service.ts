import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Server } from '@hapi/hapi';
import type { Logger } from 'pino';
import type { Administration } from './admin/administration.ts';
import { type Config, publicUrlOf } from './config.ts';
import { newId } from './new-id.ts';
import { createServer } from './server.ts';
import { openStore } from './store/open.ts';

/** A region that is being served. */
export interface Service {
  /** For the operators' operations; its configuration has the public address that is really served. */
  readonly admin: Administration;
  /** What the companies' addresses begin with. */
  readonly publicUrl: string;
  readonly port: number;
  /** Answers a request without a socket, as Hapi does it for tests. */
  readonly inject: Server['inject'];
  /** Takes no more requests, finishes those under way, and lets go of the database. */
  stop(): Promise<void>;
}

/**
 * Opens the database, brings it up to date, and serves the region.
 *
 * Fails, with the name of the variable that would mend it, when the database cannot be used or the address is taken.
 */
export async function startService(config: Config, log: Logger): Promise<Service> {
  const admin = await openAdministration(config);
  const server = createServer({ ...admin, log });
  try {
    await server.start();
  } catch (error) {
    await admin.store.close();
    throw explainListenFailure(error, config);
  }
  const publicUrl = publicUrlOf(config, server.info.port);
  return {
    admin: { ...admin, config: { ...config, publicUrl } },
    publicUrl,
    port: Number(server.info.port),
    inject: server.inject.bind(server),
    async stop() {
      await server.stop({ timeout: config.stopTimeout });
      await admin.store.close();
    },
  };
}

/**
 * Opens the database for the operators' operations, without serving anything.
 */
export async function openAdministration(config: Config): Promise<Administration> {
  const [scheme, file = ''] = config.databaseUrl.split(/:(.*)/s);
  if (scheme === 'sqlite') mkdirSync(dirname(file), { recursive: true });
  const store = await openStore(config.databaseUrl);
  return { config, store, now: Date.now, newId, maxBodyBytes: config.maxBodyBytes };
}

function explainListenFailure(cause: unknown, { host, port }: Config): unknown {
  switch (
    (cause as NodeJS.ErrnoException).code // whatever listening fails with, it is a system error or no code at all
  ) {
    case 'EADDRINUSE':
      return new Error(`PORT: ${port} on ${host} is taken by another program. Stop it, or set PORT to another number`, {
        cause,
      });
    case 'EACCES':
      return new Error(`PORT: this user may not listen on ${port}. Set PORT to a number above 1023`, { cause });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`HOST: this machine has no address ${host}`, { cause });
    default:
      return cause;
  }
}
