/** The reference: a Hapi server as one gets it, with one route that answers two letters. It says where it listens and no more. */
import { Server } from '@hapi/hapi';

const server = new Server({ host: '127.0.0.1', port: 0 });
server.route({ method: 'GET', path: '/bare', handler: () => 'ok' });
await server.start();
process.stdout.write(`serves http://127.0.0.1:${server.info.port}\n`);
