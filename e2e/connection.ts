import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { TestCompany } from '@metacompliance/scim-service/testing';

/** One request to a company, with nothing between the test and the wire that would mend or check it. */
export interface Sending {
  readonly method: string;
  /** Below the company's address, as it goes out: nothing is encoded. */
  readonly path: string;
  /** Text and bytes go out as they are, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A connection of its own to a company, kept alive, with the company's token. */
export class Connection {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #target: Pick<TestCompany, 'baseUrl' | 'token'>;

  constructor(target: Pick<TestCompany, 'baseUrl' | 'token'>) {
    this.#target = target;
  }

  /** Sends one request and reads its answer to the end, whatever it is. Rejects when the connection breaks. */
  send({ method, path, body, headers = {} }: Sending): Promise<Answer> {
    const { baseUrl, token } = this.#target;
    const { hostname, port, pathname } = new URL(baseUrl);
    const bytes = bytesOf(body);
    const type = bytes && { 'Content-Type': 'application/scim+json', 'Content-Length': bytes.length };
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          hostname,
          port,
          path: pathname + path,
          method,
          agent: this.#agent,
          headers: { Authorization: `Bearer ${token}`, ...type, ...headers },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.once('error', reject);
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      sent.once('error', reject);
      sent.end(bytes);
    });
  }

  get(path: string): Promise<Answer> {
    return this.send({ method: 'GET', path });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The body of an answer, as the resource or message that the test asked for. */
export function bodyOf<Body>({ text }: Answer): Body {
  return JSON.parse(text) as Body; // what the service answers is checked against the document by the transcripts
}

function bytesOf(body: unknown): Buffer | undefined {
  if (body === undefined) return undefined;
  if (body instanceof Uint8Array) return Buffer.from(body);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
