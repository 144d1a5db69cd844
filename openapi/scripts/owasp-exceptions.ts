// Where the documents do not follow OWASP's rules, and why.

import type { roots } from './bundle.ts';

/** A rule that is not followed in some places. */
export interface Exception {
  readonly rule: string;
  /** Fits the dotted path of the place. */
  readonly where: RegExp;
  readonly reason: string;
}

export const exceptions: Readonly<Record<keyof typeof roots, readonly Exception[]>> = {
  scim: [
    {
      rule: 'owasp:api4:2023-array-limit',
      where: /\.(members|groups)$/,
      reason:
        'a group has as many members, and a person as many groups, as the company wants; the body as a whole is limited to 4 MiB',
    },
    {
      rule: 'owasp:api4:2023-integer-limit',
      where: /\.(startIndex|count)$|\.parameters\.(\d+|startIndex|count)\.schema$/,
      reason:
        'startIndex and count outside their bounds are not refused but taken as the nearest bound (RFC 7644 §3.4.2.4)',
    },
    {
      rule: 'owasp:api4:2023-string-limit',
      where: /\.parameters\.(\d+|id|resourceTypeId|schemaId)\.schema$/,
      reason: 'an id of any length is answered by 404, as identity providers expect, and not by 400',
    },
    {
      rule: 'owasp:api4:2023-string-restricted',
      where: /./,
      reason:
        'names, addresses, types and locales are free text that is kept as sent; a pattern would refuse real people',
    },
    {
      rule: 'owasp:api4:2023-rate-limit',
      where: /\.responses\.(?!429)\w+(\.headers)?$/,
      reason: 'the quota is told when it is used up; identity providers look at it nowhere else',
    },
    {
      rule: 'owasp:api8:2023-define-cors-origin',
      where: /./,
      reason: 'browsers have no business here: without CORS fields they let no page read an answer',
    },
    {
      rule: 'owasp:api8:2023-define-error-validation',
      where: /^paths\.(\S+\.delete|\/Me\.\w+|\/(ServiceProviderConfig|ResourceTypes|Schemas)\S*\.get)\.responses$/,
      reason: 'these requests have no body and no parameter that could be wrong; an unknown id is 404',
    },
  ],
  admin: [
    {
      rule: 'owasp:api4:2023-string-limit',
      where: /\.parameters\.(\d+|companyKey|id)\.schema$/,
      reason: 'a key or an id of any length is answered by 404, and not by 400',
    },
    {
      rule: 'owasp:api4:2023-string-restricted',
      where: /./,
      reason: 'names, labels and texts are for people, in any script; what is made by machines is only ever answered',
    },
    {
      rule: 'owasp:api4:2023-rate-limit',
      where: /\.responses\.\w+(\.headers)?$/,
      reason: 'nobody but operators gets past the first check, and a quota would stop them when it matters',
    },
    {
      rule: 'owasp:api4:2023-rate-limit-responses-429',
      where: /\.responses$/,
      reason: 'as above: there is no quota that could be used up',
    },
    {
      rule: 'owasp:api8:2023-define-cors-origin',
      where: /./,
      reason: 'no page of another origin has business here: without CORS fields it can read no answer',
    },
  ],
};
