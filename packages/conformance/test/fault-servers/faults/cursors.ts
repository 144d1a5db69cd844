import { isJsonArray, isJsonObject, type JsonObject } from '@metacompliance/scim-protocol';
import { altered, type Fault, misread, withBody, withParameter } from '../fault.ts';

/** Answers a page by cursor in another way. */
function turned(alter: (body: JsonObject, query: URLSearchParams) => JsonObject): Fault['answer'] {
  return altered(
    ({ query }) => query.has('cursor'),
    (answer, { query }) => withBody(answer, (body) => (isJsonArray(body.Resources) ? alter(body, query) : body)),
  );
}

/** What is wrong with cursors. */
export const cursorFaults: readonly Fault[] = [
  {
    name: 'an empty cursor is no cursor',
    breaks: [
      'rfc9865/empty-cursor-asks-for-the-first-page',
      'rfc9865/cursor-without-value-asks-for-the-first-page',
      'rfc9865/cursors-lead-through-every-resource-once',
      'rfc9865/cursors-are-safe-in-a-url',
      'rfc9865/other-count-is-refused',
    ],
    answer: misread((request) =>
      request.query.get('cursor') === '' && request.query.has('startIndex') === false
        ? withParameter(request, 'cursor', () => undefined)
        : request,
    ),
  },
  {
    name: 'the last page has a nextCursor',
    breaks: ['rfc9865/cursors-lead-through-every-resource-once', 'rfc9865/last-page-has-no-next-cursor'],
    answer: turned((body) => ({ nextCursor: 'more', ...body })),
  },
  {
    name: 'the first page has a previousCursor',
    breaks: ['rfc9865/first-page-has-no-previous-cursor'],
    answer: turned((body, query) => (query.get('cursor') === '' ? { ...body, previousCursor: 'less' } : body)),
  },
  {
    name: 'previousCursor leads to the same page',
    breaks: ['rfc9865/previous-cursor-leads-back'],
    answer: turned((body, query) =>
      'previousCursor' in body ? { ...body, previousCursor: query.get('cursor') ?? '' } : body,
    ),
  },
  {
    name: 'every cursor leads to the first page',
    breaks: ['rfc9865/cursors-lead-through-every-resource-once'],
    answer: misread((request) =>
      withParameter(request, 'cursor', (cursor) =>
        cursor !== undefined && request.query.get('count') === '1' ? '' : cursor,
      ),
    ),
  },
  {
    name: 'pages by cursor hold one more than count',
    breaks: [
      'rfc9865/empty-cursor-asks-for-the-first-page',
      'rfc9865/cursor-without-value-asks-for-the-first-page',
      'rfc9865/cursor-page-is-no-longer-than-count',
    ],
    answer: misread((request) =>
      request.query.get('cursor') === '' && request.query.get('count') === '2'
        ? withParameter(request, 'count', () => '3')
        : request,
    ),
  },
  {
    name: 'cursors hold slashes',
    breaks: [
      'rfc9865/cursors-lead-through-every-resource-once',
      'rfc9865/previous-cursor-leads-back',
      'rfc9865/cursors-are-safe-in-a-url',
      'rfc9865/other-count-is-refused',
    ],
    answer: turned((body) => ({
      ...body,
      ...(body.nextCursor !== undefined && { nextCursor: `${body.nextCursor}//` }),
    })),
  },
  {
    name: 'an unknown cursor leads to the first page',
    breaks: ['rfc9865/wrong-cursor-is-refused'],
    answer: misread((request) =>
      withParameter(request, 'cursor', (cursor) => (cursor === 'no-such-cursor' ? '' : cursor)),
    ),
  },
  {
    name: 'count may change between pages',
    breaks: ['rfc9865/other-count-is-refused'],
    answer: altered(
      ({ query }, { status }) => query.has('cursor') && status === 400 && query.get('count') === '2',
      (answer, request, server) =>
        isJsonObject(answer.body) && answer.body.scimType === 'invalidCount'
          ? server.answer(withParameter(request, 'count', () => '1'))
          : answer,
    ),
  },
  {
    name: 'a search does not know cursors',
    breaks: ['rfc9865/cursor-in-a-search'],
    answer: misread((request) =>
      request.path === '/Users/.search' ? { ...request, text: request.text.replace('"cursor":"",', '') } : request,
    ),
  },
];
