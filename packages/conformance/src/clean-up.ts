import { Client } from './client.ts';
import { listAt, textAt } from './json.ts';
import { mark } from './names.ts';
import { CannotRun } from './verdict.ts';

export interface CleanUpOptions {
  readonly baseUrl: string;
  readonly token: string;
  readonly seconds?: number | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Paths of what earlier runs left: what is gone now, and what the server would not delete. */
export interface CleanedUp {
  readonly removed: readonly string[];
  readonly left: readonly string[];
}

const kinds = [
  { endpoint: '/Groups', name: 'displayName' },
  { endpoint: '/Users', name: 'userName' },
] as const;
const ours = new RegExp(`^${mark}[0-9a-f]{8}-\\d`, 'i');
const pageSize = 100;

/**
 * Removes the users and groups of runs that were killed before they could do it themselves, by their names. Not to be used
 * while another run is under way on the same server. Rejects with `CannotRun` when they cannot be asked for.
 */
export async function removeLeftovers(options: CleanUpOptions): Promise<CleanedUp> {
  const { baseUrl, token, seconds = 30, fetch } = options;
  const client = new Client({ baseUrl: baseUrl.replace(/\/+$/, ''), token, seconds, fetch });
  const removed = new Set<string>();
  const left = new Set<string>();
  const isNew = (path: string) => !removed.has(path) && !left.has(path);
  for (const kind of kinds) {
    for (let found = await find(client, kind); found.some(isNew); found = await find(client, kind)) {
      for (const path of found.filter(isNew)) {
        const { status } = await client.send('DELETE', path);
        if (status < 300 || status === 404) removed.add(path);
        else left.add(path);
      }
    }
  }
  return { removed: [...removed], left: [...left] };
}

async function find(client: Client, { endpoint, name }: (typeof kinds)[number]): Promise<readonly string[]> {
  const query = new URLSearchParams({ filter: `${name} sw "${mark}"`, startIndex: '1', count: String(pageSize) });
  const answer = await client.send('GET', `${endpoint}?${query}`);
  if (answer.status === 404 && endpoint === '/Groups') return [];
  if (answer.status !== 200)
    throw new CannotRun(`Cannot look for left-overs: GET ${endpoint} answers ${answer.status}`);
  return listAt(answer.body, 'Resources')
    .filter((resource) => ours.test(textAt(resource, name)))
    .map((resource) => `${endpoint}/${encodeURIComponent(textAt(resource, 'id'))}`);
}
