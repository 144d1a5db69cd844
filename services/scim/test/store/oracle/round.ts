/*
 * One thread of oracle-long.ts. A round is a world in both databases and a number of filters; PostgreSQL works on a batch while
 * SQLite and the evaluator do so here.
 */
import assert from 'node:assert/strict';
import { parentPort } from 'node:worker_threads';
import type { JsonObject } from '@metacompliance/scim-protocol';
import fc from 'fast-check';
import { type Direct, openDirect } from '../direct.ts';
import { type Asked, askBatch, evaluate, type Numbered } from './batch.ts';
import { load, readAnswers } from './load.ts';
import { filters } from './questions.ts';
import { company, makeWorld, type World } from './world.ts';

export interface Round {
  readonly seed: number;
  /** About how many users the world has when some have been deleted. */
  readonly users: number;
  readonly filters: number;
}

/** What has been done since the last message. */
export interface Progress {
  readonly asked: number;
  readonly selected: number;
  readonly differences: readonly string[];
  readonly done: boolean;
}

const batchSize = 50;

parentPort?.on('message', async (round: Round) => {
  const world = makeWorld({ seed: round.seed, users: Math.ceil((round.users * 7) / 6), groups: 20 });
  const [sqlite, postgres] = [await openDirect('sqlite'), await openDirect('postgres')];
  try {
    const numbered = await loadBoth(world, sqlite, postgres);
    for (let done = 0; done < round.filters; done += batchSize) {
      const count = Math.min(batchSize, round.filters - done);
      tell(await compare(sample(world, count, round.seed + done), numbered, sqlite, postgres));
    }
  } finally {
    await Promise.all([sqlite.close(), postgres.close()]);
  }
  tell({ asked: 0, selected: 0, differences: [], done: true });
});

function tell(progress: Progress): void {
  parentPort?.postMessage(progress);
}

async function loadBoth(world: World, sqlite: Direct, postgres: Direct): Promise<Numbered> {
  await Promise.all([load(world, sqlite), load(world, postgres)]);
  await postgres.ask({ sql: 'analyze', parameters: [] });
  const answers = await readAnswers(sqlite);
  const numbered = async (direct: Direct, table: string, resources: readonly JsonObject[]) => {
    const { rows } = await direct.ask({
      sql: `select seq, id from ${table} where company = ${company}`,
      parameters: [],
    });
    const seqs = new Map((rows as readonly { seq: number; id: string }[]).map(({ seq, id }) => [id, seq])); // as selected
    return resources.map((answer) => ({ seq: seqs.get(String(answer.id)) ?? 0, answer }));
  };
  const of = async (direct: Direct): Promise<Numbered> => ({
    User: await numbered(direct, 'users', answers.User),
    Group: await numbered(direct, 'groups', answers.Group),
  });
  const here = await of(sqlite);
  assert.deepEqual(await of(postgres), here, 'both databases number alike');
  return here;
}

const kept = new WeakMap<World, { readonly User: fc.Arbitrary<string>; readonly Group: fc.Arbitrary<string> }>();

/** Filters of users, and one in ten of groups. */
function sample(world: World, count: number, seed: number): readonly Asked[] {
  const of = kept.get(world) ?? { User: filters('User', world.literals), Group: filters('Group', world.literals) };
  kept.set(world, of);
  const groups = Math.ceil(count / 10);
  return (['User', 'Group'] as const).flatMap((resource) =>
    fc
      .sample(of[resource], { seed, numRuns: resource === 'User' ? count - groups : groups })
      .map((filter) => ({ resource, filter })),
  );
}

async function compare(batch: readonly Asked[], world: Numbered, sqlite: Direct, postgres: Direct): Promise<Progress> {
  const later = askBatch(postgres, batch);
  const wanted = batch.map((asked) => evaluate(asked, world));
  const fromSqlite = await askBatch(sqlite, batch);
  const fromPostgres = await later;
  const differences = batch.flatMap(({ resource, filter }, place) =>
    [
      { store: 'SQLite', answer: fromSqlite[place] },
      { store: 'PostgreSQL', answer: fromPostgres[place] },
    ]
      .filter(({ answer }) => answer !== wanted[place])
      .map(({ store, answer }) => `${store}, ${resource}: ${filter}\n  ${answer}\n  instead of\n  ${wanted[place]}`),
  );
  const selected = wanted.reduce((sum, seqs) => sum + (seqs === '' ? 0 : seqs.split(',').length), 0);
  return { asked: batch.length, selected, differences, done: false };
}
