import { type Case, rulesOf } from '../../case.ts';
import { expectError, expectStatus, expectThat } from '../../expect.ts';
import { at, listAt, print, textAt } from '../../json.ts';
import { listUrn, userUrn } from '../../urns.ts';

const { must, should } = rulesOf('rfc7644');

/** The endpoints that describe the server. @see RFC 7644 §4 */
export const discovery = [
  must('config-is-there', {
    section: 'RFC 7644 §4',
    title: 'GET /ServiceProviderConfig answers 200 with one resource, not a list',
    async run(t) {
      const answer = await t.get('/ServiceProviderConfig');
      expectStatus(answer, 200);
      const isList = at(answer.body, 'Resources') !== undefined;
      expectThat(answer, 'one resource', answer.body !== undefined && !isList, print(answer.body));
    },
  }),
  ...['/ResourceTypes', '/Schemas'].map(
    (path): Case =>
      must(`${path === '/Schemas' ? 'schemas' : 'resource-types'}-are-listed`, {
        section: 'RFC 7644 §4',
        title: `GET ${path} answers 200 with a ListResponse`,
        async run(t) {
          const answer = await t.get(path);
          expectStatus(answer, 200);
          const isList =
            listAt(answer.body, 'schemas').includes(listUrn) && listAt(answer.body, 'Resources').length > 0;
          expectThat(answer, 'a ListResponse with Resources', isList, print(answer.body));
        },
      }),
  ),
  must('one-schema-can-be-read', {
    section: 'RFC 7644 §4',
    title: 'A schema can be read by its URN',
    async run(t) {
      const answer = await t.get(`/Schemas/${userUrn}`);
      expectStatus(answer, 200);
      expectThat(answer, `id: "${userUrn}"`, textAt(answer.body, 'id') === userUrn, print(at(answer.body, 'id')));
    },
  }),
  must('one-resource-type-can-be-read', {
    section: 'RFC 7644 §4',
    title: 'A resource type can be read by its name',
    async run(t) {
      const answer = await t.get('/ResourceTypes/User');
      expectStatus(answer, 200);
      expectThat(answer, `schema: "${userUrn}"`, textAt(answer.body, 'schema') === userUrn, print(answer.body));
    },
  }),
  must('unknown-schema-is-404', {
    section: 'RFC 7644 §4, §3.12',
    title: 'A schema that does not exist answers 404',
    async run(t) {
      expectError(await t.get('/Schemas/urn:example:no:such:schema'), 404);
    },
  }),
  ...['/ResourceTypes', '/Schemas'].map(
    (path): Case =>
      should(`filter-on-${path === '/Schemas' ? 'schemas' : 'resource-types'}-is-403`, {
        section: 'RFC 7644 §4',
        title: `A filter on ${path} answers 403`,
        async run(t) {
          expectError(await t.list(path, { filter: 'id eq "User"' }), 403);
        },
      }),
  ),
];
