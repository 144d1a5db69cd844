import { rulesOf } from '../../case.ts';
import { expectSame, expectStatus, expectThat } from '../../expect.ts';
import { at, isObject, listAt, print } from '../../json.ts';
import { listUrn } from '../../urns.ts';

const { must, should } = rulesOf('rfc7644');

/** Reading one resource and a list. @see RFC 7644 §3.4 */
export const read = [
  must('get-answers-the-resource', {
    section: 'RFC 7644 §3.4.1',
    title: 'GET of a user answers 200 with what was created',
    async run(t) {
      const user = await t.makeUser();
      const answer = await t.get(user.path);
      expectStatus(answer, 200);
      expectSame(answer, 'emails[0].value', { found: at(answer.body, 'emails', 0, 'value'), expected: user.name });
    },
  }),
  must('answers-have-the-media-type', {
    section: 'RFC 7644 §3.8, §8.1',
    title: 'Answers have the media type application/scim+json',
    async run(t) {
      const answer = await t.read(await t.makeUser());
      const type = answer.headers.get('content-type') ?? 'none';
      expectThat(answer, 'Content-Type application/scim+json', /^application\/scim\+json\b/i.test(type), type);
    },
  }),
  should('json-may-be-asked-for', {
    section: 'RFC 7644 §3.8',
    title: 'A client that accepts application/json only is answered in JSON',
    async run(t) {
      const { path } = await t.makeUser();
      const answer = await t.get(path, { accept: 'application/json' });
      expectStatus(answer, 200);
      expectThat(answer, 'a JSON object', isObject(answer.body), print(answer.body));
    },
  }),
  must('list-is-a-list-response', {
    section: 'RFC 7644 §3.4.2',
    title: 'A list has the URN of the ListResponse message and its resources in Resources',
    async run(t) {
      await t.makeUser();
      const answer = await t.list('/Users', { count: 1 });
      expectStatus(answer, 200);
      const schemas = listAt(answer.body, 'schemas');
      expectThat(answer, `schemas with ${listUrn}`, schemas.includes(listUrn), print(schemas));
      const resources = at(answer.body, 'Resources');
      expectThat(answer, 'Resources as an array', Array.isArray(resources), print(resources, 60));
    },
  }),
  must('counters-are-integers', {
    section: 'RFC 7644 §3.4.2',
    title: 'totalResults, startIndex and itemsPerPage are JSON integers',
    async run(t) {
      await t.makeUser();
      const answer = await t.prepare('GET /Users', [200], () => t.list('/Users', { startIndex: 1, count: 1 }));
      for (const name of ['totalResults', 'startIndex', 'itemsPerPage']) {
        const value = at(answer.body, name);
        const isOptional = name !== 'totalResults' && value === undefined;
        expectThat(answer, `${name} as an integer`, isOptional || Number.isInteger(value), print(value));
      }
    },
  }),
  must('nothing-found-is-200', {
    section: 'RFC 7644 §3.4.2',
    title: 'A query that finds nothing answers 200 with totalResults 0',
    needs: ['filter'],
    async run(t) {
      const answer = await t.list('/Users', { filter: `userName eq "${t.name()}"` });
      expectStatus(answer, 200);
      expectSame(answer, 'totalResults', { found: Number(at(answer.body, 'totalResults')), expected: 0 });
      const resources = listAt(answer.body, 'Resources');
      expectThat(answer, 'no Resources', resources.length === 0, `${resources.length}`);
    },
  }),
];
