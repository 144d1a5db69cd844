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

const schemas = ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'];

function deletions(count: number) {
  return Array.from({ length: count }, (_, place) => ({ method: 'DELETE', path: `/Users/${place}` }));
}

const refusal = { status: 404, scimType: undefined, detail: 'There is no such user' };

/** Runs deletions against a store. */
async function run(
  fields: { readonly Operations: readonly object[]; readonly failOnErrors?: number },
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
    body: { schemas, ...fields },
  } as unknown as Call; // what a bulk uses of it
  const reply = await bulk(call, context);
  const { Operations } = JSON.parse(String(reply.body)) as { Operations: { status: string }[] };
  return { parts, statuses: Operations.map(({ status }) => status) };
}

const five = { Operations: deletions(5) };

/** Carries out two at a time; the second of all is refused. */
const two = ({ steps }: Part): readonly (readonly BulkEnd[])[] =>
  steps
    .slice(0, 2)
    .map((step) => step.map(({ place }) => (place === 1 ? { place, refusal } : { place, tag: undefined })));

test('a bulk asks for what is left until all is done, and each part has its own rows in the log', async () => {
  const { parts, statuses } = await run(five, two);
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

test('parts grow to two hundred, so that something is carried out soon and others write in between', async () => {
  const { parts, statuses } = await run({ Operations: deletions(600) }, ({ steps }) =>
    steps.map((step) => step.map(({ place }) => ({ place, tag: undefined }))),
  );
  assert.deepEqual(
    parts.map(({ steps }) => steps.length),
    [50, 100, 200, 200, 50],
  );
  assert.equal(statuses.length, 600);
});

test('failOnErrors counts the refusals of all parts (RFC 7644 §3.7)', async () => {
  const { parts, statuses } = await run({ ...five, failOnErrors: 1 }, two);
  assert.deepEqual([parts.length, statuses], [1, ['204', '404']]);
});

test('a database that fails at a later part fails what is left, and does not deny what was carried out', async () => {
  const { statuses } = await run(five, (part, count) => {
    if (count > 1) throw ScimError.unavailable('The database cannot do this now');
    return two(part);
  });
  assert.deepEqual(statuses, ['204', '404', '503', '503', '503']);
});

test('a database that fails at the first part fails the request', async () => {
  const failing = run(five, () => {
    throw ScimError.unavailable('The database cannot do this now');
  });
  await assert.rejects(failing, { status: 503 });
});
