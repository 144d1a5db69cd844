/*
 * The plan of every statement that an identity provider causes, on both databases, with rows enough for their planners to
 * mind: the plan is read, not the clock. PLANS_USERS=100000 makes the companies larger.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Query, runAsync } from '../../src/store/script.ts';
import { listUsers } from '../../src/store/scripts/lists.ts';
import { gatherNotes } from '../../src/store/scripts/log.ts';
import { storeNames } from './databases.ts';
import { type Direct, openDirect } from './direct.ts';
import { fillCrowd } from './plans/crowd.ts';
import { faultsOf } from './plans/explain.ts';
import { readingStories, type Story, writingStories } from './plans/stories.ts';

const users = Number(process.env.PLANS_USERS ?? 30_000);

for (const name of storeNames) {
  describe(`${name}, two companies of ${users} users: every statement searches an index or stops by LIMIT when`, () => {
    let direct: Direct;
    before(async () => {
      direct = await openDirect(name);
      await fillCrowd(direct, users);
    });
    after(() => direct.close());

    for (const story of [...readingStories(users), ...writingStories]) {
      test(story[0], async () => {
        const { asked, faults } = await explain(direct, story);
        assert.ok(asked > 0);
        assert.deepEqual(faults, []);
      });
    }

    test('not when an attribute without an index is asked for: that much this test can see', async () => {
      const page = { kind: 'index', startIndex: 1, count: 100 } as const;
      const story: Story = [
        'by title',
        (d) => listUsers({ company: 1, filter: 'title eq "None"', page, groups: false }, d),
      ];
      assert.notDeepEqual((await explain(direct, story)).faults, []);
    });
  });
}

/** Runs a story, looks at each statement's plan before it runs, and takes everything back. */
async function explain(direct: Direct, [, script]: Story): Promise<{ asked: number; faults: readonly string[] }> {
  const faults: string[] = [];
  let asked = 0;
  const answer = async (query: Query) => {
    asked += 1;
    for (const fault of await faultsOf(direct, query)) faults.push(`${fault}\n  in ${query.sql}`);
    return direct.ask(query);
  };
  await direct.ask({ sql: 'begin', parameters: [] });
  try {
    await runAsync(gatherNotes(script(direct.dialect)), answer);
  } finally {
    await direct.ask({ sql: 'rollback', parameters: [] });
  }
  return { asked, faults };
}
