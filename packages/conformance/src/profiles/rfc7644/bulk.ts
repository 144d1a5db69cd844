import { type Case, rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectFound, expectSame, expectStatus, expectThat } from '../../expect.ts';
import { at, type Json, type JsonObject, listAt, print, textAt, valuesOf } from '../../json.ts';
import type { Trial } from '../../trial.ts';
import { bulkAnswerUrn, bulkUrn } from '../../urns.ts';
import { Unjudged, Unsupported } from '../../verdict.ts';

const { must } = rulesOf('rfc7644');
const section = 'RFC 7644 §3.7';
const needs = ['bulk'] as const;

/** Several operations in one request. @see RFC 7644 §3.7 */
export const bulk: readonly Case[] = [
  must('bulk-answers-a-bulk-response', {
    section: 'RFC 7644 §3.7.3',
    title: 'POST to /Bulk answers 200 with the URN of the BulkResponse message',
    needs,
    async run(t) {
      const answer = await send(t, [creation(t)]);
      expectStatus(answer, 200);
      const schemas = listAt(answer.body, 'schemas');
      expectThat(answer, `schemas with ${bulkAnswerUrn}`, schemas.includes(bulkAnswerUrn), print(schemas));
    },
  }),
  must('bulk-creates', {
    section: 'RFC 7644 §3.7, §3.7.3',
    title: 'A POST in a bulk request creates: status 201, location and the bulkId of the request',
    needs,
    async run(t) {
      const answer = await send(t, [creation(t, 'ytrewq')]);
      const made = operationOf(answer, 0);
      expectThat(answer, 'status 201', Number(at(made, 'status')) === 201, print(made));
      expectSame(answer, 'bulkId', { found: at(made, 'bulkId'), expected: 'ytrewq' });
      expectThat(answer, 'a location', textAt(made, 'location') !== '', print(made));
      expectStatus(await t.get(pathOf(made)), 200);
    },
  }),
  must('bulk-status-is-text', {
    section: 'RFC 7644 §3.7.3',
    title: 'The status of each operation is text',
    needs,
    async run(t) {
      const answer = await send(t, [creation(t)]);
      const status = at(operationOf(answer, 0), 'status');
      expectThat(answer, 'status: "201"', typeof status === 'string', print(status));
    },
  }),
  must('bulk-changes-and-deletes', {
    section,
    title: 'PUT, PATCH and DELETE in a bulk request do what they do alone',
    needs: ['bulk', 'patch', 'User.title'],
    async run(t) {
      const [ann, bob, eve] = [await t.makeUser(), await t.makeUser(), await t.makeUser()];
      const change = { Operations: [{ op: 'add', path: 'title', value: 'Patched' }] };
      const answer = await send(t, [
        { method: 'PUT', path: ann.path, data: t.userBody({ userName: ann.name, title: 'Replaced' }) },
        {
          method: 'PATCH',
          path: bob.path,
          data: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], ...change },
        },
        { method: 'DELETE', path: eve.path },
      ]);
      const statuses = listAt(answer.body, 'Operations').map((one) => Number(at(one, 'status')));
      const isDone = statuses.length === 3 && statuses.every((status) => status >= 200 && status < 300);
      expectThat(answer, 'three operations with a status of the 2xx class', isDone, print(statuses));
      expectSame(answer, 'title after PUT', { found: at((await t.read(ann)).body, 'title'), expected: 'Replaced' });
      expectSame(answer, 'title after PATCH', { found: at((await t.read(bob)).body, 'title'), expected: 'Patched' });
      expectStatus(await t.get(eve.path), 404);
    },
  }),
  must('bulk-resolves-bulk-ids', {
    section: 'RFC 7644 §3.7.2',
    title: 'bulkId:… in a value stands for the id of the resource that another operation creates',
    needs: ['bulk', 'groups', 'Group.members'],
    async run(t) {
      const members = [{ type: 'User', value: 'bulkId:qwerty' }];
      const group = { method: 'POST', path: '/Groups', bulkId: 'ytrewq', data: t.groupBody({ members }) };
      const answer = await send(t, [creation(t, 'qwerty'), group]);
      const [made, madeGroup] = [operationOf(answer, 0), operationOf(answer, 1)];
      expectThat(answer, 'status 201 of the group', Number(at(madeGroup, 'status')) === 201, print(madeGroup));
      const read = await t.prepare('GET of the group', [200], () => t.get(pathOf(madeGroup)));
      const id = pathOf(made).replace(/^.*\//, '');
      expectSame(answer, 'members of the group', { found: valuesOf(read.body, 'members'), expected: [id] });
    },
  }),
  must('bulk-goes-on-after-an-error', {
    section: 'RFC 7644 §3.7.3',
    title: 'Without failOnErrors every operation is tried, and each failed one tells its error',
    needs,
    async run(t) {
      const answer = await send(t, [broken, creation(t)]);
      const statuses = listAt(answer.body, 'Operations').map((one) => Number(at(one, 'status')));
      expectSame(answer, 'statuses', { found: statuses, expected: [404, 201] });
      expectThat(
        answer,
        'a response in the failed operation',
        at(operationOf(answer, 0), 'response') !== undefined,
        'none',
      );
    },
  }),
  must('bulk-stops-at-fail-on-errors', {
    section: 'RFC 7644 §3.7',
    title: 'With failOnErrors: 1 nothing is done after the first error',
    needs: ['bulk', 'filter'],
    async run(t) {
      const late = creation(t);
      const answer = await send(t, [broken, late], { failOnErrors: 1 });
      expectStatus(answer, 200);
      expectSame(answer, 'operations answered', { found: listAt(answer.body, 'Operations').length, expected: 1 });
      expectFound(await t.list('/Users', { filter: `userName eq "${textAt(late, 'data', 'userName')}"` }), []);
    },
  }),
  must('bulk-of-too-many-operations-is-413', {
    section: 'RFC 7644 §3.7.4',
    title: 'More operations than bulk.maxOperations answer 413',
    needs,
    async run(t) {
      const most = Number(at(t.config, 'bulk', 'maxOperations'));
      if (!(most > 0 && most <= 2000)) throw new Unsupported(`bulk.maxOperations is ${most}`);
      expectStatus(
        await send(
          t,
          Array.from({ length: most + 1 }, () => broken),
        ),
        413,
      );
    },
  }),
];

/** Fails wherever it is: nobody has this id. */
const broken: JsonObject = { method: 'DELETE', path: '/Users/scim-conformance-no-such-id' };

function creation(t: Trial, bulkId: string = t.name()): JsonObject {
  return { method: 'POST', path: '/Users', bulkId, data: t.userBody() };
}

function send(t: Trial, operations: readonly Json[], options: JsonObject = {}): Promise<Answer> {
  return t.post('/Bulk', { schemas: [bulkUrn], ...options, Operations: operations });
}

function operationOf({ body }: Answer, index: number): Json | undefined {
  return at(body, 'Operations', index);
}

/** Where the resource is that an operation made, below the base URL. */
function pathOf(operation: Json | undefined): string {
  const path = /\/(?:Users|Groups)\/[^/]+$/.exec(textAt(operation, 'location'))?.[0];
  if (path === undefined) throw new Unjudged(`an operation of the bulk request has no location: ${print(operation)}`);
  return path;
}
