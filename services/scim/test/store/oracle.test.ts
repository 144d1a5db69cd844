/*
 * The oracle: generated users and groups, generated questions; the evaluator of packages/protocol, SQLite and PostgreSQL must
 * give the same ids in the same order, the same totals, page by page. The seed is printed: ORACLE_SEED=… repeats a run.
 * `oracle-long.ts` asks a million filters.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { storeNames } from './databases.ts';
import { type Direct, openDirect } from './direct.ts';
import { askPage, type Endpoint, walk } from './oracle/ask.ts';
import { type Answers, expected, listed } from './oracle/expected.ts';
import { load, readAnswers } from './oracle/load.ts';
import { questions } from './oracle/questions.ts';
import { makeWorld } from './oracle/world.ts';

const seed = Number(process.env.ORACLE_SEED ?? randomInt(2 ** 31 - 1));
const worlds = 3;
const endpoints: readonly [endpoint: Endpoint, pages: number, walks: number][] = [
  ['User', 700, 60],
  ['Group', 400, 60],
  ['All', 300, 60],
];

for (let number = 0; number < worlds; number++) {
  const size = { seed: seed + number, users: 70, groups: 12 };
  const world = makeWorld(size);

  describe(`world ${number + 1} of ${worlds}, ORACLE_SEED=${seed}`, () => {
    const directs: Direct[] = [];
    let answers: Answers = { User: [], Group: [] };

    before(async () => {
      for (const name of storeNames) directs.push(await openDirect(name));
      for (const direct of directs) await load(world, direct);
    });
    after(async () => {
      for (const direct of directs) await direct.close();
    });

    test('both databases hold the same users and groups', async () => {
      const [first, second] = await Promise.all(directs.map(readAnswers));
      assert.ok(first && second && first.User.length > 40 && first.Group.length > 10);
      assert.deepEqual(withoutTags(first), withoutTags(second));
      answers = first;
    });

    for (const [endpoint, pages, walks] of endpoints) {
      const asked = questions(endpoint, world.literals);
      const page = fc.record({ startIndex: fc.integer({ min: 1, max: 90 }), count: fc.integer({ min: 0, max: 90 }) });

      test(`${endpoint}: a page by index has the evaluator's ids, order and total`, async () => {
        const property = fc.asyncProperty(asked, page, async (question, { startIndex, count }) => {
          const want = expected(question, answers, listed[endpoint]);
          for (const direct of directs) {
            const { ids, total } = await askPage(direct, endpoint, question, { kind: 'index', startIndex, count });
            const wanted = { total: want.length, ids: want.slice(startIndex - 1, startIndex - 1 + count) };
            assert.deepEqual({ total, ids }, wanted, direct.dialect.name);
          }
        });
        await fc.assert(property, { seed: size.seed, numRuns: pages });
      });

      test(`${endpoint}: walking by cursor, there and back, meets everybody once and in order`, async () => {
        const property = fc.asyncProperty(asked, fc.integer({ min: 7, max: 30 }), async (question, count) => {
          const want = expected(question, answers, listed[endpoint]);
          for (const direct of directs) await walk(direct, endpoint, question, { count, want });
        });
        await fc.assert(property, { seed: size.seed, numRuns: walks });
      });
    }
  });
}

/** The second part of a user's tag is a hash of text that the databases space differently. */
function withoutTags(answers: Answers): unknown {
  return JSON.parse(JSON.stringify(answers), (name, value) =>
    name === 'version' ? String(value).split('.')[0] : value,
  );
}
