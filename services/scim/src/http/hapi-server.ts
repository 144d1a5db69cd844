import { Server } from '@hapi/hapi';
import type { Config } from '../config.ts';
import { createListener } from './listener.ts';

/**
 * Makes a Hapi server that is not yet listening. Of Hapi's habits, those are switched off that would read a request other than
 * the contracts have it.
 */
export function hapiServer({ host, port }: { readonly host: string; readonly port: number }, config: Config): Server {
  return new Server({
    host,
    port,
    listener: createListener(config),
    debug: false,
    router: { isCaseSensitive: true, stripTrailingSlash: true },
    routes: {
      // The body is read by its operation, within our own limit: only there is it known whether one is wanted.
      payload: {
        parse: false,
        output: 'stream',
        override: 'application/octet-stream',
        maxBytes: Number.MAX_SAFE_INTEGER,
        timeout: false,
      },
      state: { parse: false },
    },
  });
}
