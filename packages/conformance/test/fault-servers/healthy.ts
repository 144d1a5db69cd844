import {
  groupSchema,
  type Json,
  type JsonObject,
  parseJson,
  type ResourceSchema,
  ScimError,
  userSchema,
} from '@metacompliance/scim-protocol';
import { answerBulk } from './bulk.ts';
import { Directory, type Entry } from './directory.ts';
import { answerDiscovery } from './discovery.ts';
import { answerList } from './lists.ts';
import { type Answer, type Request, refusal } from './message.ts';
import { Resources } from './resources.ts';

export const token = 'healthy-token';
const mostBytes = 4 * 1024 * 1024;
const methods: Readonly<Record<string, string>> = {
  collection: 'GET, POST',
  one: 'GET, PUT, PATCH, DELETE',
  post: 'POST',
  get: 'GET',
};

/** A SCIM server in memory that supports everything optional and keeps every rule. Faults are put in front of it. */
export class HealthyServer {
  readonly directory: Directory;
  /** What a fault remembers from one request to the next. */
  readonly notes = new Map<string, Entry>();
  readonly #users: Resources;
  readonly #groups: Resources;
  #lastRequest = 0;

  constructor(baseUrl: string) {
    this.directory = new Directory(baseUrl);
    this.#users = new Resources(this.directory, userSchema);
    this.#groups = new Resources(this.directory, groupSchema);
  }

  /** Answers one request; never throws but for a bug. */
  answer(request: Request): Answer {
    const id = `request-${++this.#lastRequest}`;
    const answer = this.#attempt(request);
    const body = answer.status >= 400 ? withRequestId(answer.body, id) : answer.body;
    return { ...answer, body, headers: { ...answer.headers, 'Request-Id': id } };
  }

  #attempt(request: Request): Answer {
    try {
      this.#authenticate(request);
      return this.route({ ...request, path: request.path.replace(/(.)\/$/, '$1') });
    } catch (error) {
      return refusal(error);
    }
  }

  #authenticate({ headers }: Request): void {
    const given = headers.get('authorization') ?? '';
    if (given.replace(/^Bearer /i, '') !== token)
      throw ScimError.unauthorized('Invalid Credentials: the token is unknown');
  }

  /** Answers an authenticated request, or throws the error that tells why not. */
  route(request: Request): Answer {
    const { path, query } = request;
    const [, endpoint = '', id] = path.split('/');
    for (const name of query.keys()) {
      if (query.getAll(name).length > 1) throw ScimError.invalidValue(`"${name}" is given twice`);
    }
    if (/^\/(ServiceProviderConfig$|(ResourceTypes|Schemas)(\/[^/]+)?$)/.test(path)) {
      allow(request, 'get');
      return answerDiscovery(this.directory.baseUrl, path, query);
    }
    if (endpoint === 'Me' && id === undefined) throw ScimError.notImplemented('The token stands for a company');
    if (path === '/Bulk') return this.#bulk(request);
    if (path.endsWith('/.search')) return this.#search(request);
    if (/^\/(Users|Groups)(\/[^/]+)?$/.test(path)) return this.#resource(request, endpoint, id);
    throw ScimError.notFound(`There is nothing at ${path}`);
  }

  #resource(request: Request, endpoint: string, id: string | undefined): Answer {
    const resources = endpoint === 'Users' ? this.#users : this.#groups;
    const { method } = request;
    if (id === undefined) {
      allow(request, 'collection');
      if (method === 'POST') return resources.create(request, bodyOf(request));
      const schema = endpoint === 'Users' ? userSchema : groupSchema;
      return answerList(this.directory, [schema], Object.fromEntries(request.query));
    }
    allow(request, 'one');
    if (method === 'PUT') return resources.replace(request, id, bodyOf(request));
    if (method === 'PATCH') return resources.patch(request, id, bodyOf(request));
    return method === 'DELETE' ? resources.remove(request, id) : resources.read(request, id);
  }

  #search(request: Request): Answer {
    const types: Readonly<Record<string, readonly ResourceSchema[]>> = {
      '/Users/.search': [userSchema],
      '/Groups/.search': [groupSchema],
      '/.search': [userSchema, groupSchema],
    };
    const schemas = types[request.path];
    if (schemas === undefined) throw ScimError.notFound(`There is nothing at ${request.path}`);
    allow(request, 'post');
    return answerList(this.directory, schemas, bodyOf(request) as JsonObject);
  }

  #bulk(request: Request): Answer {
    allow(request, 'post');
    const run = (one: Request) => {
      try {
        return this.route(one);
      } catch (error) {
        return refusal(error);
      }
    };
    return answerBulk(request, bodyOf(request), run);
  }
}

function bodyOf({ headers, text }: Request): Json {
  const type = headers.get('content-type') ?? '';
  if (text.length > mostBytes) throw ScimError.tooLarge(`A body has at most ${mostBytes} bytes`);
  if (!/^application\/(scim\+)?json\b/i.test(type)) throw ScimError.unsupportedMediaType('Send application/scim+json');
  return parseJson(Buffer.from(text));
}

function allow({ method }: Request, kind: string): void {
  const allowed = (methods[kind] ?? '').split(', ');
  const known = method === 'HEAD' ? 'GET' : method;
  if (!allowed.includes(known)) throw ScimError.methodNotAllowed(method, allowed);
}

/** Every error ends with the id of its request. */
function withRequestId(body: Json | undefined, id: string): Json | undefined {
  return typeof body === 'object' && body !== null && 'detail' in body
    ? { ...body, detail: `${body.detail} (${id})` }
    : body;
}
