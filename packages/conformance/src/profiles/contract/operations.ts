import { type OperationId, operationTable } from '@metacompliance/scim-contract';
import { type Case, type Need, rulesOf } from '../../case.ts';
import { expectDocumented } from './check.ts';
import { good, type Sketch, sendSketch } from './sketch.ts';
import { beyondReach, spoil } from './spoil.ts';

const { must } = rulesOf('contract');
const ids = Object.keys(operationTable) as OperationId[]; // the table's type says so

/** Every operation with every status that a request can bring about. Only a suspended company answers 403 elsewhere. */
export const operations: readonly Case[] = ids.flatMap((id) =>
  Object.keys(operationTable[id].responses)
    .filter((status) => isWithinReach(id, status))
    .map((status) => rule(id, status)),
);

function isWithinReach(id: OperationId, status: string): boolean {
  if (status === '403') return operationTable[id].tag === 'Discovery';
  if (status === '501') return operationTable[id].path === '/Me';
  return !beyondReach.has(status);
}

function rule(id: OperationId, status: string): Case {
  const { method, path } = operationTable[id];
  return must(`${id}-${status}`, {
    section: `OpenAPI document, ${id}`,
    title: `${method} ${path} answers ${status} as documented`,
    needs: needsOf(id, status),
    async run(t) {
      const change = spoil(status);
      if (change === undefined) throw new Error(`No request brings about ${status}`);
      const sketch = await change(await good[id](t), t, id);
      expectDocumented(await sendSketch(t, method, toStatus(sketch, id, status)), id, status);
    },
  });
}

/** A PATCH of a group is answered with it when the query asks for attributes. */
function toStatus(sketch: Sketch, id: OperationId, status: string): Sketch {
  return id === 'patchGroup' && status === '200'
    ? { ...sketch, path: `${sketch.path}?attributes=displayName` }
    : sketch;
}

function needsOf(id: OperationId, status: string): readonly Need[] {
  const needs: Need[] = [];
  if (/^patch(User|Group)$/.test(id)) needs.push('patch');
  if (id === 'bulk') needs.push('bulk');
  if (/Groups?$/.test(id)) needs.push('groups');
  if (status === '304' || status === '412') needs.push('etag');
  if (status === '400' && /^(list|search)/.test(id)) needs.push('filter');
  return needs;
}
