import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { parseTranscript } from '../src/load.ts';
import schema from '../transcript.schema.json' with { type: 'json' };

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');

test('the captured exchange of the README is a transcript', () => {
  const [, example = ''] = /```json\n(.*?)```/s.exec(readme) ?? [];
  assert.equal(parseTranscript(example, 'README.md').steps.length, 2);
});

test('the README explains every member of a transcript and of a step', () => {
  const members = [schema.properties, schema.$defs.step.properties].flatMap((properties) => Object.keys(properties));
  const unexplained = members.filter((member) => !readme.includes(`\`${member}`));
  assert.deepEqual(unexplained, ['$schema']);
});
