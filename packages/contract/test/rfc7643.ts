// The characteristics that RFC 7643 prints in §3.1, §8.7.1 and §8.7.2, and RFC 9865 in §4, written down by hand and not read
// from our document. One attribute a line, sub-attributes indented: the type unless it is string, [] if it is multi-valued,
// what differs from the defaults of RFC 7643 §2.2, = canonical values, > reference types.

export const common = `
schemas reference [] required caseExact always > uri
id readOnly caseExact always server
externalId caseExact
meta complex readOnly
  resourceType readOnly caseExact
  created dateTime readOnly
  lastModified dateTime readOnly
  location reference readOnly > uri
  version readOnly caseExact`;

export const user = `
userName required server
name complex
  formatted
  familyName
  givenName
  middleName
  honorificPrefix
  honorificSuffix
displayName
nickName
profileUrl reference > external
title
userType
preferredLanguage
locale
timezone
active boolean
password writeOnly never
emails complex []
  value
  display
  type = work home other
  primary boolean
phoneNumbers complex []
  value
  display
  type = work home mobile fax pager other
  primary boolean
ims complex []
  value
  display
  type = aim gtalk icq xmpp msn skype qq yahoo
  primary boolean
photos complex []
  value reference > external
  display
  type = photo thumbnail
  primary boolean
addresses complex []
  formatted
  streetAddress
  locality
  region
  postalCode
  country
  type = work home other
groups complex [] readOnly
  value readOnly
  $ref reference readOnly > User Group
  display readOnly
  type readOnly = direct indirect
entitlements complex []
  value
  display
  type
  primary boolean
roles complex []
  value
  display
  type
  primary boolean
x509Certificates complex []
  value binary
  display
  type
  primary boolean`;

export const enterpriseUser = `
employeeNumber
costCenter
organization
division
department
manager complex
  value
  $ref reference > User
  displayName readOnly`;

export const group = `
displayName
members complex []
  value immutable
  $ref reference immutable > User Group
  type immutable = User Group`;

export const serviceProviderConfig = `
documentationUri reference readOnly > external
patch complex required readOnly
  supported boolean required readOnly
bulk complex required readOnly
  supported boolean required readOnly
  maxOperations integer required readOnly
  maxPayloadSize integer required readOnly
filter complex required readOnly
  supported boolean required readOnly
  maxResults integer required readOnly
changePassword complex required readOnly
  supported boolean required readOnly
sort complex required readOnly
  supported boolean required readOnly
etag complex required readOnly
  supported boolean required readOnly
pagination complex readOnly
  cursor boolean required readOnly
  index boolean required readOnly
  defaultPaginationMethod readOnly = cursor index
  defaultPageSize integer readOnly
  maxPageSize integer readOnly
authenticationSchemes complex [] required readOnly
  name required readOnly
  description required readOnly
  specUri reference readOnly > external
  documentationUri reference readOnly > external`;

export const resourceType = `
id readOnly
name required readOnly
description readOnly
endpoint reference required readOnly > uri
schema reference required readOnly caseExact > uri
schemaExtensions complex required readOnly
  schema reference required readOnly caseExact > uri
  required boolean required readOnly`;

const attribute = `
name required readOnly caseExact
type required readOnly = string boolean decimal integer dateTime binary reference complex
multiValued boolean required readOnly
description readOnly caseExact
required boolean readOnly
canonicalValues [] readOnly caseExact
caseExact boolean readOnly
mutability readOnly caseExact = readOnly readWrite immutable writeOnly
returned readOnly caseExact = always never default request
uniqueness readOnly caseExact = none server global
referenceTypes [] readOnly caseExact`;

export const schema = `
id required readOnly
name required readOnly
description readOnly
attributes complex [] required readOnly
${attribute.trim().replaceAll(/^/gm, '  ')}
  subAttributes complex [] readOnly
${attribute.trim().replaceAll(/^/gm, '    ')}`;
