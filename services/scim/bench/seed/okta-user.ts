/*
 * The users of a benchmark, each a function of its number: whoever knows the number knows the id, the body and the answer, and
 * a million of them take no memory. They are what Okta sends for a company that maps most attributes: about 1 KB, two out of
 * a hundred names outside ASCII, mail addresses over a few domains.
 */

const core = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

const givenNames = [
  ...[
    'Aoife',
    'Barbara',
    'Conor',
    'Deirdre',
    'Emma',
    'Fionn',
    'Grace',
    'Hamza',
    'Ines',
    'Jonas',
    'Katrin',
    'Liam',
    'Maria',
  ],
  ...[
    'Niamh',
    'Olga',
    'Patrick',
    'Quentin',
    'Róisín',
    'Sean',
    'Tomasz',
    'Ursula',
    'Viktor',
    'Wei',
    'Xenia',
    'Yusuf',
    'Zoë',
  ],
];
const familyNames = [
  ...[
    'Andersen',
    'Byrne',
    'Carroll',
    'Doyle',
    'Evans',
    'Fischer',
    'Gallagher',
    'Horvat',
    'Ivanova',
    'Jensen',
    'Kowalski',
  ],
  ...[
    'Lynch',
    'McCarthy',
    'McGrath',
    'Nolan',
    'OBrien',
    'Peeters',
    'Quinn',
    'Rossi',
    'Smith',
    'Tanaka',
    'Usman',
    'Vos',
  ],
  ...['Walsh', 'Xu', 'Young', 'Müller'],
];
const departments = ['Sales', 'Finance', 'Legal', 'Engineering', 'Support', 'Operations', 'Marketing', 'People'];
const titles = [
  'Software Engineer',
  'Account Executive',
  'Risk Analyst',
  'Team Lead',
  'Office Coordinator',
  'Field Engineer',
];
const cities = ['Dublin', 'Cork', 'London', 'Utrecht', 'Boston', 'Toronto', 'Lisbon', 'Belfast', 'Leeds'];
const domains = ['example.com', 'emea.example.com', 'apac.example.com', 'us.example.com'];
const locales = ['en-IE', 'en-GB', 'nl-NL', 'en-US', 'fr-CA'];

/** When the first user was created; each one after it came a second later. */
const firstCreated = Date.UTC(2026, 0, 5, 9);

/** Gives the time at which the user of this number was created, in milliseconds since 1970. */
export function createdAt(number: number): number {
  return firstCreated + number * 1_000;
}

/** Gives the id of the user of this number: a UUID of version 7, as the service makes them. @see RFC 9562 §5.7 */
export function userId(number: number): string {
  const time = createdAt(number).toString(16).padStart(12, '0');
  const chance = `${hex(number, 0x9e3779b1)}${hex(number, 0x85ebca6b)}${hex(number, 0xc2b2ae35)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}

/** Gives the userName of this number, which no other number has. */
export function userName(number: number): string {
  return `${ascii(pick(givenNames, number))}.${ascii(familyName(number))}.${number}@${pick(domains, number)}`.toLowerCase();
}

/** Gives what Okta keeps as its own id of the user. */
export function externalId(number: number): string {
  return `00u${(number + 78_364_164_096).toString(36)}k7Zq4x697`;
}

export type OktaUser = ReturnType<typeof oktaUser>;

/**
 * Makes the user of this number as Okta's mapping does, without what only some requests carry (`active`, `password`, `groups`).
 */
export function oktaUser(number: number) {
  const [given, family] = [pick(givenNames, number), familyName(number)];
  const login = userName(number);
  const department = pick(departments, Math.floor(number / 3));
  const second = { value: `${ascii(given)}${number}@home.example.net`.toLowerCase(), type: 'home', primary: false };
  return {
    schemas: [core, enterprise],
    userName: login,
    externalId: externalId(number),
    name: { formatted: `${given} ${family}`, givenName: given, familyName: family },
    displayName: `${given} ${family}`,
    nickName: given,
    profileUrl: `https://people.example.com/profiles/${number}`,
    emails: [{ value: login, type: 'work', primary: true }, ...(number % 3 === 0 ? [second] : [])],
    title: pick(titles, Math.floor(number / 5)),
    userType: number % 10 === 0 ? 'Contractor' : 'Employee',
    preferredLanguage: 'en',
    locale: pick(locales, number),
    timezone: 'Europe/Dublin',
    phoneNumbers: [{ value: `+353 1 555 ${String(number % 10_000).padStart(4, '0')}`, type: 'work' }],
    addresses: [
      {
        type: 'work',
        primary: true,
        streetAddress: `${1 + (number % 180)} Merrion Square`,
        locality: pick(cities, number),
        region: 'Leinster',
        postalCode: `D02 ${hex(number, 0x27d4eb2f).slice(0, 4).toUpperCase()}`,
        country: 'IE',
      },
    ],
    [enterprise]: {
      employeeNumber: String(100_000 + number),
      costCenter: `CC-${100 + (number % 40)}`,
      organization: 'Example Holdings',
      division: number % 2 === 0 ? 'Europe' : 'International',
      department,
      manager: { Email: userName(number - (number % 12)) },
    },
  };
}

/** Gives the text of a create: the user with the placeholder password and the empty groups that Okta always sends. */
export function createBody(number: number): string {
  return JSON.stringify({ ...oktaUser(number), groups: [], password: 'x9!Placeholder', active: true });
}

function familyName(number: number): string {
  return pick(familyNames, Math.floor(number / givenNames.length));
}

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}

function ascii(name: string): string {
  return name.normalize('NFD').replace(/[^A-Za-z]/g, '');
}

/** Eight digits that look like chance, the same ones for the same number. */
function hex(number: number, factor: number): string {
  let mixed = Math.imul(number ^ (number >>> 16), factor);
  mixed = Math.imul(mixed ^ (mixed >>> 13), factor);
  return ((mixed ^ (mixed >>> 15)) >>> 0).toString(16).padStart(8, '0');
}
