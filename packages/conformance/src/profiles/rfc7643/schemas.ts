import { rulesOf } from '../../case.ts';
import type { Answer } from '../../exchange.ts';
import { expectSame, expectThat } from '../../expect.ts';
import { at, isObject, type Json, listAt, print, textAt } from '../../json.ts';
import type { Trial } from '../../trial.ts';
import { userUrn } from '../../urns.ts';
import { Unsupported } from '../../verdict.ts';

const { must } = rulesOf('rfc7643');

/** The words that a characteristic may have. */
const vocabulary: Readonly<Record<string, readonly string[]>> = {
  type: ['string', 'boolean', 'decimal', 'integer', 'dateTime', 'binary', 'reference', 'complex'],
  mutability: ['readOnly', 'readWrite', 'immutable', 'writeOnly'],
  returned: ['always', 'never', 'default', 'request'],
  uniqueness: ['none', 'server', 'global'],
};

/** What /Schemas must say. @see RFC 7643 §7 */
export const schemas = [
  must('schemas-hold-the-user', {
    section: 'RFC 7643 §7, §8.7.1',
    title: '/Schemas holds the core schema for users, with attributes',
    async run(t) {
      const answer = await readSchemas(t);
      const attributes = attributesOf(answer, userUrn);
      expectThat(answer, `a schema ${userUrn} with attributes`, attributes.length > 0, print(attributes));
    },
  }),
  must('schema-attributes-are-whole', {
    section: 'RFC 7643 §7',
    title: 'Every attribute of every schema has a name, a type and multiValued',
    async run(t) {
      const answer = await readSchemas(t);
      for (const attribute of everyAttribute(answer)) {
        const isWhole =
          textAt(attribute, 'name') !== '' &&
          textAt(attribute, 'type') !== '' &&
          typeof at(attribute, 'multiValued') === 'boolean';
        expectThat(answer, 'name, type and multiValued in every attribute', isWhole, print(attribute));
      }
    },
  }),
  must('schema-characteristics-are-words-of-the-standard', {
    section: 'RFC 7643 §7',
    title: 'type, mutability, returned and uniqueness have values that the standard knows',
    async run(t) {
      const answer = await readSchemas(t);
      for (const attribute of everyAttribute(answer)) {
        for (const [name, words] of Object.entries(vocabulary)) {
          const word = at(attribute, name);
          const isKnown = word === undefined || (typeof word === 'string' && words.includes(word));
          expectThat(answer, `${name} one of ${words.join(', ')}`, isKnown, print(attribute, 120));
        }
      }
    },
  }),
  must('sub-attributes-are-simple', {
    section: 'RFC 7643 §2.3.8',
    title: 'No sub-attribute of a complex attribute is complex itself',
    async run(t) {
      const answer = await readSchemas(t);
      const resources = listAt(answer.body, 'Resources').filter(
        (schema) => !/:core:2.0:Schema$/.test(textAt(schema, 'id')),
      );
      const inner = resources
        .flatMap((schema) => listAt(schema, 'attributes'))
        .flatMap((attribute) => listAt(attribute, 'subAttributes'));
      const complex = inner.find((attribute) => textAt(attribute, 'type') === 'complex');
      expectThat(answer, 'simple sub-attributes', complex === undefined, print(complex));
    },
  }),
  must('schema-describes-user-name', {
    section: 'RFC 7643 §4.1.1, §8.7.1',
    title: 'userName is required, unique and not case exact',
    async run(t) {
      const answer = await readSchemas(t);
      const attribute = findAttribute(answer, 'userName');
      expectSame(answer, 'userName.required', { found: at(attribute, 'required'), expected: true });
      expectSame(answer, 'userName.caseExact', { found: at(attribute, 'caseExact') ?? false, expected: false });
      const uniqueness = textAt(attribute, 'uniqueness');
      expectThat(
        answer,
        'userName.uniqueness: server or global',
        /^(server|global)$/.test(uniqueness),
        print(uniqueness),
      );
    },
  }),
  must('schema-describes-password', {
    section: 'RFC 7643 §4.1.1, §8.7.1',
    title: 'password, where there is one, is writeOnly and never returned',
    async run(t) {
      const answer = await readSchemas(t);
      const attribute = findAttribute(answer, 'password');
      if (attribute === undefined) throw new Unsupported('/Schemas gives User no attribute password');
      expectSame(answer, 'password.mutability', { found: at(attribute, 'mutability'), expected: 'writeOnly' });
      expectSame(answer, 'password.returned', { found: at(attribute, 'returned'), expected: 'never' });
    },
  }),
];

function readSchemas(t: Trial): Promise<Answer> {
  return t.prepare('GET /Schemas', [200], () => t.get('/Schemas'));
}

function attributesOf({ body }: Answer, urn: string): readonly Json[] {
  const schema = listAt(body, 'Resources').find((one) => textAt(one, 'id') === urn);
  return listAt(schema, 'attributes');
}

function findAttribute(answer: Answer, name: string): Json | undefined {
  return attributesOf(answer, userUrn).find((attribute) => textAt(attribute, 'name') === name);
}

/** The attributes and sub-attributes of every schema. */
function everyAttribute({ body }: Answer): readonly Json[] {
  const below = (attribute: Json): readonly Json[] => [attribute, ...listAt(attribute, 'subAttributes').flatMap(below)];
  return listAt(body, 'Resources').flatMap((schema) => listAt(schema, 'attributes').filter(isObject).flatMap(below));
}
