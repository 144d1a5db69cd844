/*
 * What a case works with. Its methods come in two kinds: `get`, `post`, `put`, `patch`, `delete` send a request and hand
 * over whatever comes, for the case to judge; `makeUser`, `makeGroup`, `read` are preparations, and when one of them fails
 * the case is not failed but unjudged, since another rule is to blame.
 */
import type { RequestOptions } from './client.ts';
import type { Answer } from './exchange.ts';
import { isObject, type Json, type JsonObject, parse, textAt } from './json.ts';
import { findMissing } from './kept.ts';
import type { Names } from './names.ts';
import { NoAnswer } from './no-answer.ts';
import type { Sandbox } from './sandbox.ts';
import { enterpriseUrn, groupUrn, patchUrn, userUrn } from './urns.ts';
import { Unjudged } from './verdict.ts';

/** A user or group that a case made. */
export interface Made {
  readonly id: string;
  readonly path: string;
  /** Its userName or displayName, as sent. */
  readonly name: string;
  /** The answer to the POST. */
  readonly answer: Answer;
}

export type QueryParameters = Readonly<Record<string, string | number>>;

export interface TrialOptions {
  readonly sandbox: Sandbox;
  readonly names: Names;
  readonly baseUrl: string;
  readonly token: string;
  /** The body of /ServiceProviderConfig; undefined when there is none. */
  readonly config: Json | undefined;
}

export class Trial {
  readonly #sandbox: Sandbox;
  readonly #names: Names;
  readonly baseUrl: string;
  readonly token: string;
  readonly config: Json | undefined;

  constructor({ sandbox, names, baseUrl, token, config }: TrialOptions) {
    this.#sandbox = sandbox;
    this.#names = names;
    this.baseUrl = baseUrl;
    this.token = token;
    this.config = config;
  }

  /** Every exchange of the case so far, in order. */
  get trail(): readonly Answer[] {
    return this.#sandbox.trail;
  }

  /** A name that nobody else has. */
  name(): string {
    return this.#names.next();
  }

  send(method: string, path: string, options?: RequestOptions): Promise<Answer> {
    return this.#sandbox.send(method, path, options);
  }

  get(path: string, headers: RequestOptions['headers'] = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  /** Asks for a list. The parameters are encoded. */
  list(endpoint: string, parameters: QueryParameters): Promise<Answer> {
    return this.get(`${endpoint}?${printQuery(parameters)}`);
  }

  post(path: string, body: Json, headers: RequestOptions['headers'] = {}): Promise<Answer> {
    return this.send('POST', path, { headers, body: JSON.stringify(body) });
  }

  put(path: string, body: Json, headers: RequestOptions['headers'] = {}): Promise<Answer> {
    return this.send('PUT', path, { headers, body: JSON.stringify(body) });
  }

  patch(path: string, operations: readonly Json[], headers: RequestOptions['headers'] = {}): Promise<Answer> {
    const body = JSON.stringify({ schemas: [patchUrn], Operations: operations });
    return this.send('PATCH', path, { headers, body });
  }

  delete(path: string, headers: RequestOptions['headers'] = {}): Promise<Answer> {
    return this.send('DELETE', path, { headers });
  }

  /** A complete user that every server should take, ready to be sent. `fields` are added or replace others. */
  userBody(fields: JsonObject = {}): JsonObject & { readonly userName: string } {
    const userName = textAt(fields, 'userName') || `${this.name()}@example.com`;
    const schemas = enterpriseUrn in fields ? [userUrn, enterpriseUrn] : [userUrn];
    const name = { givenName: 'Conformance', familyName: 'Kit' };
    const emails = [{ value: userName, type: 'work', primary: true }];
    return { schemas, name, emails, active: true, ...fields, userName };
  }

  groupBody(fields: JsonObject = {}): JsonObject & { readonly displayName: string } {
    return { schemas: [groupUrn], ...fields, displayName: textAt(fields, 'displayName') || this.name() };
  }

  /**
   * Makes a user that has these fields, or gives the case up as unjudged: also when the answer shows that the server did not
   * keep one of them, which is another rule's business.
   */
  async makeUser(fields: JsonObject = {}): Promise<Made> {
    const made = await this.sendUser(fields);
    const { id: _, ...shown } = fields;
    const missing = isObject(made.answer.body) ? findMissing(shown, made.answer.body) : undefined;
    if (missing !== undefined) throw new Unjudged(`POST /Users did not keep ${missing} as it was sent`);
    return made;
  }

  /** Makes a user, whatever is kept of its fields, or gives the case up as unjudged. */
  sendUser(fields: JsonObject = {}): Promise<Made> {
    const body = this.userBody(fields);
    return this.#make('/Users', body.userName, body);
  }

  /** Makes a group, or gives the case up as unjudged. */
  async makeGroup(fields: JsonObject = {}): Promise<Made> {
    const body = this.groupBody(fields);
    return this.#make('/Groups', body.displayName, body);
  }

  /** Makes a group that has these users as members, or gives the case up as unjudged. */
  async makeGroupOf(...users: readonly Made[]): Promise<Made> {
    const members = users.map(({ id }) => ({ value: id }));
    const group = await this.makeGroup({ members });
    const missing = findMissing({ members }, (await this.read(group)).body);
    if (missing !== undefined) throw new Unjudged('POST /Groups did not keep the members');
    return group;
  }

  /** Reads a resource, or gives the case up as unjudged. */
  async read({ path }: Made): Promise<Answer> {
    return this.prepare(`GET ${path}`, [200], () => this.get(path));
  }

  /** Does what the case builds on. Anything but one of the statuses makes the case unjudged, not failed. */
  async prepare(what: string, statuses: readonly number[], act: () => Promise<Answer>): Promise<Answer> {
    const answer = await act().catch((error: unknown) => {
      if (error instanceof NoAnswer) throw new Unjudged(error.message, { cause: error });
      throw error;
    });
    if (statuses.includes(answer.status)) return answer;
    const detail = textAt(answer.body, 'detail');
    throw new Unjudged(`${what} answered ${answer.status}${detail && `: ${detail}`}`);
  }

  async #make(endpoint: string, name: string, body: JsonObject): Promise<Made> {
    const answer = await this.prepare(`POST ${endpoint}`, [200, 201], () => this.post(endpoint, body));
    const id = textAt(answer.body ?? parse(answer.text), 'id');
    if (id === '') throw new Unjudged(`POST ${endpoint} answered without an id`);
    return { id, path: `${endpoint}/${encodeURIComponent(id)}`, name, answer };
  }
}

function printQuery(parameters: QueryParameters): string {
  const pairs = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.join('&');
}
