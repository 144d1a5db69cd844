import { isJsonArray, isJsonObject, type Json, type JsonObject } from '@metacompliance/scim-protocol';
import type { Entry } from './directory.ts';
import type { HealthyServer } from './healthy.ts';
import type { Answer, Request } from './message.ts';

/** One thing that a server does wrong, and the rules that it breaks by that: whole names, or with `*`. */
export interface Fault {
  readonly name: string;
  readonly breaks: readonly string[];
  readonly answer: Behaviour;
}

export type Behaviour = (request: Request, server: HealthyServer) => Answer | Promise<Answer>;
type Test = (request: Request, answer: Answer) => boolean;

/** The answer of the healthy server, altered where the test holds. */
export function altered(
  test: Test,
  alter: (answer: Answer, request: Request, server: HealthyServer) => Answer,
): Behaviour {
  return (request, server) => {
    const answer = server.answer(request);
    return test(request, answer) ? alter(answer, request, server) : answer;
  };
}

/** The answer of the healthy server to another request than the one that came. */
export function misread(alter: (request: Request, server: HealthyServer) => Request): Behaviour {
  return (request, server) => server.answer(alter(request, server));
}

/** Another answer than that of the healthy server where the test holds; the healthy server does not even see the request. */
export function replaced(
  test: (request: Request, server: HealthyServer) => boolean,
  answer: (request: Request, server: HealthyServer) => Answer,
): Behaviour {
  return (request, server) => (test(request, server) ? answer(request, server) : server.answer(request));
}

/** An answer whose body is another one. */
export function withBody(answer: Answer, alter: (body: JsonObject) => Json | undefined): Answer {
  return isJsonObject(answer.body) ? { ...answer, body: alter(answer.body) } : answer;
}

/** An answer in which every user or group, alone or in a list, is another one. */
export function withResources(answer: Answer, alter: (resource: JsonObject) => JsonObject): Answer {
  return withBody(answer, (body) => {
    if (!isJsonArray(body.Resources)) return isResource(body) ? alter(body) : body;
    return {
      ...body,
      Resources: body.Resources.map((one) => (isJsonObject(one) && isResource(one) ? alter(one) : one)),
    };
  });
}

function isResource({ id, schemas }: JsonObject): boolean {
  return id !== undefined && JSON.stringify(schemas).match(/core:2.0:(User|Group)"/) !== null;
}

/** An answer with other header fields; null takes one away. */
export function withHeaders(answer: Answer, fields: Readonly<Record<string, string | null>>): Answer {
  const all = Object.entries<string | null>({ ...answer.headers, ...fields });
  return {
    ...answer,
    headers: Object.fromEntries(all.filter((field): field is [string, string] => field[1] !== null)),
  };
}

/** A request with another body; the body is left alone where it is no JSON object. */
export function withRequestBody(request: Request, alter: (body: JsonObject) => Json): Request {
  const body = bodyOf(request);
  if (body === undefined) return request;
  const text = JSON.stringify(alter(body));
  return text === JSON.stringify(body) ? request : { ...request, text };
}

export function bodyOf({ text }: Request): JsonObject | undefined {
  try {
    const body = JSON.parse(text) as Json;
    return isJsonObject(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A PATCH request in which every operation is another one, or none. */
export function withOperations(request: Request, alter: (operation: JsonObject) => JsonObject | undefined): Request {
  if (request.method !== 'PATCH') return request;
  return withRequestBody(request, (body) => {
    const operations = isJsonArray(body.Operations) ? body.Operations.filter(isJsonObject) : [];
    return { ...body, Operations: operations.map(alter).filter((one) => one !== undefined) };
  });
}

/** A request with another filter, in the query or in the body of a search. */
export function withFilter(request: Request, alter: (filter: string) => string): Request {
  if (request.path.endsWith('/.search')) {
    return withRequestBody(request, ({ filter, ...body }) => ({
      ...body,
      ...(filter !== undefined && { filter: alter(String(filter)) }),
    }));
  }
  return withParameter(request, 'filter', (filter) => (filter === undefined ? undefined : alter(filter)));
}

/** A request with another value of a parameter of the query; undefined takes it away. */
export function withParameter(
  request: Request,
  name: string,
  alter: (value: string | undefined) => string | undefined,
): Request {
  const query = new URLSearchParams(request.query);
  const value = alter(query.get(name) ?? undefined);
  if (value === undefined) query.delete(name);
  else query.set(name, value);
  return { ...request, query };
}

export const isUser: Test = ({ path }) => /^\/Users\/[^./]+$/.test(path);
export const isGroup: Test = ({ path }) => /^\/Groups\/[^./]+$/.test(path);
export const isList: Test = ({ path, method }) => /^\/(Users|Groups)$/.test(path) && method === 'GET';
export const isCreation: Test = ({ path, method }) => /^\/(Users|Groups)$/.test(path) && method === 'POST';
export const isPost = ({ method, path }: Request): boolean => method === 'POST' && /^\/(Users|Groups)$/.test(path);
export const isPatch: Test = ({ method }) => method === 'PATCH';
export const isError: Test = (_, { status }) => status >= 400;

/** The test that both hold. */
export function both(one: Test, other: Test): Test {
  return (request, answer) => one(request, answer) && other(request, answer);
}

/** The test of a path. */
export function at(path: string): Test {
  return (request) => request.path === path;
}

/** The test of a status. */
export function answered(status: number): Test {
  return (_, answer) => answer.status === status;
}

export function without(object: JsonObject, name: string): JsonObject {
  const { [name]: _, ...rest } = object;
  return rest;
}

/** The entry that a request is about, if there is one. */
export function entryOf({ path }: Request, { directory }: HealthyServer): Entry | undefined {
  return directory.entries.get(path.replace(/^.*\//, ''));
}

/** The objects in a list below an object. */
export function listOf(data: JsonObject, name: string): readonly JsonObject[] {
  const list = data[name];
  return isJsonArray(list) ? list.filter(isJsonObject) : [];
}

/** Answers, and leaves everything as it was. */
export function undone(test: (request: Request) => boolean): Behaviour {
  return (request, server) => {
    const { entries } = server.directory;
    const before = new Map(entries);
    const answer = server.answer(request);
    if (test(request)) for (const [id, entry] of before) entries.set(id, entry);
    return answer;
  };
}
