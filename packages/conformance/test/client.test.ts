import assert from 'node:assert/strict';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { Client } from '../src/client.ts';
import { NoAnswer } from '../src/no-answer.ts';
import { CannotRun } from '../src/verdict.ts';

async function serve(t: TestContext, listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** An address where a server was until now. */
async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}

function connect(baseUrl: string, options: Partial<ConstructorParameters<typeof Client>[0]> = {}): Client {
  return new Client({ baseUrl, token: 't0ken', seconds: 5, ...options });
}

test('sends the token, the media type of SCIM and a body when there is one', async (t) => {
  const baseUrl = await serve(t, (request, response) => response.end(JSON.stringify(request.headers)));
  const { body } = await connect(baseUrl).send('POST', '/Users', { body: '{}' });
  const headers = body as Record<string, string>;
  assert.equal(headers.authorization, 'Bearer t0ken');
  assert.equal(headers['content-type'], 'application/scim+json');
});

test('gives up a request that is not answered in time', async (t) => {
  const baseUrl = await serve(t, () => {});
  const hanging = connect(baseUrl, { seconds: 0.1 }).send('GET', '/Users');
  await assert.rejects(hanging, (error) => error instanceof NoAnswer && /no answer within 0.1 s/.test(error.message));
});

test('gives up an answer that begins and never ends', async (t) => {
  const baseUrl = await serve(t, (_, response) => response.write('{'));
  await assert.rejects(connect(baseUrl, { seconds: 0.1 }).send('GET', '/Users'), NoAnswer);
});

test('asks a server that does not answer three times, and no more', async (t) => {
  let requests = 0;
  const baseUrl = await serve(t, (request) => {
    requests++;
    request.socket.destroy();
  });
  const client = connect(baseUrl);
  await assert.rejects(client.send('GET', '/1'), NoAnswer);
  await assert.rejects(client.send('GET', '/2'), NoAnswer);
  await assert.rejects(client.send('GET', '/3'), CannotRun);
  await assert.rejects(client.send('GET', '/4'), CannotRun);
  assert.equal(requests, 3);
});

test('follows a redirect with the same method and body', async (t) => {
  const baseUrl = await serve(t, (request, response) => {
    if (request.url === '/Users') response.writeHead(308, { location: '/v2/Users' }).end();
    else response.end(JSON.stringify({ url: request.url, method: request.method }));
  });
  const { body } = await connect(baseUrl).send('PUT', '/Users', { body: '{}' });
  assert.deepEqual(body, { url: '/v2/Users', method: 'PUT' });
});

test('gives up redirects that do not end', async (t) => {
  const baseUrl = await serve(t, (_, response) => response.writeHead(307, { location: '/again' }).end());
  await assert.rejects(connect(baseUrl).send('GET', '/Users'), /redirected more than 5 times/);
});

test('does not carry the token to another origin', async (t) => {
  const seen: string[] = [];
  const other = await serve(t, (request, response) => {
    seen.push(String(request.headers.authorization));
    response.end();
  });
  const baseUrl = await serve(t, (_, response) => response.writeHead(307, { location: other }).end());
  await assert.rejects(connect(baseUrl).send('GET', '/Users'), /to which the token must not be sent/);
  assert.deepEqual(seen, []);
});

test('waits as long as a 429 asks, says so, and asks again', async (t) => {
  let requests = 0;
  const baseUrl = await serve(t, (_, response) => {
    if (++requests === 1) response.writeHead(429, { 'retry-after': '1' }).end();
    else response.end('{}');
  });
  const waits: number[] = [];
  const begun = performance.now();
  const answer = await connect(baseUrl, { onWait: (seconds) => waits.push(seconds) }).send('GET', '/Users');
  assert.equal(answer.status, 200);
  assert.deepEqual(waits, [1]);
  assert.ok(performance.now() - begun >= 990);
});

test('reads a date in Retry-After', async (t) => {
  let requests = 0;
  const baseUrl = await serve(t, (_, response) => {
    const past = new Date(Date.now() - 1000).toUTCString();
    if (++requests === 1) response.writeHead(429, { 'retry-after': past }).end();
    else response.end('{}');
  });
  const waits: number[] = [];
  await connect(baseUrl, { onWait: (seconds) => waits.push(seconds) }).send('GET', '/Users');
  assert.deepEqual(waits, [0]);
});

test('does not wait for an hour', async (t) => {
  const baseUrl = await serve(t, (_, response) => response.writeHead(429, { 'retry-after': '3600' }).end());
  await assert.rejects(
    connect(baseUrl).send('GET', '/Users'),
    (error) => error instanceof CannotRun && /3600 s/.test(error.message),
  );
});

test('a wait ends when the run is stopped', async (t) => {
  const baseUrl = await serve(t, (_, response) => response.writeHead(429, { 'retry-after': '60' }).end());
  const stop = new AbortController();
  const waiting = connect(baseUrl, { stop: stop.signal, onWait: () => stop.abort() }).send('GET', '/Users');
  await assert.rejects(waiting, /Interrupted/);
});

test('does not read an answer of more than 16 MiB', async (t) => {
  const baseUrl = await serve(t, (_, response) => response.end('x'.repeat(17 * 1024 * 1024)));
  await assert.rejects(connect(baseUrl).send('GET', '/Users'), /longer than 16 MiB/);
});

test('says that nothing listens there', async () => {
  await assert.rejects(connect(await closedPort()).send('GET', '/Users'), /nothing listens there/);
});

test('says that TLS failed', async (t) => {
  const baseUrl = await serve(t, (_, response) => response.end());
  const tls = connect(baseUrl.replace('http:', 'https:')).send('GET', '/Users');
  await assert.rejects(tls, (error) => error instanceof NoAnswer && /TLS failed/.test(error.message));
});
