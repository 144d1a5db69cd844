import { setTimeout as sleep } from 'node:timers/promises';
import { rulesOf } from '../../case.ts';
import { expectSame, expectSuccess, expectThat } from '../../expect.ts';
import { at, listAt, print, textAt } from '../../json.ts';
import { enterpriseUrn, userUrn } from '../../urns.ts';
import { Unjudged } from '../../verdict.ts';

const { must } = rulesOf('rfc7643');

/** A dateTime with date, time and, as every example of the RFC has it, a zone. */
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** The attributes that every resource has. @see RFC 7643 §3 */
export const commonAttributes = [
  must('id-is-text', {
    section: 'RFC 7643 §3.1',
    title: 'A new resource has an id, which is text and not empty',
    async run(t) {
      const answer = await t.post('/Users', t.userBody());
      expectSuccess(answer);
      const id = at(answer.body, 'id');
      expectThat(answer, 'an id that is text and not empty', typeof id === 'string' && id !== '', print(id));
    },
  }),
  must('id-is-given-by-the-server', {
    section: 'RFC 7643 §3.1',
    title: 'An id in the body of a POST is ignored',
    async run(t) {
      const id = t.name();
      const answer = await t.post('/Users', t.userBody({ id }));
      expectSuccess(answer);
      const given = textAt(answer.body, 'id');
      expectThat(answer, `an id other than the ${id} that was sent`, given !== id, given);
    },
  }),
  must('external-id-is-kept', {
    section: 'RFC 7643 §3.1, §7',
    title: 'externalId is kept, letter case included',
    async run(t) {
      const externalId = `${t.name()}-MixedCase`;
      const user = await t.sendUser({ externalId });
      const answer = await t.read(user);
      expectSame(answer, 'externalId', { found: at(answer.body, 'externalId'), expected: externalId });
    },
  }),
  must('schemas-name-the-core-schema', {
    section: 'RFC 7643 §3',
    title: 'schemas of a user holds the URN of the core schema',
    async run(t) {
      const answer = await t.read(await t.sendUser());
      const schemas = listAt(answer.body, 'schemas');
      expectThat(answer, `schemas with ${userUrn}`, schemas.includes(userUrn), print(schemas));
    },
  }),
  must('schemas-name-the-extension', {
    section: 'RFC 7643 §3.3',
    title: 'schemas holds the URN of an extension that the resource has data of',
    needs: ['enterprise'],
    async run(t) {
      const answer = await t.read(await t.sendUser({ [enterpriseUrn]: { department: 'Compliance' } }));
      const schemas = listAt(answer.body, 'schemas');
      expectThat(answer, `schemas with ${enterpriseUrn}`, schemas.includes(enterpriseUrn), print(schemas));
    },
  }),
  must('meta-names-the-resource-type', {
    section: 'RFC 7643 §3.1',
    title: 'meta.resourceType of a user is "User"',
    async run(t) {
      const answer = await t.read(await t.sendUser());
      expectSame(answer, 'meta.resourceType', { found: at(answer.body, 'meta', 'resourceType'), expected: 'User' });
    },
  }),
  must('meta-dates-are-date-times', {
    section: 'RFC 7643 §2.3.5, §3.1',
    title: 'meta.created and meta.lastModified are dateTimes',
    async run(t) {
      const answer = await t.read(await t.sendUser());
      for (const name of ['created', 'lastModified']) {
        const value = textAt(answer.body, 'meta', name);
        expectThat(answer, `meta.${name} as in 2011-05-13T04:42:34Z`, dateTime.test(value), print(value));
      }
    },
  }),
  must('last-modified-begins-as-created', {
    section: 'RFC 7643 §3.1',
    title: 'meta.lastModified of a resource that was never changed equals meta.created',
    async run(t) {
      const answer = await t.read(await t.sendUser());
      const [created, modified] = [at(answer.body, 'meta', 'created'), at(answer.body, 'meta', 'lastModified')];
      const isEqual = created === modified || Date.parse(`${created}`) === Date.parse(`${modified}`);
      expectThat(answer, `meta.lastModified: ${print(created)}`, isEqual, print(modified));
    },
  }),
  must('last-modified-moves', {
    section: 'RFC 7643 §3.1',
    title: 'meta.lastModified moves when the resource changes',
    needs: ['User.title'],
    async run(t) {
      const body = t.userBody();
      const user = await t.makeUser(body);
      const before = at((await t.read(user)).body, 'meta', 'lastModified');
      for (const milliseconds of [5, 1100]) {
        const title = `Waited ${milliseconds}`;
        await sleep(milliseconds);
        await t.prepare('PUT', [200, 204], () => t.put(user.path, { ...body, title }));
        const after = await t.read(user);
        if (textAt(after.body, 'title') !== title) throw new Unjudged('PUT did not change the title');
        if (at(after.body, 'meta', 'lastModified') !== before) return;
      }
      expectThat(await t.read(user), `a meta.lastModified later than ${print(before)}`, false, print(before));
    },
  }),
  must('meta-location-is-the-address', {
    section: 'RFC 7643 §3.1',
    title: 'meta.location is the address of the resource',
    async run(t) {
      const user = await t.makeUser();
      const answer = await t.read(user);
      const location = textAt(answer.body, 'meta', 'location');
      expectThat(answer, `meta.location that ends with ${user.path}`, location.endsWith(user.path), print(location));
    },
  }),
  must('meta-is-read-only', {
    section: 'RFC 7643 §3.1',
    title: 'meta in the body of a POST is ignored',
    async run(t) {
      const created = '2001-02-03T04:05:06Z';
      const answer = await t.post('/Users', t.userBody({ meta: { resourceType: 'Robot', created } }));
      expectSuccess(answer);
      const found = textAt(answer.body, 'meta', 'created');
      expectThat(answer, 'meta.created of today', Date.parse(found) !== Date.parse(created), found);
    },
  }),
  must('meta-version-is-the-etag', {
    section: 'RFC 7643 §3.1',
    title: 'meta.version equals the ETag header field',
    needs: ['etag'],
    async run(t) {
      const answer = await t.read(await t.sendUser());
      const tag = answer.headers.get('etag');
      expectSame(answer, 'meta.version', { found: at(answer.body, 'meta', 'version'), expected: tag });
    },
  }),
];
