import { isJsonArray, isJsonObject, type JsonObject } from '@metacompliance/scim-protocol';
import { altered, answered, both, type Fault, isList, misread, withBody, withParameter } from '../fault.ts';
import type { Answer } from '../message.ts';

/** Lists a page in another way. */
function paged(
  test: (query: URLSearchParams) => boolean,
  alter: (body: JsonObject, query: URLSearchParams) => JsonObject,
): Fault['answer'] {
  return altered(
    (request, answer) => isList(request, answer) && answer.status === 200 && test(request.query),
    (answer, { query }) => withBody(answer, (body) => alter(body, query)),
  );
}

function refused(answer: Answer, status: number): Answer {
  return {
    ...answer,
    status,
    body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status), detail: 'no' },
  };
}

function resourcesOf(body: JsonObject): readonly JsonObject[] {
  return isJsonArray(body.Resources) ? body.Resources.filter(isJsonObject) : [];
}

const isByIndex = (query: URLSearchParams) =>
  query.has('filter') && (query.has('startIndex') || query.has('count')) && !query.has('cursor');

/** What is wrong with paging, sorting and the parameters of lists. */
export const pageFaults: readonly Fault[] = [
  {
    name: 'a page is shorter than asked for',
    breaks: ['okta/pages-are-full', 'okta/pages-by-count-hold-everybody'],
    answer: paged(
      (query) => isByIndex(query) && query.get('count') === '2',
      (body) => {
        const Resources = resourcesOf(body).slice(0, 1);
        return { ...body, itemsPerPage: Resources.length, Resources };
      },
    ),
  },
  {
    name: 'count is ignored',
    breaks: [
      'rfc7644/page-is-no-longer-than-count',
      'rfc7644/pages-hold-every-resource-once',
      'okta/pages-are-full',
      'okta/pages-by-count-hold-everybody',
    ],
    answer: misread((request) =>
      isByIndex(request.query) && Number(request.query.get('count')) > 0
        ? withParameter(request, 'count', () => undefined)
        : request,
    ),
  },
  {
    name: 'count is ignored without a filter too',
    breaks: [
      'rfc7644/page-is-no-longer-than-count',
      'rfc7644/pages-hold-every-resource-once',
      'rfc7644/count-zero-gives-only-the-total',
      'rfc7644/negative-count-is-zero',
      'okta/pages-are-full',
      'okta/pages-by-count-hold-everybody',
      'contract/parameter-twice-is-refused',
    ],
    answer: misread((request) =>
      request.query.has('cursor') ? request : withParameter(request, 'count', () => undefined),
    ),
  },
  {
    name: 'totalResults counts the page',
    breaks: ['rfc7644/total-counts-every-match', 'rfc7644/count-zero-gives-only-the-total'],
    answer: paged(isByIndex, (body) => ({ ...body, totalResults: resourcesOf(body).length })),
  },
  {
    name: 'itemsPerPage repeats count',
    breaks: ['rfc7644/items-per-page-counts-the-page'],
    answer: paged(isByIndex, (body, query) => ({ ...body, itemsPerPage: Number(query.get('count') ?? 100) })),
  },
  {
    name: 'startIndex is always 1',
    breaks: ['rfc7644/start-index-is-repeated'],
    answer: paged(isByIndex, (body) => ({ ...body, startIndex: 1 })),
  },
  {
    name: 'startIndex begins at 0',
    breaks: [
      'rfc7644/start-index-is-repeated',
      'rfc7644/pages-hold-every-resource-once',
      'rfc7644/start-index-below-one-is-one',
      'okta/spec-01-first-user-is-complete',
      'okta/credentials-test',
      'okta/look-up-finds-inactive-users',
      'okta/look-up-with-plus-for-blanks',
      'okta/pages-by-count-hold-everybody',
      'okta/import-of-groups',
    ],
    answer: misread((request) =>
      withParameter(request, 'startIndex', (value) => (Number(value) >= 1 ? String(Number(value) + 1) : value)),
    ),
  },
  {
    name: 'every page is the first',
    breaks: [
      'rfc7644/start-index-is-repeated',
      'rfc7644/pages-hold-every-resource-once',
      'rfc7644/page-beyond-the-end-is-empty',
      'okta/pages-by-count-hold-everybody',
    ],
    answer: misread((request) => withParameter(request, 'startIndex', (value) => (Number(value) > 1 ? '1' : value))),
  },
  {
    name: 'startIndex below 1 is refused',
    breaks: ['rfc7644/start-index-below-one-is-one'],
    answer: altered(
      ({ query }) => Number(query.get('startIndex') ?? 1) < 1,
      (answer) => refused(answer, 400),
    ),
  },
  {
    name: 'count 0 is no count',
    breaks: ['rfc7644/count-zero-gives-only-the-total', 'contract/parameter-twice-is-refused'],
    answer: misread((request) => withParameter(request, 'count', (value) => (value === '0' ? undefined : value))),
  },
  {
    name: 'a negative count is refused',
    breaks: ['rfc7644/negative-count-is-zero'],
    answer: altered(
      ({ query }) => Number(query.get('count')) < 0,
      (answer) => refused(answer, 400),
    ),
  },
  {
    name: 'a page beyond the end is 404',
    breaks: ['rfc7644/page-beyond-the-end-is-empty'],
    answer: altered(
      ({ query }, { body }) =>
        Number(query.get('startIndex')) > 1 && isJsonObject(body) && resourcesOf(body).length === 0,
      (answer) => refused(answer, 404),
    ),
  },
  {
    name: 'a count above the cap is refused',
    breaks: ['contract/count-is-capped'],
    answer: altered(
      ({ query }) => Number(query.get('count')) > 1000,
      (answer) => refused(answer, 400),
    ),
  },
  {
    name: 'letters in startIndex are ignored',
    breaks: ['contract/start-index-of-letters-is-refused'],
    answer: misread((request) =>
      withParameter(request, 'startIndex', (value) => (value === 'first' ? undefined : value)),
    ),
  },
  {
    name: 'of a parameter that comes twice the first counts',
    breaks: ['contract/parameter-twice-is-refused'],
    answer: misread((request) => ({ ...request, query: new URLSearchParams(Object.fromEntries(request.query)) })),
  },
  {
    name: 'excludedAttributes is ignored beside attributes',
    breaks: ['contract/getUser-400', 'contract/getGroup-400', 'contract/both-projections-is-refused'],
    answer: misread((request) =>
      request.query.has('attributes') ? withParameter(request, 'excludedAttributes', () => undefined) : request,
    ),
  },
  {
    name: 'startIndex is ignored beside cursor',
    breaks: ['contract/cursor-with-start-index-is-refused'],
    answer: misread((request) =>
      request.query.has('cursor') ? withParameter(request, 'startIndex', () => undefined) : request,
    ),
  },
  {
    name: 'an unknown sortOrder is ignored',
    breaks: ['contract/unknown-sort-order-is-refused'],
    answer: misread((request) =>
      withParameter(request, 'sortOrder', (value) => (value === 'upwards' ? undefined : value)),
    ),
  },
  {
    name: 'an unknown sortBy is ignored',
    breaks: ['contract/unknown-sort-by-is-refused'],
    answer: misread((request) =>
      withParameter(request, 'sortBy', (value) => (value === 'noSuchAttribute' ? undefined : value)),
    ),
  },
  {
    name: 'the first page of groups is a bare array',
    breaks: [
      'rfc7644/filter-on-groups',
      'rfc7644/filter-on-members',
      'okta/spec-10-groups-within-600-ms',
      'okta/import-of-groups',
      'okta/group-look-up-of-nothing',
      'entra/group-look-up-without-members',
      'contract/listGroups-200',
      'contract/members-stands-for-their-value',
    ],
    answer: altered(
      (request, { status }) => request.path === '/Groups' && isList(request, { status }) && status === 200,
      (answer) => withBody(answer, (body) => body.Resources),
    ),
  },
  {
    name: 'lists have another URN',
    breaks: [
      'rfc7644/list-is-a-list-response',
      'okta/spec-01-first-user-is-complete',
      'okta/spec-03-unknown-user-name-finds-nobody',
      'contract/listUsers-200',
      'contract/listGroups-200',
    ],
    answer: altered(both(isList, answered(200)), (answer) =>
      withBody(answer, (body) => ({ ...body, schemas: ['urn:scim:List'] })),
    ),
  },
  {
    name: 'the first user has no e-mail address',
    breaks: ['okta/spec-01-first-user-is-complete'],
    answer: altered(
      ({ query }) => query.get('count') === '1' && query.get('startIndex') === '1' && !query.has('filter'),
      (answer) =>
        withBody(answer, (body) => ({ ...body, Resources: resourcesOf(body).map(({ emails: _, ...user }) => user) })),
    ),
  },
];

