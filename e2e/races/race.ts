/*
 * Races over real connections: every client has one of its own, kept alive and open before the round begins, and all requests
 * of a round are written in one turn of the event loop. What each client sent, when, and what it was told is kept; a rule
 * that does not hold prints it. ROUNDS=1000 runs every race so many times instead of the few that the test command allows.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startService, type TestCompany, type TestService } from '@metacompliance/scim-service/testing';
import { type Answer, Connection, type Sending } from '../connection.ts';
import { type StoreName, stores } from '../harness.ts';

/** One request and its answer, as the client saw them. Times are milliseconds on one clock. */
export interface Exchange {
  readonly client: number;
  readonly sending: Sending;
  readonly answer: Answer;
  readonly start: number;
  readonly end: number;
}

/** Clients of one company, and all that happened between them and the service. */
export class Arena {
  readonly service: TestService;
  readonly company: TestCompany;
  readonly #connections: Connection[] = [];

  constructor(service: TestService, company: TestCompany) {
    this.service = service;
    this.company = company;
  }

  /** The barrier: opens as many connections as there are requests, and sends them all at once. Answers stand in their order. */
  async together(sendings: readonly Sending[]): Promise<readonly Exchange[]> {
    await this.#open(sendings.length);
    const round = await Promise.all(sendings.map((sending, client) => this.#exchange(client, sending)));
    const faults = round.filter(({ answer }) => answer.status >= 500 || answer.status === 0);
    assert.deepEqual(faults.map(printExchange), [], `a fault reached a client\n${printHistory(round)}`);
    return round;
  }

  /** One request by itself, between rounds. */
  async send(sending: Sending): Promise<Answer> {
    await this.#open(1);
    return (await this.#exchange(0, sending)).answer;
  }

  close(): void {
    for (const connection of this.#connections) connection.close();
  }

  async #open(count: number): Promise<void> {
    const fresh = Array.from({ length: count - this.#connections.length }, () => new Connection(this.company));
    this.#connections.push(...fresh);
    await Promise.all(fresh.map((connection) => connection.get('/Schemas/none')));
  }

  async #exchange(client: number, sending: Sending): Promise<Exchange> {
    const connection = this.#connections[client] as Connection; // #open made it
    const start = performance.now();
    const answer = await connection.send(sending);
    return { client, sending, answer, start, end: performance.now() };
  }
}

/** Runs a race on every store, in a company of its own, so many rounds as ROUNDS says or else the test command allows. */
export function race(rule: string, rounds: number, round: (arena: Arena, round: number) => Promise<void>): void {
  const count = Number(process.env.ROUNDS ?? rounds);
  for (const store of stores) {
    test(`${rule}, on ${store}`, async () => {
      const service = await serviceOn(store);
      const arena = new Arena(service, await service.createCompany());
      try {
        for (let place = 0; place < count; place += 1) await round(arena, place);
      } finally {
        arena.close();
      }
    });
  }
}

const services = new Map<StoreName, Promise<TestService>>();

/** The races of a file share a service a store: starting one takes longer than most of them. */
function serviceOn(store: StoreName): Promise<TestService> {
  const service = services.get(store) ?? startService({ store });
  services.set(store, service);
  return service;
}

after(async () => {
  for (const service of services.values()) await (await service).stop();
});

/** How many of the answers have which status, for one look at a round. */
export function statusesOf(round: readonly Exchange[]): Readonly<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (const { answer } of round) counts[answer.status] = (counts[answer.status] ?? 0) + 1;
  return counts;
}

/** What happened, in the order in which it ended. */
export function printHistory(history: readonly Exchange[]): string {
  return [...history]
    .sort((a, b) => a.end - b.end)
    .map(printExchange)
    .join('\n');
}

function printExchange({ client, sending, answer, start, end }: Exchange): string {
  const times = `${start.toFixed(1)} to ${end.toFixed(1)}`;
  return `client ${client}, ${times}: ${sending.method} ${sending.path} -> ${answer.status} ${answer.text.slice(0, 200)}`;
}
