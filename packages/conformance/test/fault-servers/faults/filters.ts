import { isJsonArray, isJsonObject, type JsonObject } from '@metacompliance/scim-protocol';
import { altered, type Fault, isList, misread, withBody, withFilter, withParameter } from '../fault.ts';
import type { Request } from '../message.ts';

/** Reads a filter in another way. */
function filtered(alter: (filter: string) => string): Fault['answer'] {
  return misread((request) => withFilter(request, alter));
}

/** Answers a filter that fits the pattern as if nobody did. */
function blind(pattern: RegExp): Fault['answer'] {
  return filtered((filter) => (pattern.test(filter) ? 'userName eq "nobody"' : filter));
}

/** Answers a refused list as if there had been no filter. */
function careless(pattern: RegExp): Fault['answer'] {
  return altered(
    ({ query }, { status }) => status === 400 && pattern.test(query.get('filter') ?? ''),
    (_, request, server) => server.answer(withParameter(request, 'filter', () => undefined)),
  );
}

/** Lists fewer or other resources than the healthy server. */
function relisted(
  test: (request: Request) => boolean,
  alter: (resources: readonly JsonObject[], filter: string) => readonly JsonObject[],
): Fault['answer'] {
  return altered(
    (request) => isList(request, { status: 200 }) && test(request),
    (answer, { query }) =>
      withBody(answer, (body) => {
        const before = isJsonArray(body.Resources) ? body.Resources.filter(isJsonObject) : [];
        const after = alter(before, query.get('filter') ?? '');
        return { ...body, totalResults: after.length, itemsPerPage: after.length, Resources: after };
      }),
  );
}

function filterOf({ query }: Request): string {
  return query.get('filter') ?? '';
}

/** The value that a filter of one comparison asks for. */
function valueIn(filter: string): string {
  return /"(.*)"/.exec(filter)?.[1] ?? '';
}

