import type { Request } from '@hapi/hapi';
import type { Json, ScimError } from '@metacompliance/scim-protocol';
import type { Logger } from 'pino';
import type { Store } from '../store/store.ts';
import './state.ts';
import type { StrangerLog } from './stranger-log.ts';

/**
 * Brings refused requests into the provisioning log of their company, where an administrator looks for the reason. What the
 * store refuses it logs itself, with the batch it came in; this is for the requests that never got that far.
 */
export interface RefusalLog {
  /** The store, which from now on is known to have logged what it refused. */
  readonly store: Store;
  /** Logs a refusal, unless the store did. Does not wait, and does not fail: the client's answer must not hang on the log. */
  note(request: Request, error: ScimError): void;
}

/** As long as a userName may be; one that is refused for its length is cut. */
const longestName = 512;

/** Begins a refusal log over a store. Requests that were not let in are left to `strangers`. */
export function openRefusalLog(store: Store, strangers: StrangerLog, log: Logger): RefusalLog {
  const logged = new WeakSet<object>();
  const write: Store['write'] = async (name, args, origin) => {
    try {
      return await store.write(name, args, origin);
    } catch (error) {
      if (error instanceof Error) logged.add(error);
      throw error;
    }
  };
  return {
    store: {
      write,
      read: (name, args) => store.read(name, args),
      scan: (name, args) => store.scan(name, args),
      findCredential: (companyKey, digest, now) => store.findCredential(companyKey, digest, now),
      close: () => store.close(),
    },
    note(request, error) {
      if (error.status === 401) strangers.count(request, error);
      const { company, origin, requestId, body } = request.app;
      if (company === undefined || origin === undefined || logged.has(error) || !isWorthLogging(error, request)) return;
      const { status, scimType, detail } = error;
      const subject = { resourceId: resourceIdOf(request.params), userName: userNameOf(body) };
      const refusal = { company: company.number, origin, status, scimType, detail, ...subject };
      store.write('logRefusal', refusal).catch((cause) => {
        log.error({ requestId, reason: String(cause) }, 'a refusal did not reach the provisioning log');
      });
    },
  };
}

/** An id with a NUL is nobody's, and not every database could keep the row. */
function resourceIdOf({ id }: Request['params']): string | undefined {
  return id === undefined || String(id).includes('\0') ? undefined : String(id);
}

/** Whom the request was about, when there is no user of that name yet. */
function userNameOf(body: Json | undefined): string | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const [, userName] = Object.entries(body).find(([name]) => name.toLowerCase() === 'username') ?? [];
  return typeof userName === 'string' ? userName.slice(0, longestName) : undefined;
}

/**
 * Not a fault of ours, which is for our own log, nor a 429: it would have each request too many cost a write. Of what only
 * asks, a wrong question is worth a row; that something is not there, is as it was, or cannot be done is daily life.
 */
function isWorthLogging({ status }: ScimError, { method }: Request): boolean {
  if (method === 'get' || method === 'head') return status === 400 || status === 403;
  return status === 501 || (status < 500 && status !== 429);
}
