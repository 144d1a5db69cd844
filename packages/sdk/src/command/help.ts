import { regions } from '../options.ts';
import { columnNames } from '../sync/index.ts';

const where = `Where the company is, and the token:
  --region CODE         ${regions.join(', ')}; or SCIM_REGION
  --company-key GUID    or SCIM_COMPANY_KEY
  --base-url URL        instead of both; or SCIM_BASE_URL
  SCIM_TOKEN            the API token. It is asked for when it is not set, and never taken from the
                        command line, where other people of this machine could read it`;

const always = `Always:
  --json                prints JSON for programs
  --help                explains a command: metacompliance-scim sync --help`;

/** The first screen. */
export const overview = `metacompliance-scim: the people and groups of a company in MetaCompliance

  metacompliance-scim check                   test the credentials, and say what is wrong with them
  metacompliance-scim users list              everybody; also: get, create, update, activate, deactivate
  metacompliance-scim groups list             all groups; also: get, create, add, remove, members
  metacompliance-scim sync people.csv --plan  show what would make the company like the table
  metacompliance-scim sync people.csv         do it

${where}

${always}

Begin with:
  export SCIM_REGION=ire SCIM_COMPANY_KEY=5e2b7c1a-90d4-4c0e-8f3b-6a1d2e9c4b77
  metacompliance-scim check`;

/** The screen of each command. */
export const screens: Readonly<Record<string, string>> = {
  check: `metacompliance-scim check: test the credentials of a company

Asks for two users, as Okta does when an administrator presses "Test API Credentials", and says what it found
or what to do about it.

${where}`,

  users: `metacompliance-scim users: the people of the company

  users list [--filter FILTER] [--limit N]   everybody, or those a filter selects
  users get USER                             one, whole
  users create --user-name N --given-name G --family-name F --email E [--set PATH=VALUE …]
  users update USER --set PATH=VALUE [--set …] [--remove PATH …]
  users activate USER
  users deactivate USER                      ends access; the user is kept

USER is an id or a userName. PATH is an attribute as SCIM names it: title, name.givenName,
urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department, 'emails[type eq "work"].value'.

Try:
  metacompliance-scim users list --filter 'active eq false' --limit 10
  metacompliance-scim users update ann@example.com --set title='Head of Tours'

${always}`,

  groups: `metacompliance-scim groups: the groups of the company

  groups list [--filter FILTER] [--limit N]
  groups get GROUP
  groups create NAME
  groups members GROUP
  groups add GROUP USER [USER …]
  groups remove GROUP USER [USER …]

GROUP is an id or a displayName, USER an id or a userName.

Try:
  metacompliance-scim groups add 'Tour Guides' ann@example.com bob@example.com

${always}`,

  sync: `metacompliance-scim sync FILE: make the company like a table of people

Creates who is missing, updates who differs, deactivates who is not in the table, moves members of groups in and
out. Nobody is deleted. Run it again after an interruption: it does what is left.

  --plan               shows the changes and makes none
  --brake PERCENT      the largest share of active users that may be deactivated. Default 20
  --keep-missing       leaves alone who is not in the table
  --match externalId   recognises people by externalId, so that a userName may change. Default userName
  --yes                does not ask before it begins

FILE is comma separated (or by semicolon or tab), its first row names the columns:
  ${columnNames.slice(0, 4).join(', ')}
                       must be there
  ${wrap(columnNames.slice(4))}
                       may be there; an empty cell then means that there is no value
Groups are parted by semicolons: "Tour Guides;Staff". Without the column groups no group is touched.

Try:
  metacompliance-scim sync people.csv --plan

${where}

${always}`,
};

function wrap(names: readonly string[]): string {
  const lines = [''];
  for (const [at, name] of names.entries()) {
    const word = at < names.length - 1 ? `${name}, ` : name;
    if (`${lines.at(-1)}${word}`.length > 100) lines.push('  ');
    lines[lines.length - 1] += word;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}
