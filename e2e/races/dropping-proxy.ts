import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** A proxy that hands requests on and loses every answer: the client's connection breaks when the first byte of it comes. */
export interface DroppingProxy {
  readonly baseUrl: string;
  close(): void;
}

/** Opens a proxy in front of a company's address. */
export async function openDroppingProxy(baseUrl: string): Promise<DroppingProxy> {
  const { hostname, port, pathname } = new URL(baseUrl);
  const server = createServer((client) => {
    const service = connect(Number(port), hostname);
    client.pipe(service);
    service.once('data', () => {
      client.destroy();
      service.destroy();
    });
    client.on('error', () => service.destroy());
    service.on('error', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: own } = server.address() as AddressInfo; // it listens on a port
  return { baseUrl: `http://127.0.0.1:${own}${pathname}`, close: () => server.close() };
}
