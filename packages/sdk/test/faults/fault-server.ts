import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorUrn, type Model, type Reply } from './model.ts';

/** What goes wrong with one request. "Before" means that the server has not done the work, "after" that it has. */
export const faults = {
  'drops before': { does: false, spoil: (_, response) => response.destroy() },
  'drops after': { does: true, spoil: (_, response) => response.destroy() },
  'delays after': { does: true, spoil: (reply, response) => void setTimeout(() => send(reply, response), 150).unref() },
  'truncates the body': { does: true, spoil: truncate },
  'cuts the JSON': {
    does: true,
    spoil: ({ status, body }, response) => sendText(status, `${JSON.stringify(body ?? {})}`.slice(0, -1), response),
  },
  'says 429': { does: false, spoil: (_, response) => send({ status: 429, headers: { 'retry-after': '0' } }, response) },
  'says when to come back': {
    does: false,
    spoil: (_, response) => send({ status: 503, headers: { 'retry-after': '0' } }, response),
  },
  'says 503 before': { does: false, spoil: (_, response) => send({ status: 503 }, response) },
  'says 503 after': { does: true, spoil: (_, response) => send({ status: 503 }, response) },
  'says 500 before': { does: false, spoil: (_, response) => send({ status: 500 }, response) },
  'says 502 after': {
    does: true,
    spoil: (_, response) => sendText(502, '<html>Bad Gateway</html>', response, 'text/html'),
  },
  'gives HTML with 200': {
    does: false,
    spoil: (_, response) => sendText(200, '<html>Log in</html>', response, 'text/html'),
  },
  'gives an empty 401': { does: false, spoil: (_, response) => send({ status: 401 }, response) },
  'gives an Error with 200': {
    does: false,
    spoil: (_, response) =>
      send({ status: 200, body: { schemas: [errorUrn], status: '503', detail: 'busy' } }, response),
  },
} as const satisfies Record<string, { does: boolean; spoil: (reply: Reply, response: ServerResponse) => void }>;
export type Fault = keyof typeof faults;

function truncate(reply: Reply, response: ServerResponse): void {
  const text = JSON.stringify(reply.body ?? { padding: 'x' });
  response.writeHead(reply.status === 204 ? 200 : reply.status, {
    'content-type': 'application/scim+json',
    'content-length': text.length,
  });
  response.write(text.slice(0, Math.ceil(text.length / 2)), () => response.destroy());
}

function send({ status, body, headers }: Reply, response: ServerResponse): void {
  sendText(status, body === undefined ? '' : JSON.stringify(body), response, 'application/scim+json', headers);
}
function sendText(
  status: number,
  text: string,
  response: ServerResponse,
  type = 'application/scim+json',
  headers = {},
): void {
  response.writeHead(status, { ...(text && { 'content-type': type }), ...headers }).end(text);
}

/** One company of the server: its model, and which of its requests go wrong, counted from 1. */
export interface Company {
  readonly model: Model;
  readonly plan: (request: number, method: string, path: string) => Fault | undefined;
  requests: number;
}

/** Starts a server on loopback whose companies are models that lose answers as planned. */
export async function startFaultServer() {
  const companies = new Map<string, Company>();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const [, name = '', ...path] = decodeURIComponent(url.pathname).split('/');
    const company = companies.get(name);
    if (!company) return send({ status: 404 }, response);
    const text = await read(request);
    company.requests++;
    const method = request.method ?? '';
    const question = {
      method,
      path: `/${path.join('/')}`,
      query: url.searchParams,
      ifMatch: request.headers['if-match'],
      body: text === '' ? undefined : JSON.parse(text),
    };
    const fault = company.plan(company.requests, method, question.path);
    if (!fault) return send(company.model.answer(question), response);
    const { does, spoil } = faults[fault];
    return spoil(does ? company.model.answer(question) : { status: 200 }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    found(model: Model, plan: Company['plan'] = () => undefined) {
      const name = `c${companies.size + 1}`;
      const company: Company = { model, plan, requests: 0 };
      companies.set(name, company);
      return { company, baseUrl: `http://127.0.0.1:${port}/${name}` };
    },
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
