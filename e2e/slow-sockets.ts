/*
 * Five thousand clients that send a request a byte at a time and never end it, beside one that works: what that one notices.
 * Run by `pnpm slow-sockets`; it needs 11,000 open files (`ulimit -n`).
 */
import { connect, type Socket } from 'node:net';
import { Connection } from './connection.ts';
import { createCompany, startProcess } from './service-process.ts';

const sockets = Number(process.argv[2] ?? 5_000);
const requests = 500;
const databaseUrl = `sqlite:${process.argv[3] ?? `/tmp/slow-sockets-${process.pid}.db`}`;

async function p99(connection: Connection): Promise<number> {
  const times: number[] = [];
  for (let sent = 0; sent < requests; sent += 1) {
    const started = performance.now();
    const { status } = await connection.get('/Users?count=1');
    if (status !== 200) throw new Error(`the working client was answered ${status}`);
    times.push(performance.now() - started);
  }
  return Math.round((times.sort((a, b) => a - b)[Math.floor(requests * 0.99)] ?? 0) * 10) / 10;
}

/** Sends the beginning of a request, then a byte now and then. */
function crawl(port: number, onClose: () => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => {
      socket.write('GET /scim/x/Users HTTP/1.1\r\nHost: x\r\nX-Slow: ');
      const timer = setInterval(() => socket.write('a'), 2_000);
      socket.once('close', () => {
        clearInterval(timer);
        onClose();
      });
      resolve(socket);
    });
    socket.on('error', reject);
    socket.resume();
  });
}

const { companyKey, token } = await createCompany(databaseUrl);
const service = await startProcess(databaseUrl);
const connection = new Connection({ baseUrl: `${service.publicUrl}/scim/${companyKey}`, token });
await p99(connection);
const alone = await p99(connection);
let closed = 0;
const open: Socket[] = [];
for (let at = 0; at < sockets; at += 250) {
  const some = Array.from({ length: 250 }, () => crawl(Number(new URL(service.publicUrl).port), () => (closed += 1)));
  open.push(...(await Promise.all(some)));
}
const beside = await p99(connection);
process.stdout.write(`p99 ${alone} ms alone, ${beside} ms beside ${open.length - closed} slow sockets\n`);
const started = performance.now();
while (closed < open.length && performance.now() - started < 30_000)
  await new Promise((resolve) => setTimeout(resolve, 500));
process.stdout.write(
  `${closed} of ${open.length} were closed by the service within ${Math.round((performance.now() - started) / 1_000)} s\n`,
);
connection.close();
await service.kill();
process.exitCode = closed === open.length && beside < Math.max(50, alone * 5) ? 0 : 1;
