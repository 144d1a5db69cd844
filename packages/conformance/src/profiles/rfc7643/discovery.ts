import { type Case, rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectThat } from '../../expect.ts';
import { at, type Json, listAt, print, textAt } from '../../json.ts';
import type { Trial } from '../../trial.ts';
import { userUrn } from '../../urns.ts';

const { must } = rulesOf('rfc7643');

const configUrn = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
const features: Readonly<Record<string, readonly string[]>> = {
  patch: [],
  bulk: ['maxOperations', 'maxPayloadSize'],
  filter: ['maxResults'],
  changePassword: [],
  sort: [],
  etag: [],
};

/** One rule for each feature: whether it is supported is a boolean, its limits are integers. */
const featureRules = Object.entries(features).map(
  ([name, limits]): Case =>
    must(`config-announces-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, {
      section: 'RFC 7643 §5',
      title: `/ServiceProviderConfig says by a boolean whether ${name} is supported${limits.length > 0 ? ', and its limits' : ''}`,
      async run(t) {
        const answer = await readConfig(t);
        const supported = at(answer.body, name, 'supported');
        expectThat(answer, `${name}.supported as a boolean`, typeof supported === 'boolean', print(supported));
        for (const limit of limits) {
          const value = at(answer.body, name, limit);
          expectThat(answer, `${name}.${limit} as an integer`, Number.isInteger(value), print(value));
        }
      },
    }),
);

/** What the discovery endpoints must say. @see RFC 7643 §5, §6, §7 */
export const discovery = [
  ...featureRules,
  must('config-names-its-schema', {
    section: 'RFC 7643 §5',
    title: '/ServiceProviderConfig has the URN of its schema',
    async run(t) {
      const answer = await readConfig(t);
      const schemas = listAt(answer.body, 'schemas');
      expectThat(answer, `schemas with ${configUrn}`, schemas.includes(configUrn), print(schemas));
    },
  }),
  must('config-lists-authentication-schemes', {
    section: 'RFC 7643 §5',
    title: 'Every authentication scheme has a type, a name and a description',
    async run(t) {
      const answer = await readConfig(t);
      const schemes = at(answer.body, 'authenticationSchemes');
      const isWhole = (scheme: Json) => ['type', 'name', 'description'].every((name) => textAt(scheme, name) !== '');
      const claim = 'authenticationSchemes, each with type, name and description';
      expectThat(answer, claim, Array.isArray(schemes) && schemes.every(isWhole), print(schemes));
    },
  }),
  must('resource-types-are-whole', {
    section: 'RFC 7643 §6',
    title: 'Every resource type has a name, an endpoint and a schema',
    async run(t) {
      const answer = await readList(t, '/ResourceTypes');
      for (const type of listAt(answer.body, 'Resources')) {
        const isWhole = ['name', 'endpoint', 'schema'].every((name) => textAt(type, name) !== '');
        expectThat(answer, 'name, endpoint and schema in every resource type', isWhole, print(type));
      }
    },
  }),
  must('resource-types-name-the-user', {
    section: 'RFC 7643 §6',
    title: 'The resource type of the core schema for users has the endpoint /Users',
    async run(t) {
      const answer = await readList(t, '/ResourceTypes');
      const user = listAt(answer.body, 'Resources').find((type) => textAt(type, 'schema') === userUrn);
      const endpoint = textAt(user, 'endpoint');
      expectThat(answer, `a resource type with ${userUrn} and /Users`, endpoint.endsWith('/Users'), print(endpoint));
    },
  }),
  must('resource-types-refer-to-schemas', {
    section: 'RFC 7643 §6',
    title: 'The schema of every resource type is one of /Schemas',
    async run(t) {
      const types = await readList(t, '/ResourceTypes');
      const answer = await readList(t, '/Schemas');
      const ids = listAt(answer.body, 'Resources').map((schema) => textAt(schema, 'id'));
      for (const type of listAt(types.body, 'Resources')) {
        const urn = textAt(type, 'schema');
        expectThat(answer, `a schema ${urn}, as /ResourceTypes names it`, ids.includes(urn), print(ids));
      }
    },
  }),
];

function readConfig(t: Trial): Promise<Answer> {
  return t.prepare('GET /ServiceProviderConfig', [200], () => t.get('/ServiceProviderConfig'));
}

function readList(t: Trial, path: string): Promise<Answer> {
  return t.prepare(`GET ${path}`, [200], () => t.get(path));
}
