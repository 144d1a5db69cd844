import type { paths } from '@metacompliance/scim-contract/admin';
import createClient, { type Client } from 'openapi-fetch';
import { AdminError } from './admin-error.ts';

export type * from '@metacompliance/scim-contract/admin';
export { AdminError } from './admin-error.ts';

export interface AdminClientOptions {
  /** Where the operators' API begins, such as `http://127.0.0.1:8081/admin/v1`. */
  readonly baseUrl: string;
  /** An admin secret, with the role that the calls need. */
  readonly secret: string;
  /** Sends the requests; the platform's own unless given. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** One method for each HTTP method, typed by the path it is given. */
export type AdminClient = Client<paths, 'application/json'>;

/**
 * Makes a client of the operators' API. Paths, parameters, bodies and answers have the types of the document; an answer that is
 * no success rejects with an `AdminError`. Nothing is repeated: an operator should see what happened.
 */
export function createAdminClient({ baseUrl, secret, fetch }: AdminClientOptions): AdminClient {
  const client = createClient<paths, 'application/json'>({
    baseUrl,
    headers: { Authorization: `Bearer ${secret}` },
    ...(fetch && { fetch }),
  });
  client.use({
    async onResponse({ response }) {
      if (!response.ok) throw await AdminError.of(response);
    },
  });
  return client;
}

/**
 * Reads a list to its end, a page at a time: `page` asks for the page that a cursor leads to, or for the first.
 */
export async function* everyItem<Item>(
  page: (cursor: string | undefined) => Promise<{ readonly data?: PageOf<Item> }>,
): AsyncGenerator<Item> {
  let cursor: string | undefined;
  do {
    const { data } = await page(cursor);
    yield* data?.items ?? [];
    cursor = data?.nextCursor;
  } while (cursor !== undefined);
}

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}
