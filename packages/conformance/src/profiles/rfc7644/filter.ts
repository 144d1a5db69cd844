import { type Case, type Need, rulesOf } from '../../case.ts';
import { expectFound } from '../../expect.ts';
import { enterpriseUrn, userUrn } from '../../urns.ts';
import { findAmong, makePair, type Pair } from './filter-fixture.ts';

const { must } = rulesOf('rfc7644');

interface Row {
  readonly name: string;
  readonly title: string;
  readonly filter: (pair: Pair) => string;
  /** Whom it finds. */
  readonly finds: readonly ('ann' | 'bob')[];
  readonly needs?: readonly Need[];
  /** Set when the filter would fit users that are not ours. */
  readonly narrow?: true;
}

const ann = ['ann'] as const;
const bob = ['bob'] as const;
const both = ['ann', 'bob'] as const;

const operators: readonly Row[] = [
  { name: 'eq', title: 'eq finds the equal value', filter: ({ ann }) => `userName eq "${ann.name}"`, finds: ann },
  {
    name: 'ne',
    title: 'ne finds other values',
    filter: ({ ann }) => `userName ne "${ann.name}"`,
    finds: bob,
    narrow: true,
  },
  { name: 'co', title: 'co finds a part', filter: ({ stem }) => `userName co "${stem}-ann@exam"`, finds: ann },
  { name: 'sw', title: 'sw finds a beginning', filter: ({ stem }) => `userName sw "${stem}-b"`, finds: bob },
  { name: 'ew', title: 'ew finds an end', filter: ({ bob }) => `userName ew "${bob.name.slice(4)}"`, finds: bob },
  {
    name: 'gt',
    title: 'gt finds later text',
    filter: ({ ann }) => `userName gt "${ann.name}"`,
    finds: bob,
    narrow: true,
  },
  {
    name: 'ge',
    title: 'ge finds equal and later text',
    filter: ({ ann }) => `userName ge "${ann.name}"`,
    finds: both,
    narrow: true,
  },
  {
    name: 'lt',
    title: 'lt finds earlier text',
    filter: ({ bob }) => `userName lt "${bob.name}"`,
    finds: ann,
    narrow: true,
  },
  {
    name: 'le',
    title: 'le finds equal and earlier text',
    filter: ({ bob }) => `userName le "${bob.name}"`,
    finds: both,
    narrow: true,
  },
  {
    name: 'pr',
    title: 'pr finds who has a value',
    filter: () => 'title pr',
    finds: ann,
    narrow: true,
    needs: ['User.title'],
  },
  {
    name: 'and',
    title: 'and finds what fits both sides',
    filter: ({ ann, bob, stem }) =>
      `userName sw "${stem}-" and userName eq "${bob.name}" and userName ne "${ann.name}"`,
    finds: bob,
  },
  {
    name: 'or',
    title: 'or finds what fits one side',
    filter: ({ ann, bob }) => `userName eq "${ann.name}" or userName eq "${bob.name}"`,
    finds: both,
  },
  {
    name: 'not',
    title: 'not finds what does not fit',
    filter: ({ ann }) => `not (userName eq "${ann.name}")`,
    finds: bob,
    narrow: true,
  },
  {
    name: 'precedence',
    title: 'and binds tighter than or',
    filter: ({ ann, bob, stem }) => `userName eq "${ann.name}" or userName eq "${bob.name}" and userName eq "${stem}"`,
    finds: ann,
  },
  {
    name: 'grouping',
    title: 'Parentheses come first',
    filter: ({ ann, bob, stem }) =>
      `(userName eq "${ann.name}" or userName eq "${bob.name}") and userName eq "${stem}"`,
    finds: [],
  },
];

const attributes: readonly Row[] = [
  { name: 'on-id', title: 'id can be asked for', filter: ({ ann }) => `id eq "${ann.id}"`, finds: ann },
  {
    name: 'on-external-id',
    title: 'externalId can be asked for',
    filter: ({ stem }) => `externalId eq "${stem}-Ext"`,
    finds: ann,
  },
  {
    name: 'minds-case',
    title: 'A caseExact attribute is compared with its letter case',
    filter: ({ stem }) => `externalId eq "${stem}-EXT"`,
    finds: [],
  },
  {
    name: 'ignores-case',
    title: 'An attribute that is not caseExact is compared without regard to letter case',
    filter: ({ ann }) => `userName eq "${ann.name.toUpperCase()}"`,
    finds: ann,
  },
  {
    name: 'operator-ignores-case',
    title: 'Operators are read in any letter case',
    filter: ({ ann }) => `userName EQ "${ann.name}"`,
    finds: ann,
  },
  {
    name: 'name-ignores-case',
    title: 'Attribute names are read in any letter case',
    filter: ({ ann }) => `USERNAME eq "${ann.name}"`,
    finds: ann,
  },
  {
    name: 'urn',
    title: 'An attribute name may carry the URN of its schema',
    filter: ({ ann }) => `${userUrn}:userName eq "${ann.name}"`,
    finds: ann,
  },
  {
    name: 'sub-attribute',
    title: 'A sub-attribute is named after a dot',
    filter: ({ stem }) => `name.familyName eq "${stem}-Archer"`,
    finds: ann,
    needs: ['User.name.familyName'],
  },
  {
    name: 'multi-valued',
    title: 'A multi-valued attribute fits when one of its values does',
    filter: ({ stem }) => `emails.value eq "${stem}-ann@home.example"`,
    finds: both,
    needs: ['User.emails'],
  },
  {
    name: 'value-path',
    title: 'The conditions in brackets must fit one and the same value',
    filter: ({ stem }) => `emails[type eq "work" and value eq "${stem}-ann@home.example"]`,
    finds: bob,
    needs: ['User.emails'],
  },
  {
    name: 'boolean',
    title: 'A boolean is compared with true or false',
    filter: () => 'active eq false',
    finds: bob,
    narrow: true,
    needs: ['User.active'],
  },
  {
    name: 'date-time',
    title: 'A dateTime is compared as a moment',
    filter: () => 'meta.created gt "2001-02-03T04:05:06Z"',
    finds: both,
    narrow: true,
  },
  {
    name: 'enterprise',
    title: 'An attribute of an extension is named by its URN',
    filter: ({ stem }) => `${enterpriseUrn}:department eq "${stem}-Dept"`,
    finds: ann,
    needs: ['enterprise'],
  },
  {
    name: 'escapes',
    title: 'Quotes and backslashes in a value are escaped as in JSON',
    filter: ({ stem }) => `title eq ${JSON.stringify(`${stem} Say \\ "Engineer"`)}`,
    finds: ann,
    needs: ['User.title'],
  },
];

/** What filters find. @see RFC 7644 §3.4.2.2 */
export const filters = [...operators, ...attributes].map(
  (row): Case =>
    must(`filter-${row.name}`, {
      section: 'RFC 7644 §3.4.2.2',
      title: row.title,
      needs: ['filter', ...(row.needs ?? [])],
      async run(t) {
        const pair = await makePair(t);
        const filter = row.filter(pair);
        const answer = row.narrow ? await findAmong(t, pair, filter) : await t.list('/Users', { filter });
        expectFound(
          answer,
          row.finds.map((name) => pair[name].id),
        );
      },
    }),
);
