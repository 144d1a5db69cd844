import { idsOf } from '../expect.ts';
import type { Trial } from '../trial.ts';
import { Unjudged } from '../verdict.ts';

/**
 * Makes three users that nobody else matches, and gives the filter that finds them; unjudged when the filter does not.
 */
export async function threeUsers(t: Trial): Promise<string> {
  const stem = t.name();
  for (const letter of ['a', 'b', 'c']) await t.makeUser({ userName: `${stem}-${letter}@example.com` });
  const filter = `userName sw "${stem}-"`;
  const all = await t.prepare(`filter ${filter}`, [200], () => t.list('/Users', { filter }));
  if (idsOf(all).length !== 3) throw new Unjudged(`the filter ${filter} found ${idsOf(all).length} users instead of 3`);
  return filter;
}
