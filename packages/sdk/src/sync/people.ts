import { fold } from '@metacompliance/scim-protocol';
import type { UserPatchPath } from '../paths.ts';
import { enterpriseUser, type NewUser } from '../views.ts';
import type { SourceGroup } from './change.ts';
import { CsvError, readCsv } from './csv.ts';

const company = (name: string) => `${enterpriseUser}:${name}`;

/** Where the value of each column goes, as a patch would name it. `groups` is no attribute of a user. */
const paths = {
  userName: 'userName',
  givenName: 'name.givenName',
  familyName: 'name.familyName',
  email: 'emails[type eq "work"].value',
  active: 'active',
  externalId: 'externalId',
  displayName: 'displayName',
  title: 'title',
  userType: 'userType',
  department: company('department'),
  division: company('division'),
  organization: company('organization'),
  costCenter: company('costCenter'),
  employeeNumber: company('employeeNumber'),
  managerId: company('manager.value'),
  managerEmail: company('manager.Email'),
  phone: 'phoneNumbers[type eq "work"].value',
  mobile: 'phoneNumbers[type eq "mobile"].value',
  country: 'addresses[type eq "work"].country',
  locality: 'addresses[type eq "work"].locality',
  region: 'addresses[type eq "work"].region',
  postalCode: 'addresses[type eq "work"].postalCode',
  streetAddress: 'addresses[type eq "work"].streetAddress',
  preferredLanguage: 'preferredLanguage',
  locale: 'locale',
  timezone: 'timezone',
  groups: undefined,
} as const;
type ColumnName = keyof typeof paths;

/** The names of all columns; the first four must be there. */
export const columnNames = Object.keys(paths) as readonly ColumnName[];
const mandatory = columnNames.slice(0, 4);

/** A table of people, ready for `sync`. */
export interface People {
  readonly users: readonly NewUser[];
  /** Undefined when the table has no column of groups: then no group is touched. */
  readonly groups: readonly SourceGroup[] | undefined;
  readonly manages: readonly UserPatchPath[];
}

/**
 * Reads people from comma separated values. The first row names the columns, in any order and letter case; `groups` holds
 * names parted by semicolons or, in a table parted by semicolons, by |.
 *
 * @throws CsvError with the row: a column that is unknown, missing or there twice, a row of another length, a mandatory cell that
 * is empty, a userName that comes twice, an `active` that is neither true nor false
 */
export async function readPeople(pieces: AsyncIterable<string> | Iterable<string>): Promise<People> {
  const users: NewUser[] = [];
  const members = new Map<string, { displayName: string; members: string[] }>();
  const rowOf = new Map<string, number>();
  let header: readonly ColumnName[] | undefined;
  for await (const { row, cells } of readCsv(pieces)) {
    if (!header) {
      header = readHeader(row, cells);
      continue;
    }
    const user = readPerson(row, cells, header);
    const key = fold(user.userName);
    const first = rowOf.get(key);
    if (first !== undefined) throw new CsvError(row, `"${user.userName}" is in row ${first} already`);
    rowOf.set(key, row);
    users.push(user);
    for (const displayName of groupsOf(cells, header)) {
      const group = members.get(fold(displayName)) ?? { displayName, members: [] };
      members.set(fold(displayName), group);
      group.members.push(user.userName);
    }
  }
  if (!header)
    throw new CsvError(1, `the table is empty: its first row names the columns, ${mandatory.join(', ')} at least`);
  return {
    users,
    groups: header.includes('groups') ? [...members.values()] : undefined,
    manages: [...new Set(header.flatMap(managedBy))],
  };
}

/** What the table speaks for where its cell is empty; a mandatory cell never is, and everybody in the table is active. */
function managedBy(name: ColumnName): readonly UserPatchPath[] {
  const path = mandatory.includes(name) || name === 'active' ? undefined : paths[name];
  return path === undefined ? [] : [path.replace(/\]\..*/, ']') as UserPatchPath]; // as the table above has them
}

function readHeader(row: number, cells: readonly string[]): readonly ColumnName[] {
  const names = cells.map((cell) => columnNames.find((name) => name.toLowerCase() === cell.trim().toLowerCase()));
  const header = names.map((name, at) => {
    if (!name) throw new CsvError(row, `there is no column "${cells[at]}". The columns are ${columnNames.join(', ')}`);
    if (names.indexOf(name) !== at) throw new CsvError(row, `the column "${name}" is there twice`);
    return name;
  });
  const missing = mandatory.filter((name) => !header.includes(name));
  if (missing.length > 0) throw new CsvError(row, `the column ${missing.join(' and the column ')} is missing`);
  return header;
}

function readPerson(row: number, cells: readonly string[], header: readonly ColumnName[]): NewUser {
  if (cells.length !== header.length) {
    throw new CsvError(row, `it has ${cells.length} cells, and the header has ${header.length}`);
  }
  const user: Parts = {};
  for (const [at, name] of header.entries()) {
    const text = cells[at]?.trim() ?? '';
    if (text === '' && mandatory.includes(name)) throw new CsvError(row, `the cell ${name} is empty`);
    const path = paths[name];
    if (text !== '' && path) put(user, path, name === 'active' ? readActive(row, text) : text);
  }
  for (const email of user.emails as Parts[]) email.primary = true;
  return user as NewUser; // every mandatory column has put its value
}

type Parts = Record<string, unknown>;

/** Sets the value at a path of the table above, and makes what leads there. */
function put(user: Parts, path: string, value: unknown): void {
  const [, list = '', type, part = ''] = /^(\w+)\[type eq "(\w+)"\]\.(\w+)$/.exec(path) ?? [];
  if (type !== undefined) {
    user[list] ??= [];
    const values = user[list] as Parts[];
    const known = values.find((one) => one.type === type);
    if (known) known[part] = value;
    else values.push({ [part]: value, type });
    return;
  }
  const isExtension = path.startsWith(`${enterpriseUser}:`);
  const steps = isExtension ? [enterpriseUser, ...path.slice(enterpriseUser.length + 1).split('.')] : path.split('.');
  const last = steps.pop() as string; // a path has at least one step
  const home = steps.reduce((place, step) => {
    place[step] ??= {};
    return place[step] as Parts;
  }, user);
  home[last] = value;
}

function readActive(row: number, text: string): boolean {
  if (/^(true|yes|1)$/i.test(text)) return true;
  if (/^(false|no|0)$/i.test(text)) return false;
  throw new CsvError(row, `active is "${text}": write true or false`);
}

function groupsOf(cells: readonly string[], header: readonly ColumnName[]): readonly string[] {
  const text = cells[header.indexOf('groups')] ?? '';
  const names = text.split(/[;|]/).map((name) => name.trim());
  return names.filter((name, at) => name !== '' && names.indexOf(name) === at);
}
