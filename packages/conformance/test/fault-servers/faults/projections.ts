import { isJsonArray, type JsonObject } from '@metacompliance/scim-protocol';
import {
  altered,
  bodyOf,
  type Fault,
  isList,
  isPost,
  misread,
  withBody,
  without,
  withParameter,
  withRequestBody,
  withResources,
} from '../fault.ts';
import type { Request } from '../message.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Forgets a parameter where the test holds. */
function forgetful(name: string, test: (request: Request) => boolean = () => true): Fault['answer'] {
  return misread((request) => (test(request) ? withParameter(request, name, () => undefined) : request));
}

/** Reads attributes in another way. */
function selected(alter: (names: string) => string): Fault['answer'] {
  return misread((request) =>
    withParameter(request, 'attributes', (names) => (names === undefined ? undefined : alter(names))),
  );
}

const isOne = ({ method, path }: Request) => method === 'GET' && /^\/(Users|Groups)\/[^.]/.test(path);
const isSearch = ({ path }: Request) => path.endsWith('/.search');

/** Reads the body of a search in another way. */
function searched(alter: (body: JsonObject) => JsonObject): Fault['answer'] {
  return misread((request) => (isSearch(request) ? withRequestBody(request, alter) : request));
}

/** What is wrong with attributes and excludedAttributes, and with searches. */
export const projectionFaults: readonly Fault[] = [
  {
    name: 'attributes is ignored in GET',
    breaks: ['rfc7644/attributes-selects'],
    answer: forgetful('attributes', (request) => isOne(request) && request.query.get('attributes') === 'userName'),
  },
  {
    name: 'attributes hides the id',
    breaks: ['rfc7644/attributes-keeps-id'],
    answer: altered(
      (request) => isOne(request) && request.query.has('attributes'),
      (answer) => withResources(answer, (one) => without(one, 'id')),
    ),
  },
  {
    name: 'attributes shows the whole of a complex value',
    breaks: ['rfc7644/attributes-selects-sub-attributes'],
    answer: selected((names) => names.replace('name.familyName', 'name')),
  },
  {
    name: 'attributes does not know URNs',
    breaks: ['rfc7644/attributes-reads-urns'],
    answer: selected((names) => names.replace(/^urn:.*core.*:userName/, 'unknown')),
  },
  {
    name: 'attributes shows the whole extension',
    breaks: ['rfc7644/attributes-selects-in-an-extension'],
    answer: selected((names) => names.replace(`${enterprise}:department`, enterprise)),
  },
  {
    name: 'attributes is ignored in lists',
    breaks: ['rfc7644/attributes-selects-in-lists', 'contract/both-projections-is-refused'],
    answer: forgetful('attributes', (request) => isList(request, { status: 200 })),
  },
  {
    name: 'attributes is ignored in POST',
    breaks: ['rfc7644/attributes-selects-after-post'],
    answer: forgetful('attributes', isPost),
  },
  {
    name: 'attributes is ignored in PUT',
    breaks: ['rfc7644/attributes-selects-after-put'],
    answer: forgetful('attributes', ({ method }) => method === 'PUT'),
  },
  {
    name: 'an unknown name in attributes is refused',
    breaks: ['contract/unknown-names-in-attributes-are-ignored'],
    answer: misread((request) =>
      request.query.get('attributes')?.includes('noSuch') ? { ...request, path: '/unknown' } : request,
    ),
  },
  {
    name: 'excludedAttributes is ignored',
    breaks: [
      'rfc7644/excluded-attributes-hides',
      'rfc7644/excluded-attributes-hides-members',
      'entra/group-look-up-without-members',
    ],
    answer: forgetful('excludedAttributes', (request) => !request.query.has('attributes')),
  },
  {
    name: 'excludedAttributes hides the id',
    breaks: ['rfc7644/excluded-attributes-cannot-hide-id'],
    answer: altered(
      ({ query }) => query.get('excludedAttributes')?.includes('id') === true,
      (answer) => withBody(answer, (body) => without(body, 'id')),
    ),
  },
  {
    name: 'excludedAttributes is ignored for members',
    breaks: ['rfc7644/excluded-attributes-hides-members', 'contract/getGroup-400'],
    answer: forgetful('excludedAttributes', ({ path }) => /^\/Groups\/[^.]/.test(path)),
  },
  {
    name: 'excludedAttributes is ignored in lists of groups',
    breaks: ['entra/group-look-up-without-members'],
    answer: forgetful('excludedAttributes', ({ path }) => path === '/Groups'),
  },
  {
    name: 'searches have another URN',
    breaks: [
      'rfc7644/search-answers-a-list',
      'contract/searchUsers-200',
      'contract/searchGroups-200',
      'contract/searchAll-200',
    ],
    answer: altered(isSearch, (answer) =>
      withBody(answer, (body) => (isJsonArray(body.Resources) ? { ...body, schemas: ['urn:scim:List'] } : body)),
    ),
  },
  {
    name: 'the filter of a search is ignored when it names a user',
    breaks: ['rfc7644/search-filters'],
    answer: searched((body) => (/^userName eq "[^"]*@/.test(String(body.filter)) ? without(body, 'filter') : body)),
  },
  {
    name: 'the attributes of a search are ignored',
    breaks: ['rfc7644/search-selects-attributes'],
    answer: searched((body) => without(body, 'attributes')),
  },
  {
    name: 'the count of a search is ignored',
    breaks: ['rfc7644/search-pages'],
    answer: searched((body) => ('startIndex' in body ? without(body, 'count') : body)),
  },
  {
    name: 'a search of groups finds the others',
    breaks: ['rfc7644/search-of-groups'],
    answer: searched((body) => ({
      ...body,
      ...(typeof body.filter === 'string' && { filter: body.filter.replace('displayName eq', 'displayName ne') }),
    })),
  },
  {
    name: 'a search of everything finds users only',
    breaks: ['rfc7644/search-of-everything'],
    answer: misread((request) => (request.path === '/.search' ? { ...request, path: '/Users/.search' } : request)),
  },
  {
    name: 'a search wants count as a number',
    breaks: ['contract/search-takes-digits-and-commas'],
    answer: misread((request) =>
      isSearch(request) && typeof bodyOf(request)?.count === 'string' ? { ...request, text: '{' } : request,
    ),
  },
];
