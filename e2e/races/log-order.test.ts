/*
 * Race 4 as the provisioning log tells it: the rows of one resource stand in an order in which it could have happened, whatever the
 * order in which the requests came. A change after the deletion, or a 404 before it, would send an administrator the wrong way.
 */
import assert from 'node:assert/strict';
import { createUsers, deleteUser, patchUser } from './people.ts';
import { type Arena, printHistory, race } from './race.ts';

interface Entry {
  readonly operation: string;
  readonly status: number;
}

/** What the log says of a user, the earliest first, once it has the given number of rows: refusals are written after the answer. */
async function logOf({ service, company }: Arena, id: string, rows: number): Promise<readonly Entry[]> {
  const address = `${service.adminUrl}/companies/${company.companyKey}/log?user=${id}&count=100`;
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(address, { headers: { Authorization: `Bearer ${service.adminSecret}` } });
    const { items } = (await answer.json()) as { items: Entry[] };
    if (items.length >= rows || tries === 100) return items.reverse();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

race('no change stands behind the deletion of its user, and no 404 before it', 6, async (arena, round) => {
  const [id = ''] = await createUsers(arena, [`logged.${round}`]);
  const patches = Array.from({ length: 8 }, (_, place) =>
    patchUser(id, { op: 'replace', path: 'title', value: `title ${place}` }),
  );
  const mixed = await arena.together([...patches.slice(0, 4), deleteUser(id), ...patches.slice(4)]);
  const entries = await logOf(arena, id, 1 + mixed.length);
  const story = `${JSON.stringify(entries.map(({ operation, status }) => [operation, status]))}\n${printHistory(mixed)}`;
  assert.equal(entries.length, 1 + mixed.length, story);
  const end = entries.findIndex(({ operation }) => operation === 'deleteUser');
  for (const [place, { operation, status }] of entries.entries()) {
    if (operation === 'patchUser') assert.equal(status, place < end ? 200 : 404, story);
  }
});