const isSorted = (query: URLSearchParams) => query.has('sortBy') && query.has('filter');

/** What is wrong with sorting. */
export const sortFaults: readonly Fault[] = [
  {
    name: 'without sortOrder lists descend',
    breaks: [
      'rfc7644/sort-ascends-by-default',
      'rfc7644/sort-ignores-case',
      'rfc7644/sort-by-sub-attribute',
      'rfc7644/sort-by-the-primary-value',
    ],
    answer: misread((request) =>
      withParameter(request, 'sortOrder', (value) => (request.query.has('sortBy') ? (value ?? 'descending') : value)),
    ),
  },
  {
    name: 'sortBy is ignored',
    breaks: [
      'rfc7644/sort-ascends-by-default',
      'rfc7644/sort-ascends',
      'rfc7644/sort-descends',
      'rfc7644/sort-ignores-case',
      'rfc7644/sort-puts-no-value-last',
      'rfc7644/sort-puts-no-value-first',
      'rfc7644/sort-by-sub-attribute',
      'rfc7644/sort-by-the-primary-value',
    ],
    answer: misread((request) =>
      isSorted(request.query) ? withParameter(request, 'sortBy', () => undefined) : request,
    ),
  },
  {
    name: 'descending ascends',
    breaks: ['rfc7644/sort-descends', 'rfc7644/sort-puts-no-value-first'],
    answer: misread((request) =>
      withParameter(request, 'sortOrder', (value) => (value === 'descending' ? 'ascending' : value)),
    ),
  },
  {
    name: 'ascending descends',
    breaks: ['rfc7644/sort-ascends', 'rfc7644/sort-puts-no-value-last'],
    answer: misread((request) =>
      withParameter(request, 'sortOrder', (value) => (value === 'ascending' ? 'descending' : value)),
    ),
  },
  {
    name: 'sorting minds case',
    breaks: ['rfc7644/sort-ignores-case'],
    answer: paged(
      (query) => isSorted(query) && !query.has('sortOrder') && query.get('sortBy') === 'title',
      (body) => ({
        ...body,
        Resources: resourcesOf(body).toSorted((a, b) => (String(a.title) < String(b.title) ? -1 : 1)),
      }),
    ),
  },
  {
    name: 'absent values come first ascending and last descending',
    breaks: ['rfc7644/sort-puts-no-value-last', 'rfc7644/sort-puts-no-value-first'],
    answer: paged(isSorted, (body, query) => {
      const all = resourcesOf(body);
      const [without, having] = [
        all.filter(({ title }) => title === undefined),
        all.filter(({ title }) => title !== undefined),
      ];
      const isDescending = query.get('sortOrder') === 'descending';
      if (query.get('sortBy') !== 'title') return body;
      return { ...body, Resources: isDescending ? [...having, ...without] : [...without, ...having] };
    }),
  },
  {
    name: 'sorting by a sub-attribute is ignored',
    breaks: ['rfc7644/sort-by-sub-attribute'],
    answer: misread((request) =>
      withParameter(request, 'sortBy', (value) => (value === 'name.familyName' ? undefined : value)),
    ),
  },
  {
    name: 'sorting takes the first value of many',
    breaks: ['rfc7644/sort-by-the-primary-value'],
    answer: paged(
      (query) => query.get('sortBy') === 'emails.value',
      (body) => {
        const first = ({ emails }: JsonObject) =>
          isJsonArray(emails) && isJsonObject(emails[0]) ? String(emails[0].value) : '';
        return { ...body, Resources: resourcesOf(body).toSorted((a, b) => (first(a) < first(b) ? -1 : 1)) };
      },
    ),
  },
];
