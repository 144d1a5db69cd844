import { Agent, request } from 'node:http';

/** One request as it goes out: nothing between the test and the wire mends the path or adds a header field. */
export interface RawRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string | undefined;
  readonly body?: string | undefined;
  readonly type?: string;
}

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Connections to one listener, kept alive. */
export class Listener {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 });
  readonly #port: string;

  /** `url` is any address that the listener serves. */
  constructor(url: string) {
    this.#port = new URL(url).port;
  }

  /** Sends a request and reads its answer to the end. Rejects when the connection breaks. */
  send({ method, path, authorization, body, type = 'application/json' }: RawRequest): Promise<RawAnswer> {
    const bytes = body === undefined ? undefined : Buffer.from(body);
    const headers = {
      ...(authorization !== undefined && { Authorization: authorization }),
      ...(bytes && { 'Content-Type': type, 'Content-Length': bytes.length }),
    };
    const options = { hostname: '127.0.0.1', port: this.#port, path, method, headers, agent: this.#agent };
    return new Promise((resolve, reject) => {
      const sent = request(options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () => {
          const text = Buffer.concat(chunks).toString();
          resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text });
        });
      });
      sent.once('error', reject);
      sent.end(bytes);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
