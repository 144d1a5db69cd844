import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Query, runAsync, runSync, type Script } from '../../src/store/script.ts';
import { attempt } from '../../src/store/scripts/attempt.ts';
import { StorageFailure } from '../../src/store/storage-failure.ts';

const insert: Query = { sql: 'insert', parameters: [] };

function* insertOnce(): Script<string> {
  yield insert;
  return 'inserted';
}

type Run = <Result>(script: Script<Result>, answer: (query: Query) => { rows: []; changes: number }) => Promise<Result>;
const runners: readonly [name: string, run: Run][] = [
  ['at once', async (script, answer) => runSync(script, answer)],
  ['later', (script, answer) => runAsync(script, async (query) => answer(query))],
];

for (const [name, run] of runners) {
  describe(`a script whose driver answers ${name}`, () => {
    test('is told of a failed query where it asked it, so that an attempt can roll back and go on', async () => {
      const asked: string[] = [];
      const ended = await run(attempt(insertOnce()), ({ sql }) => {
        asked.push(sql);
        if (sql === 'insert') throw new Error('refused');
        return { rows: [], changes: 0 };
      });
      assert.deepEqual(ended, { error: new Error('refused') });
      assert.deepEqual(asked, [
        'savepoint attempt',
        'insert',
        'rollback to savepoint attempt',
        'release savepoint attempt',
      ]);
    });

    test('ends with the failure of the database itself, which no attempt survives', async () => {
      const answer = ({ sql }: Query): never | { rows: []; changes: 0 } => {
        if (sql === 'insert') throw new StorageFailure('disk full');
        return { rows: [], changes: 0 };
      };
      await assert.rejects(run(attempt(insertOnce()), answer), StorageFailure);
    });
  });
}
