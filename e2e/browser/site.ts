/*
 * A site with one page. It is what a partner's site has to be: the page and, below /scim, the service behind one origin. The
 * service sends no CORS headers, since a token that is in a page is known to whoever opens the page.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const dist = '../../packages/sdk/dist/';

/** A running site, and what its page says when it is done. */
export interface Site {
  readonly origin: string;
  readonly outcome: Promise<unknown>;
  stop(): Promise<void>;
}

/** Bundles the page with the built package, and serves it beside the service at an address. */
export async function startSite(publicUrl: string, query: URLSearchParams): Promise<Site> {
  const files = await bundle();
  const page = `<!doctype html><script type="module" src="/page.js?${query.toString().replaceAll('&', '&amp;')}"></script>`;
  const { promise: outcome, resolve } = Promise.withResolvers<unknown>();
  const server = createServer(async (incoming, response) => {
    const { pathname } = new URL(incoming.url ?? '/', 'http://site');
    const file = files.get(pathname);
    if (pathname === '/') response.setHeader('content-type', 'text/html').end(page);
    else if (file) response.setHeader('content-type', 'text/javascript').end(file);
    else if (pathname.startsWith('/scim/')) pass(incoming, response, publicUrl);
    else if (pathname === '/outcome') {
      resolve(JSON.parse(await text(incoming)));
      response.end();
    } else if (!pathname.startsWith('/silent/')) response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  return {
    origin: `http://127.0.0.1:${port}`,
    outcome,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The files of the page by their paths: what is loaded later is a file of its own, as with any partner's bundler. */
async function bundle(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: [path('page.ts')],
    alias: {
      '@metacompliance/scim/sync': path(`${dist}sync.js`),
      '@metacompliance/scim': path(`${dist}index.js`),
    },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2023',
    outdir: '/',
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(({ path: name, contents }) => [name, contents]));
}

/** Passes a request on, as a reverse proxy does. */
function pass(incoming: IncomingMessage, response: ServerResponse, publicUrl: string): void {
  const { method, headers, url } = incoming;
  const onward = request(`${publicUrl}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  incoming.pipe(onward);
}
