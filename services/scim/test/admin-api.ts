import assert from 'node:assert/strict';
import {
  type OperationEntry,
  type OperationId,
  operationTable,
  type Problem,
  validators,
} from '@metacompliance/scim-contract/admin';
import { pino } from 'pino';
import type { Administration } from '../src/admin/administration.ts';
import type { ResultOf } from '../src/admin/call.ts';
import { createAdminSecret } from '../src/admin/secrets.ts';
import { createAdminServer } from '../src/admin-server.ts';
import { issueAdminSecret } from '../src/tokens.ts';
import { type Ending, openRegion, type TestRegion } from './region.ts';

/** A request to the operators' API; by an operator unless told. */
export interface AdminAsked {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly secret?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AdminAnswer<Body = unknown> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** The parsed body: what the operation answers, or a problem. */
  readonly json: Body & Partial<Problem>;
}

/** The operators' server in a region of its own. Every answer is held against the document. */
export interface AdminApi extends TestRegion {
  readonly operator: string;
  readonly viewer: string;
  /** What was answered, as `operation status`. */
  readonly produced: ReadonlySet<string>;
  ask<Id extends OperationId>(id: Id, asked?: AdminAsked): Promise<AdminAnswer<ResultOf<Id>>>;
  inject(request: {
    method: string;
    url: string;
    headers?: Record<string, string>;
    payload?: string;
  }): Promise<AdminAnswer>;
}

const entries: Readonly<Record<OperationId, OperationEntry>> = operationTable;

export async function openAdminApi(t: Ending, store: Partial<Administration['store']> = {}): Promise<AdminApi> {
  const operator = issueAdminSecret();
  const region = await openRegion(t, { adminToken: operator, publicUrl: 'https://ire.example.com' });
  const by = { actor: { name: 'test', role: 'operator', via: 'command line' }, admin: region.admin } as const;
  const viewer = await createAdminSecret({ name: 'night-shift', role: 'viewer' }, by);
  const known = region.admin.store;
  const broken: Administration['store'] = {
    read: store.read ?? ((name, args) => known.read(name, args)),
    scan: store.scan ?? ((name, args) => known.scan(name, args)),
    write: store.write ?? ((name, args, origin) => known.write(name, args, origin)),
    findCredential: known.findCredential.bind(known),
    close: () => known.close(),
  };
  const server = createAdminServer({ ...region.admin, store: broken }, pino({ level: 'silent' }));
  const produced = new Set<string>();
  const inject: AdminApi['inject'] = async (request) => {
    const { statusCode, headers, payload } = await server.inject(request);
    const isJson = payload !== '' && /json$/.test(String(headers['content-type']));
    return { status: statusCode, headers, text: payload, json: isJson ? JSON.parse(payload) : {} };
  };
  const ask: AdminApi['ask'] = async (
    id,
    { parameters = {}, query = '', body, secret = operator, headers = {} } = {},
  ) => {
    const { method, path, requestSchema } = entries[id];
    const url = `/admin/v1${path.replace(/\{(\w+)\}/g, (_, name) => parameters[name] ?? 'none')}${query}`;
    const answer = await inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${secret}`,
        ...(requestSchema && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(requestSchema && { payload: typeof body === 'string' ? body : JSON.stringify(body ?? {}) }),
    });
    checkAnswer(id, answer);
    produced.add(`${id} ${answer.status}`);
    return answer as never; // checkAnswer has held it against the document
  };
  return { ...region, operator, viewer, produced, ask, inject };
}

/** Fails when an answer is not one that the document describes. */
function checkAnswer(id: OperationId, { status, headers, json }: AdminAnswer): void {
  const described = entries[id].responses[status];
  assert.ok(described, `${id} is not described with ${status}: ${JSON.stringify(json)}`);
  for (const name of described.headers)
    assert.ok(headers[name.toLowerCase()] !== undefined, `${id} ${status} has no ${name}`);
  if (described.schema === undefined) return;
  const validate = validators[described.schema];
  assert.ok(validate(json), `${id} ${status}: ${JSON.stringify(validate.errors)} ${JSON.stringify(json)}`);
  assert.equal(headers['content-type'], status < 400 ? 'application/json' : 'application/problem+json');
}
