/*
 * Requests that were not let in cannot each cost a write: whoever has no token could fill the disk. They are counted for a
 * minute by company and reason, the company taken from the address, and each count becomes one row of that company's log. What
 * is kept is bounded; addresses of no company are found out only when a minute is over, once each.
 */
import type { Request } from '@hapi/hapi';
import type { ScimError } from '@metacompliance/scim-protocol';
import type { Logger } from 'pino';
import type { Store } from '../store/store.ts';
import { originOf } from './origin.ts';
import './state.ts';

const minute = 60_000;
/** Pairs of company and reason in a minute. Beyond that somebody makes up keys, and the rest of the minute is not told apart. */
const mostPairs = 1_000;

interface Count {
  readonly companyKey: string;
  readonly detail: string;
  readonly origin: ReturnType<typeof originOf>;
  requests: number;
}

interface Options {
  readonly store: Store;
  readonly log: Logger;
  readonly now: () => number;
  readonly newId: (at?: number) => string;
}

/** Counts what authentication refused, and brings it into the provisioning logs once a minute. */
export class StrangerLog {
  readonly #options: Options;
  #counts = new Map<string, Count>();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Counts a request that was refused with 401. The reason is the text that the client was told: there are a few of them. */
  count(request: Request, { detail }: ScimError): void {
    const companyKey = String(request.params.companyKey ?? '').toLowerCase();
    if (companyKey.length !== 36) return;
    const name = `${companyKey} ${detail}`;
    const known = this.#counts.get(name);
    if (known !== undefined) known.requests += 1;
    else if (this.#counts.size < mostPairs) this.#begin(name, { companyKey, detail, request });
  }

  /** Writes what was counted so far. Does not fail: nobody is waiting for it. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const counts = this.#counts;
    this.#counts = new Map();
    for (const count of counts.values()) {
      await this.#write(count).catch((cause) => {
        this.#options.log.error({ reason: String(cause) }, 'refused tokens did not reach the provisioning log');
      });
    }
  }

  #begin(name: string, { companyKey, detail, request }: Pick<Count, 'companyKey' | 'detail'> & { request: Request }) {
    const at = this.#options.now();
    const origin = originOf(request, { label: '', id: this.#options.newId(at), at });
    this.#counts.set(name, { companyKey, detail, origin, requests: 1 });
    this.#timer ??= setTimeout(() => this.flush(), minute).unref();
  }

  async #write({ companyKey, detail, origin, requests }: Count): Promise<void> {
    const { store } = this.#options;
    const company = await store.read('findCompany', { key: companyKey });
    if (company === undefined) return;
    const told = requests === 1 ? detail : `${detail} (${requests} such requests within a minute)`;
    await store.write('logRefusal', {
      company: company.number,
      origin,
      status: 401,
      scimType: undefined,
      detail: told,
    });
  }
}
