import type { Request } from '@hapi/hapi';
import type { ScimError } from '@metacompliance/scim-protocol';
import type { Logger } from 'pino';
import type { Store } from '../store/store.ts';
import './state.ts';

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

/** Begins a refusal log over a store. */
export function openRefusalLog(store: Store, log: Logger): RefusalLog {
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
    note({ app: { company, origin, requestId }, params }, error) {
      if (company === undefined || origin === undefined || logged.has(error) || !isWorthLogging(error)) return;
      const { status, scimType, detail } = error;
      const refusal = { company: company.number, origin, status, scimType, detail, resourceId: resourceIdOf(params) };
      store.write('logRefusal', refusal).catch((cause) => {
        log.error({ requestId, reason: String(cause) }, 'a refusal did not reach the provisioning log');
      });
    },
  };
}

function resourceIdOf({ id }: Request['params']): string | undefined {
  return id === undefined ? undefined : String(id);
}

/** Not a fault of ours, which is for our own log, nor a 429: it would have each request too many cost a write. */
function isWorthLogging({ status }: ScimError): boolean {
  return status === 501 || (status < 500 && status !== 429);
}
