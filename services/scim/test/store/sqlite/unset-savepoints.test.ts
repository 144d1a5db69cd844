import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Outcome, type Query, runSync, type Script } from '../../../src/store/script.ts';
import { attempt } from '../../../src/store/scripts/attempt.ts';
import { SavepointMissing, withoutSavepoints } from '../../../src/store/sqlite/unset-savepoints.ts';

const query = (sql: string, more: Partial<Query> = {}): Query => ({ sql, parameters: [], ...more });
const look = query('look');
const write = query('write');
const draw = query('draw', { mayStay: true });

function aDatabase() {
  const asked: string[] = [];
  const answer = withoutSavepoints(({ sql }): Outcome => {
    asked.push(sql);
    return { rows: [], changes: sql === 'look' ? 0 : 1 };
  });
  return { asked, answer };
}

function* failAfter(...queries: readonly Query[]): Script<never> {
  for (const each of queries) yield each;
  throw new Error('refused');
}

function* both(first: Script<unknown>, second: Script<unknown>): Script<void> {
  yield* first;
  yield* second;
}

function* one(each: Query): Script<void> {
  yield each;
}

test('the database is not asked for savepoints', () => {
  const { asked, answer } = aDatabase();
  runSync(attempt(one(write)), answer);
  assert.deepEqual(asked, ['write']);
});

for (const { title, queries } of [
  { title: 'nothing', queries: [] },
  { title: 'a look', queries: [look] },
  { title: 'a number that was drawn', queries: [draw] },
]) {
  test(`a script that fails after ${title} needs no savepoint`, () => {
    const { answer } = aDatabase();
    assert.ok('error' in runSync(attempt(failAfter(...queries)), answer));
  });
}

for (const { title, script } of [
  { title: 'a script that fails after a write', script: () => attempt(failAfter(look, write)) },
  { title: 'a script whose part had written', script: () => attempt(both(attempt(one(write)), failAfter())) },
  { title: 'a part that fails after a write', script: () => attempt(both(one(look), attempt(failAfter(write)))) },
]) {
  test(`${title} cannot be undone without one`, () => {
    const { answer } = aDatabase();
    assert.throws(() => runSync(script(), answer), SavepointMissing);
  });
}

test('what was written before a part that fails is not undone with it', () => {
  const { asked, answer } = aDatabase();
  const attempted = runSync(attempt(both(one(write), attempt(failAfter(look)))), answer);
  assert.ok('result' in attempted);
  assert.deepEqual(asked, ['write', 'look']);
});
