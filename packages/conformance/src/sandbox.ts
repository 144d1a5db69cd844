/*
 * Keeps the book of what this run made, so that exactly that can be removed. Before a POST goes out, its name is noted as
 * claimed; when the answer names the new resource, its path is noted. At the end the paths are deleted; a name whose
 * answer was lost, broken or a refusal is looked up and deleted if it is there. A resource that did not show our name when
 * it was made is read first: a server that answers with somebody else's id must not lose somebody.
 */
import type { Client, RequestOptions } from './client.ts';
import type { Answer } from './exchange.ts';
import { at, type Json, listAt, parse, textAt } from './json.ts';
import type { Names } from './names.ts';
import { Unjudged } from './verdict.ts';

const nameAttributes: Readonly<Record<string, string>> = { '/Users': 'userName', '/Groups': 'displayName' };

interface Claim {
  readonly endpoint: string;
  readonly name: string;
}

export class Sandbox {
  readonly #client: Client;
  readonly #names: Names;
  /** Path of a resource → whether its answer showed one of our names. In the order in which they were made. */
  readonly #made = new Map<string, boolean>();
  readonly #claims = new Map<string, Claim>();
  #refusal: string | undefined;
  /** Every exchange since the last cleaning up, in order. */
  readonly trail: Answer[] = [];

  constructor(client: Client, names: Names) {
    this.#client = client;
    this.#names = names;
  }

  /** From now on, requests that would write are not sent: they make the case unjudged for this reason. */
  refuseWrites(reason: string): void {
    this.#refusal = reason;
  }

  /** Sends a request and notes what it makes or removes. */
  async send(method: string, path: string, options: RequestOptions = {}): Promise<Answer> {
    const isReading = method === 'GET' || path.endsWith('/.search');
    if (this.#refusal !== undefined && !isReading) throw new Unjudged(this.#refusal);
    const claims = method === 'POST' ? this.#claimsOf(path, parse(options.body ?? '')) : [];
    for (const claim of claims) this.#claims.set(`${claim.endpoint} ${claim.name}`, claim);
    const answer = await this.#client.send(method, path, options);
    this.trail.push(answer);
    if (answer.status < 300) this.#note(method, path, answer);
    return answer;
  }

  /** Removes everything this run made, the newest first, and resolves with what would not go. `client` sends the requests. */
  async cleanUp(client: Client = this.#client): Promise<readonly string[]> {
    const left: string[] = [];
    for (const [path, isTrusted] of [...this.#made].reverse()) {
      if (isTrusted || (await this.#isOurs(client, path))) await this.#remove(client, path, left);
    }
    for (const claim of this.#claims.values()) {
      for (const path of await this.#lookUp(client, claim)) await this.#remove(client, path, left);
    }
    this.#made.clear();
    this.#claims.clear();
    this.trail.length = 0;
    return left;
  }

  #claimsOf(path: string, body: Json | undefined): readonly Claim[] {
    const operations = path.startsWith('/Bulk') ? listAt(body, 'Operations') : [];
    const single = { path: path.replace(/\?.*$/, ''), data: body };
    const creations = [single, ...operations.map((one) => ({ path: textAt(one, 'path'), data: at(one, 'data') }))];
    return creations.flatMap(({ path: endpoint, data }) => {
      const name = this.#nameIn(endpoint, data);
      return name === undefined ? [] : [{ endpoint, name }];
    });
  }

  /** Our name in a resource, whatever the letter case of the attribute. */
  #nameIn(endpoint: string, resource: Json | undefined): string | undefined {
    const attribute = nameAttributes[endpoint]?.toLowerCase();
    const fields = Object.entries(resource ?? {}).filter(([name]) => name.toLowerCase() === attribute);
    return fields.map(([, value]) => String(value)).find((value) => this.#names.isOurs(value));
  }

  #note(method: string, path: string, { body }: Answer): void {
    const endpoint = path.replace(/\?.*$/, '');
    if (method === 'DELETE') this.#made.delete(endpoint);
    if (method !== 'POST') return;
    if (endpoint in nameAttributes) this.#noteResource(endpoint, body);
    for (const operation of endpoint === '/Bulk' ? listAt(body, 'Operations') : []) {
      const made = /\/(?:Users|Groups)\/[^/]+$/.exec(textAt(operation, 'location'))?.[0];
      if (made !== undefined && /^post$/i.test(textAt(operation, 'method'))) this.#made.set(made, false);
    }
  }

  #noteResource(endpoint: string, body: Json | undefined): void {
    const id = textAt(body, 'id');
    if (id === '') return;
    const name = this.#nameIn(endpoint, body);
    this.#made.set(`${endpoint}/${encodeURIComponent(id)}`, name !== undefined);
    if (name !== undefined) this.#claims.delete(`${endpoint} ${name}`);
  }

  async #isOurs(client: Client, path: string): Promise<boolean> {
    const answer = await client.send('GET', path).catch(() => undefined);
    return this.#nameIn(path.replace(/\/[^/]*$/, ''), answer?.body) !== undefined;
  }

  async #lookUp(client: Client, { endpoint, name }: Claim): Promise<readonly string[]> {
    const filter = encodeURIComponent(`${nameAttributes[endpoint]} eq "${name}"`);
    const answer = await client.send('GET', `${endpoint}?filter=${filter}`).catch(() => undefined);
    return listAt(answer?.body, 'Resources')
      .filter((resource) => this.#nameIn(endpoint, resource)?.toLowerCase() === name.toLowerCase())
      .map((resource) => `${endpoint}/${encodeURIComponent(textAt(resource, 'id'))}`);
  }

  async #remove(client: Client, path: string, left: string[]): Promise<void> {
    const answer = await client.send('DELETE', path).catch(() => undefined);
    const isGone = answer !== undefined && (answer.status < 300 || answer.status === 404);
    if (!isGone) left.push(path);
  }
}
