import type { Answer } from '../../exchange.ts';
import { idsOf } from '../../expect.ts';
import type { Made, Trial } from '../../trial.ts';
import { enterpriseUrn } from '../../urns.ts';
import { Unjudged } from '../../verdict.ts';

/** Two users of whom each filter of the table finds none, one or both; nobody else in the company fits. */
export interface Pair {
  readonly ann: Made;
  readonly bob: Made;
  /** What both userNames begin with. */
  readonly stem: string;
}

/**
 * Makes the two users. Ann is active and has a title, two addresses and a department; Bob has none of them and one address,
 * whose type is that of Ann's other one.
 */
export async function makePair(t: Trial): Promise<Pair> {
  const stem = t.name();
  const ann = await t.makeUser({
    userName: `${stem}-ann@example.com`,
    name: { givenName: 'Ann', familyName: `${stem}-Archer` },
    title: `${stem} Say \\ "Engineer"`,
    externalId: `${stem}-Ext`,
    emails: [
      { value: `${stem}-ann@work.example`, type: 'work', primary: true },
      { value: `${stem}-ann@home.example`, type: 'home' },
    ],
    [enterpriseUrn]: { department: `${stem}-Dept` },
  });
  const bob = await t.makeUser({
    userName: `${stem}-bob@example.com`,
    name: { givenName: 'Bob', familyName: `${stem}-Baker` },
    active: false,
    emails: [{ value: `${stem}-ann@home.example`, type: 'work', primary: true }],
  });
  return { ann, bob, stem };
}

/**
 * Asks for the users that fit a filter, among our two only: `userName sw … and <filter>`. Unjudged when that narrowing
 * itself does not work, which rules of its own are about.
 */
export async function findAmong(t: Trial, { ann, bob, stem }: Pair, filter: string): Promise<Answer> {
  const ours = `userName sw "${stem}-"`;
  await control(t, ours, [ann.id, bob.id]);
  await control(t, `${ours} and userName eq "${ann.name}"`, [ann.id]);
  return t.list('/Users', { filter: `${ours} and ${filter}` });
}

async function control(t: Trial, filter: string, ids: readonly string[]): Promise<void> {
  const answer = await t.prepare(`filter ${filter}`, [200], () => t.list('/Users', { filter }));
  const found = idsOf(answer);
  const isRight = found.length === ids.length && ids.every((id) => found.includes(id));
  if (!isRight) throw new Unjudged(`the filter ${filter}, on which this one builds, found ${found.length} users`);
}
