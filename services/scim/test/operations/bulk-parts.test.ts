/* A long bulk is carried out in parts: what each part needs to know of those before it, and what is said when a later one fails. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ScimError } from '@metacompliance/scim-protocol';
import { bulk } from '../../src/operations/bulk.ts';
import type { Call, Context } from '../../src/operations/operation.ts';
import type { BulkEnd, BulkStep } from '../../src/store/scripts/bulk.ts';

interface Part {
  readonly steps: readonly BulkStep[];
  readonly refused: readonly number[];
}

const operations = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ method: 'DELETE', path: `/Users/${id}` }));
const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations: operations };
const refusal = { status: 404, scimType: undefined, detail: 'There is no such user' };

/** Runs five deletions against a store that carries out two at a time; the second is refused. */
async function run(
  failOnErrors: number | undefined,
  write: (part: Part, count: number) => readonly (readonly BulkEnd[])[],
) {
  const parts: (Part & { readonly id: string })[] = [];
  const store = {
    write: async (_: string, part: Part, origin: { id: string }) => {
      parts.push({ ...part, id: origin.id });
      return write(part, parts.length);
    },
  };
  let ids = 0;
  const context = { store, now: () => 0, newId: () => `id${ids++}` } as unknown as Context; // what a bulk uses of it
  const call = {
    company: { number: 1 },
    origin: { id: 'first' },
    baseUrl: '',
    body: failOnErrors === undefined ? body : { ...body, failOnErrors },
  } as unknown as Call; // what a bulk uses of it
  const reply = await bulk(call, context);
  const { Operations } = JSON.parse(String(reply.body)) as { Operations: { status: string }[] };
  return { parts, statuses: Operations.map(({ status }) => status) };
}

const two = ({ steps }: Part): readonly (readonly BulkEnd[])[] =>
  steps
    .slice(0, 2)
    .map((step) => step.map(({ place }) => (place === 1 ? { place, refusal } : { place, result: undefined })));

test('a bulk asks for what is left until all is done, and each part has its own rows in the log', async () => {
  const { parts, statuses } = await run(undefined, two);
  assert.deepEqual(statuses, ['204', '404', '204', '204', '204']);
  assert.deepEqual(
    parts.map(({ steps, refused }) => [steps.flat().map(({ place }) => place), refused]),
    [
      [[0, 1, 2, 3, 4], []],
      [[2, 3, 4], [1]],
      [[4], [1]],
    ],
  );
  assert.equal(new Set(parts.map(({ id }) => id)).size, 3);
});

test('failOnErrors counts the refusals of all parts (RFC 7644 §3.7)', async () => {
  const { parts, statuses } = await run(1, two);
  assert.deepEqual([parts.length, statuses], [1, ['204', '404']]);
});

test('a database that fails at a later part fails what is left, and does not deny what was carried out', async () => {
  const { statuses } = await run(undefined, (part, count) => {
    if (count > 1) throw ScimError.unavailable('The database cannot do this now');
    return two(part);
  });
  assert.deepEqual(statuses, ['204', '404', '503', '503', '503']);
});

test('a database that fails at the first part fails the request', async () => {
  const failing = run(undefined, () => {
    throw ScimError.unavailable('The database cannot do this now');
  });
  await assert.rejects(failing, { status: 503 });
});
