import type { Client } from './client.ts';
import type { Answer } from './exchange.ts';
import { isObject, textAt } from './json.ts';
import { NoAnswer } from './no-answer.ts';
import { CannotRun } from './verdict.ts';

/**
 * Finds out whether there is anything to test: the address must answer a look at the first user with JSON, and must take
 * the token. Rejects with `CannotRun`, whose message says which of the two is wrong.
 */
export async function checkReach(client: Client, baseUrl: string): Promise<void> {
  const answer = await client.send('GET', '/Users?startIndex=1&count=1').catch((error: unknown) => {
    if (error instanceof NoAnswer) throw new CannotRun(`Cannot reach the server. ${error.message}`, { cause: error });
    throw error;
  });
  const reason = whyUnusable(answer);
  if (reason !== undefined) throw new CannotRun(`${baseUrl}: ${reason}${detailOf(answer)}`);
}

function whyUnusable({ status, body, headers }: Answer): string | undefined {
  if (status === 401) return 'the token is not accepted (401)';
  if (status === 403) return 'the token may not read users (403)';
  if (status === 404)
    return 'there is no /Users below this address (404): is it the base URL, with its version or company part?';
  if (status !== 200) return `GET /Users answers ${status} instead of 200`;
  if (isObject(body)) return undefined;
  return `GET /Users answers ${headers.get('content-type') ?? 'something'} that is not a JSON object: is this the base URL?`;
}

function detailOf({ body }: Answer): string {
  const detail = textAt(body, 'detail');
  return detail === '' ? '' : `. The server says: ${detail}`;
}

/**
 * Finds out whether the token may write, by making one user; whoever passes a sandboxed `post` has it removed again.
 * Resolves with the reason why not, or undefined. Any answer but 401 and 403 counts as permission: whether the server
 * creates rightly is for the rules to judge.
 */
export async function whyReadOnly(post: () => Promise<Answer>): Promise<string | undefined> {
  const answer = await post().catch(() => undefined);
  if (answer?.status !== 401 && answer?.status !== 403) return undefined;
  return `the token may only read: POST /Users answered ${answer.status}${detailOf(answer)}`;
}
