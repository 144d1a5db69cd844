import { type Capabilities, readCapabilities } from './capabilities.ts';
import { Client } from './client.ts';
import { newNames } from './names.ts';
import { checkReach, whyReadOnly } from './preflight.ts';
import { Sandbox } from './sandbox.ts';
import { Trial } from './trial.ts';

/** Where to connect, and how. */
export interface SessionOptions {
  /** Where /Users is, such as `https://ire.scim.metacompliance.com/scim/<company key>`. */
  readonly baseUrl: string;
  readonly token: string;
  /** Time limit of one request; 30 unless told. */
  readonly seconds?: number | undefined;
  /** Ends the run early: the request under way is waited for, and what was made is removed. */
  readonly stop?: AbortSignal | undefined;
  /** Hears of every wait that the server asks for by 429. */
  readonly onWait?: ((seconds: number) => void) | undefined;
  /** What sends the requests; `globalThis.fetch` unless told. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** A server that was found fit to be judged, and what the cases of one run share. */
export interface Session {
  readonly baseUrl: string;
  readonly trial: Trial;
  readonly lacks: Capabilities['lacks'];
  /** Finds out whether the token may write; if not, cases that do so become unjudged. */
  tryToWrite(): Promise<void>;
  /** Removes what the cases made, also after a stop, and resolves with what would not go. */
  cleanUp(): Promise<readonly string[]>;
  /** Seconds spent waiting so far. */
  waited(): number;
}

/**
 * Connects to a server and asks what it can do. Rejects with `CannotRun` when there is nothing to judge.
 */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { token, seconds = 30, fetch, stop, onWait } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');
  let waited = 0;
  const hear = (wait: number) => {
    waited += wait;
    onWait?.(wait);
  };
  const client = new Client({ baseUrl, token, seconds, fetch, onWait: hear, stop });
  const cleaner = new Client({ baseUrl, token, seconds, fetch, onWait: hear });
  await checkReach(client, baseUrl);
  const { config, lacks } = await readCapabilities(client);
  const names = newNames();
  const sandbox = new Sandbox(client, names);
  const trial = new Trial({ sandbox, names, baseUrl, token, config });
  return {
    baseUrl,
    trial,
    lacks,
    async tryToWrite() {
      const reason = await whyReadOnly(() => trial.post('/Users', trial.userBody()));
      if (reason !== undefined) sandbox.refuseWrites(reason);
    },
    cleanUp: () => sandbox.cleanUp(cleaner),
    waited: () => waited,
  };
}
