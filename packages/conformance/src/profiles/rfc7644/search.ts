import { rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectFound, expectStatus, expectThat, idsOf } from '../../expect.ts';
import { at, type JsonObject, listAt, print } from '../../json.ts';
import type { Trial } from '../../trial.ts';
import { listUrn, searchUrn } from '../../urns.ts';
import { Unsupported } from '../../verdict.ts';

const { may } = rulesOf('rfc7644');

/** Queries by POST. A server may do without; one that has them must answer them as those by GET. @see RFC 7644 §3.4.3 */
export const search = [
  may('search-answers-a-list', {
    section: 'RFC 7644 §3.4.3',
    title: 'POST to /Users/.search answers 200 with a ListResponse',
    needs: ['filter'],
    async run(t) {
      const answer = await searched(t, '/Users', { filter: `userName eq "${t.name()}"` });
      expectStatus(answer, 200);
      const schemas = listAt(answer.body, 'schemas');
      expectThat(answer, `schemas with ${listUrn}`, schemas.includes(listUrn), print(schemas));
    },
  }),
  may('search-filters', {
    section: 'RFC 7644 §3.4.3',
    title: 'The filter of a search is applied',
    needs: ['filter'],
    async run(t) {
      const user = await t.makeUser();
      await t.makeUser();
      expectFound(await searched(t, '/Users', { filter: `userName eq "${user.name}"` }), [user.id]);
    },
  }),
  may('search-selects-attributes', {
    section: 'RFC 7644 §3.4.3',
    title: 'The attributes of a search are applied',
    needs: ['filter'],
    async run(t) {
      const user = await t.makeUser();
      const filter = `userName eq "${user.name}"`;
      const answer = await searched(t, '/Users', { filter, attributes: ['userName'] });
      expectFound(answer, [user.id]);
      const resource = at(answer.body, 'Resources', 0);
      const isSelected = at(resource, 'userName') !== undefined && at(resource, 'emails') === undefined;
      expectThat(answer, 'userName and no emails', isSelected, print(resource));
    },
  }),
  may('search-pages', {
    section: 'RFC 7644 §3.4.3',
    title: 'The count of a search is applied',
    needs: ['filter', 'index'],
    async run(t) {
      const stem = t.name();
      for (const letter of ['a', 'b']) await t.makeUser({ userName: `${stem}-${letter}@example.com` });
      const answer = await searched(t, '/Users', { filter: `userName sw "${stem}-"`, startIndex: 1, count: 1 });
      expectStatus(answer, 200);
      expectThat(answer, '1 resource', idsOf(answer).length === 1, `${idsOf(answer).length}`);
    },
  }),
  may('search-of-groups', {
    section: 'RFC 7644 §3.4.3',
    title: 'Groups can be searched',
    needs: ['filter', 'groups'],
    async run(t) {
      const group = await t.makeGroup();
      expectFound(await searched(t, '/Groups', { filter: `displayName eq "${group.name}"` }), [group.id]);
    },
  }),
  may('search-of-everything', {
    section: 'RFC 7644 §3.4.2.1, §3.4.3',
    title: 'A search at the root finds resources of every type',
    needs: ['filter', 'groups'],
    async run(t) {
      const [user, group] = [await t.makeUser(), await t.makeGroup()];
      expectFound(await searched(t, '', { filter: `id eq "${user.id}" or id eq "${group.id}"` }), [user.id, group.id]);
    },
  }),
];

async function searched(t: Trial, endpoint: string, request: JsonObject): Promise<Answer> {
  const answer = await t.post(`${endpoint}/.search`, { schemas: [searchUrn], ...request });
  if ([404, 405, 501].includes(answer.status))
    throw new Unsupported(`POST ${endpoint}/.search answers ${answer.status}`);
  return answer;
}
