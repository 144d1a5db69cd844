import type { ServerRoute } from '@hapi/hapi';
import type { Store } from '../store/store.ts';
import { respond } from './response.ts';

const longestPing = 2_000;

/** The two addresses that need no token. They tell a balancer what to do, and nobody else anything. */
export interface Health {
  readonly routes: readonly ServerRoute[];
  /** From now on the process is not ready: it is about to stop. */
  retire(): void;
}

/**
 * `/health/live` says that the process answers; `/health/ready` that it can also reach its database and is not stopping.
 */
export function healthOf(store: Store): Health {
  let isRetired = false;
  const isReady = async () => !isRetired && (await answersInTime(store));
  return {
    routes: [route('/health/live', async () => true), route('/health/ready', isReady)],
    retire() {
      isRetired = true;
    },
  };
}

function route(path: string, check: () => Promise<boolean>): ServerRoute {
  return {
    method: 'GET',
    path,
    options: { auth: false },
    handler: async (request, h) => {
      const isHealthy = await check();
      const body = JSON.stringify({ status: isHealthy ? 'ok' : 'unavailable' });
      return respond(request, h, { status: isHealthy ? 200 : 503, body, type: 'application/json' });
    },
  };
}

async function answersInTime(store: Store): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, longestPing, false);
  });
  const answered = store.read('ping', {}).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
