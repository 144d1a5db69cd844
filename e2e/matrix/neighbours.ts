/*
 * Two companies whose people and groups have the same names. Whatever belongs to the neighbour carries a word that stands nowhere
 * else, so that an answer which gives any of it away can be seen.
 */
import type { TestCompany, TestService } from '@metacompliance/scim-service/testing';
import { Listener } from './raw.ts';

export const secretWord = 'canary-of-the-neighbour';
const core = 'urn:ietf:params:scim:schemas:core:2.0';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** What a company holds, by name. */
interface Holdings {
  readonly user: string;
  readonly group: string;
  /** Cursors of its lists, by the operation that gave them. */
  readonly cursors: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The parsed body; an empty object when there is none. */
  readonly json: Readonly<Record<string, unknown>>;
}

type Send = (method: string, path: string, body?: unknown) => Promise<Answer>;

export interface Neighbours {
  readonly service: TestService;
  readonly own: Holdings;
  readonly foreign: Holdings;
  readonly ownCompany: TestCompany;
  readonly foreignCompany: TestCompany;
  /** Sends to the own company, with its own token. */
  readonly send: Send;
  /** Sends to the neighbour's address, with the own token. */
  readonly sendNextDoor: Send;
  /** Everything that the neighbour holds. */
  snapshot(): Promise<string>;
}

/** A person as a client sends it; `word` stands in a value of each kind. */
export function person(userName: string, word = 'plain'): Readonly<Record<string, unknown>> {
  return {
    schemas: [`${core}:User`, enterprise],
    userName,
    externalId: 'the-same',
    name: { givenName: word, familyName: word },
    displayName: word,
    emails: [{ value: `${userName}`, type: 'work', primary: true }],
    title: word,
    [enterprise]: { department: word },
  };
}

export function team(displayName: string, members: readonly string[] = []): Readonly<Record<string, unknown>> {
  return { schemas: [`${core}:Group`], displayName, members: members.map((value) => ({ value })) };
}

/** Furnishes two companies of a service. */
export async function furnish(service: TestService): Promise<Neighbours> {
  const listener = new Listener(service.publicUrl);
  const [ownCompany, foreignCompany] = [await service.createCompany(), await service.createCompany()];
  const send = sender(listener, ownCompany, ownCompany);
  const sendForeign = sender(listener, foreignCompany, foreignCompany);
  return {
    service,
    ownCompany,
    foreignCompany,
    own: await hold(send, 'plain'),
    foreign: await hold(sendForeign, secretWord),
    send,
    sendNextDoor: sender(listener, foreignCompany, ownCompany),
    snapshot: async () => {
      const lists = ['/Users', '/Groups'].map((path) => sendForeign('GET', `${path}?count=1000`));
      return (await Promise.all(lists)).map(({ text }) => text).join('\n');
    },
  };
}

async function hold(send: Send, word: string): Promise<Holdings> {
  const ids: string[] = [];
  for (const userName of ['ann@acme.example', 'ben@acme.example', 'cid@acme.example'])
    ids.push(String((await send('POST', '/Users', person(userName, word))).json.id));
  const groups: string[] = [];
  for (const name of ['Sales', 'Support', 'Board'])
    groups.push(String((await send('POST', '/Groups', team(name, ids))).json.id));
  const cursors: Record<string, string> = {};
  for (const [operation, path] of [
    ['listUsers', '/Users'],
    ['listGroups', '/Groups'],
  ] as const)
    cursors[operation] = String((await send('GET', `${path}?cursor&count=1`)).json.nextCursor);
  for (const [operation, path] of [
    ['searchUsers', '/Users/.search'],
    ['searchGroups', '/Groups/.search'],
    ['searchAll', '/.search'],
  ] as const)
    cursors[operation] = String((await send('POST', path, search({ cursor: '', count: 1 }))).json.nextCursor);
  return { user: ids[0] ?? '', group: groups[0] ?? '', cursors };
}

export function search(query: object): Readonly<Record<string, unknown>> {
  return { schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], ...query };
}

function sender(listener: Listener, { companyKey }: TestCompany, { token }: TestCompany): Send {
  return async (method, path, body) => {
    const { status, text } = await listener.send({
      method,
      path: `/scim/${companyKey}${path}`,
      authorization: `Bearer ${token}`,
      body: body === undefined ? undefined : JSON.stringify(body),
      type: 'application/scim+json',
    });
    return { status, text, json: text === '' ? {} : JSON.parse(text) };
  };
}
