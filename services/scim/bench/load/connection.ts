import { connect, type Socket } from 'node:net';
import { type Answer, AnswerReader } from './answer.ts';

/** A request, ready to be sent, and what makes its answer right: a fast error must not count. */
export interface Exchange {
  readonly request: string;
  readonly status: number;
  /** What only the right body has. */
  readonly contains: readonly string[];
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** A connection that stays open and carries one request after the other. */
export class Connection {
  readonly #socket: Socket;
  readonly #reader = new AnswerReader();
  #waiting: Waiting | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (piece) => this.#take(piece));
    socket.on('error', (error) => this.#fail(error));
    socket.on('close', () => this.#fail(new Error('The server closed the connection')));
  }

  static open(port: number): Promise<Connection> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  /** Sends a request and gives its answer, whatever it is. */
  send(request: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(request);
    });
  }

  /** Sends a request and fails unless the answer is the right one. */
  async exchange({ request, status, contains }: Exchange): Promise<Answer> {
    const answer = await this.send(request);
    if (answer.status === status && contains.every((text) => answer.body.includes(text))) return answer;
    const [asked] = request.split('\r\n', 1);
    const text = answer.body.toString().slice(0, 500);
    throw new Error(`${asked} should give ${status} with ${contains.join(' and ')}, but gave ${answer.status} ${text}`);
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #take(piece: Buffer): void {
    try {
      const answer = this.#reader.push(piece);
      if (answer === undefined) return;
      const waiting = this.#waiting;
      this.#waiting = undefined;
      waiting?.resolve(answer);
    } catch (error) {
      this.#socket.destroy(error instanceof Error ? error : undefined);
    }
  }

  #fail(error: Error): void {
    this.#waiting?.reject(error);
    this.#waiting = undefined;
  }
}

/** Opens so many connections, lets the work use them, and closes them whatever happens. */
export async function withConnections<Result>(
  { port, count }: { readonly port: number; readonly count: number },
  work: (connections: readonly Connection[]) => Promise<Result>,
): Promise<Result> {
  const connections = await Promise.all(Array.from({ length: count }, () => Connection.open(port)));
  try {
    return await work(connections);
  } finally {
    for (const connection of connections) connection.close();
  }
}