/** What is wrong with filters. */
export const filterFaults: readonly Fault[] = [
  {
    name: 'a look-up by userName minds case',
    breaks: ['rfc7644/filter-ignores-case', 'okta/spec-09-look-up-in-capitals'],
    answer: relisted(
      (request) => /^userName eq "[^"]*"$/.test(filterOf(request)),
      (users, filter) => users.filter(({ userName }) => userName === undefined || userName === valueIn(filter)),
    ),
  },
  {
    name: 'a look-up by externalId ignores case',
    breaks: ['rfc7644/filter-minds-case'],
    answer: filtered((filter) => filter.replace(/^externalId eq "(.*)-EXT"$/, 'externalId eq "$1-Ext"')),
  },
  { name: 'eq finds nobody', breaks: ['rfc7644/filter-eq'], answer: blind(/^userName eq "[^"]*-ann@example.com"$/) },
  {
    name: 'ne is eq',
    breaks: ['rfc7644/filter-ne', 'rfc7644/filter-and', 'contract/ne-holds-without-a-value'],
    answer: filtered((filter) => filter.replace(' ne ', ' eq ')),
  },
  { name: 'co is sw', breaks: ['rfc7644/filter-co'], answer: filtered((filter) => filter.replace(' co "', ' sw "x')) },
  { name: 'sw is co of what ends there', breaks: ['rfc7644/filter-sw'], answer: blind(/^userName sw "[^"]*-b"$/) },
  { name: 'ew is sw', breaks: ['rfc7644/filter-ew'], answer: filtered((filter) => filter.replace(' ew ', ' sw ')) },
  {
    name: 'gt is ge',
    breaks: ['rfc7644/filter-gt'],
    answer: filtered((filter) => filter.replace('userName gt ', 'userName ge ')),
  },
  { name: 'ge is gt', breaks: ['rfc7644/filter-ge'], answer: filtered((filter) => filter.replace(' ge ', ' gt ')) },
  { name: 'lt is le', breaks: ['rfc7644/filter-lt'], answer: filtered((filter) => filter.replace(' lt ', ' le ')) },
  { name: 'le is lt', breaks: ['rfc7644/filter-le'], answer: filtered((filter) => filter.replace(' le ', ' lt ')) },
  {
    name: 'pr holds for everybody',
    breaks: ['rfc7644/filter-pr'],
    answer: filtered((filter) => filter.replace('title pr', 'userName pr')),
  },
  {
    name: 'and is or',
    breaks: ['rfc7644/filter-and', 'rfc7644/filter-precedence', 'rfc7644/filter-grouping'],
    answer: filtered((filter) => filter.replace(/ and (?![^[]*\])/g, ' or ')),
  },
  {
    name: 'or is and',
    breaks: ['rfc7644/filter-or', 'rfc7644/filter-precedence', 'rfc7644/search-of-everything'],
    answer: filtered((filter) => filter.replaceAll(' or ', ' and ')),
  },
  {
    name: 'not is forgotten',
    breaks: ['rfc7644/filter-not'],
    answer: filtered((filter) => filter.replace(/not \((.*)\)/, '$1')),
  },
  {
    name: 'and and or are read from left to right',
    breaks: ['rfc7644/filter-precedence'],
    answer: filtered((filter) => filter.replace(/^([^()]* or [^()]*) and ([^()]*)$/, '($1) and $2')),
  },
  {
    name: 'parentheses are forgotten',
    breaks: ['rfc7644/filter-grouping'],
    answer: filtered((filter) => filter.replace(/^\((.* or .*)\) and/, '$1 and')),
  },
  { name: 'ids cannot be asked for', breaks: ['rfc7644/filter-on-id'], answer: blind(/^id eq "[^"]*"$/) },
  {
    name: 'externalId cannot be asked for',
    breaks: ['rfc7644/filter-on-external-id', 'entra/look-up-by-external-id'],
    answer: blind(/^externalId eq/),
  },
  {
    name: 'operators mind case',
    breaks: ['rfc7644/filter-operator-ignores-case'],
    answer: filtered((filter) => filter.replace(' EQ ', ' like ')),
  },
  {
    name: 'names in filters mind case',
    breaks: ['rfc7644/filter-name-ignores-case'],
    answer: filtered((filter) => filter.replace('USERNAME', 'unknownName')),
  },
  {
    name: 'a URN in a filter is not known',
    breaks: ['rfc7644/filter-urn'],
    answer: filtered((filter) => filter.replace(/^urn:.*:User:userName/, 'unknown')),
  },
  {
    name: 'sub-attributes cannot be asked for',
    breaks: ['rfc7644/filter-sub-attribute'],
    answer: blind(/^name\.familyName/),
  },
  {
    name: 'only the first value of many is looked at',
    breaks: ['rfc7644/filter-multi-valued'],
    answer: blind(/^emails\.value/),
  },
  {
    name: 'conditions in brackets may fit different values',
    breaks: ['rfc7644/filter-value-path'],
    answer: filtered((filter) =>
      filter.replace(
        /^emails\[type eq "work" and value eq ("[^"]*")\]$/,
        'emails.type eq "work" and emails.value eq $1',
      ),
    ),
  },
  {
    name: 'a boolean is never false',
    breaks: ['rfc7644/filter-boolean'],
    answer: filtered((filter) => filter.replace('active eq false', 'active eq true')),
  },
  {
    name: 'a date is compared as nothing',
    breaks: ['rfc7644/filter-date-time'],
    answer: filtered((filter) => filter.replace('meta.created gt', 'meta.created lt')),
  },
  {
    name: 'extensions cannot be asked for',
    breaks: ['rfc7644/filter-enterprise'],
    answer: blind(/enterprise:2\.0:User:department eq/),
  },
  {
    name: 'escapes in values are kept as they are',
    breaks: ['rfc7644/filter-escapes'],
    answer: filtered((filter) => filter.replace(/\\(?=["\\].*")/g, 'x').replace(/x"/g, 'x')),
  },
  {
    name: 'an unknown operator is no filter',
    breaks: ['rfc7644/filter-unknown-operator-is-refused'],
    answer: careless(/like/),
  },
  {
    name: 'a filter that is cut off is no filter',
    breaks: ['rfc7644/filter-broken-is-refused'],
    answer: careless(/ and$/),
  },
  {
    name: 'an open parenthesis is closed',
    breaks: ['rfc7644/filter-unbalanced-is-refused'],
    answer: careless(/^\([^)]*$/),
  },
  {
    name: 'booleans are ordered',
    breaks: ['rfc7644/filter-ordered-boolean-is-refused'],
    answer: careless(/active gt/),
  },
  {
    name: 'a filter on an unknown attribute is no filter',
    breaks: [
      'rfc7644/filter-on-an-unknown-attribute-finds-nobody',
      'contract/listUsers-400',
      'contract/listGroups-400',
      'contract/unknown-attribute-is-refused',
    ],
    answer: careless(/noSuchAttribute/),
  },
  { name: 'an empty filter is no filter', breaks: ['contract/empty-filter-is-refused'], answer: careless(/^$/) },
  {
    name: 'a password can be asked for',
    breaks: ['contract/filter-on-password-is-refused'],
    answer: careless(/password/),
  },
  {
    name: 'text is compared with booleans',
    breaks: ['contract/filter-of-wrong-type-is-refused'],
    answer: careless(/"yes"/),
  },
  {
    name: 'groups cannot be asked for by displayName',
    breaks: ['rfc7644/filter-on-groups', 'rfc7644/search-of-groups', 'entra/group-look-up-without-members'],
    answer: filtered((filter) => filter.replace(/^displayName eq/, 'displayName ne')),
  },
  {
    name: 'groups cannot be asked for by members',
    breaks: ['rfc7644/filter-on-members'],
    answer: filtered((filter) => filter.replace(/^members\.value eq "/, '$&x')),
  },
  {
    name: 'members alone are not their value',
    breaks: ['contract/members-stands-for-their-value'],
    answer: filtered((filter) => filter.replace(/^members eq "/, '$&x')),
  },
  {
    name: 'an absent value is unknown to ne',
    breaks: ['contract/ne-holds-without-a-value'],
    answer: filtered((filter) => filter.replace('title ne "Architect"', 'title pr and title ne "Architect"')),
  },
  {
    name: 'null equals nothing',
    breaks: ['contract/eq-null-finds-the-absent'],
    answer: filtered((filter) => filter.replace('title eq null', 'title eq "null"')),
  },
  {
    name: '% and _ are wildcards',
    breaks: ['contract/wildcards-are-text'],
    answer: filtered((filter) => filter.replace(/%_"$/, '"')),
  },
  {
    name: 'manager alone is not its value',
    breaks: ['entra/manager-check'],
    answer: filtered((filter) => filter.replace('manager eq', 'unknown eq')),
  },
  {
    name: 'work addresses cannot be asked for',
    breaks: ['entra/look-up-by-work-address'],
    answer: blind(/^emails\[type eq "work"\]\.value/),
  },
];
