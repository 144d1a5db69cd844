import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Administration } from './admin/administration.ts';
import { baseUrlOf } from './admin/companies.ts';
import { type Connection, connectionOf } from './admin/connection.ts';
import { perform } from './admin/perform.ts';
import type { Company } from './store/store.ts';

/** A demo company, and whether this start has made it. */
export interface Demo {
  readonly connection: Connection;
  readonly file: string;
  readonly isNew: boolean;
}

/** Who reads the screen, and how he would type the next command. */
export interface Reader {
  readonly isTerminal: boolean;
  readonly launcher: string;
}

/**
 * Makes the demo company, with one complete user, in a database that nobody chose and that holds no company yet; finds it again
 * afterwards. Undefined where companies are an operator's business.
 *
 * The token stands in a file beside the database that only its owner can read, so that later starts can say where.
 */
export async function prepareDemo(admin: Administration): Promise<Demo | undefined> {
  if (!admin.config.isDemo) return undefined;
  const file = demoFile(admin);
  const companies = await admin.store.read('listCompanies', {});
  if (companies.length > 0) return findDemo(file, companies, admin);
  const body = { name: 'Demo company', withSampleUser: true };
  const actor = { name: 'start', role: 'operator', via: 'command line' } as const;
  const connection = connectionOf(await perform('createCompany', { body }, { actor, admin }));
  writeDemo(file, connection);
  return { connection, file, isNew: true };
}

/**
 * The one screen of a start: where the service is, what to enter in an identity provider, and three commands to try. The token
 * is shown once, and only to a person.
 */
export function printWelcome(publicUrl: string, demo: Demo | undefined, reader: Reader): string {
  if (demo === undefined)
    return `MetaCompliance SCIM serves ${publicUrl}\nCreate a company: ${reader.launcher} company create --name Acme\n`;
  const { connection, file, isNew } = demo;
  return `
MetaCompliance SCIM serves region ${connection.region}. A demo company is ready:

  Base URL     ${connection.baseUrl}
  Region code  ${connection.region}
  Company key  ${connection.companyKey}
  API token    ${isNew && reader.isTerminal ? `${connection.token}  (kept in ${file})` : `in ${file}`}

Try next, in another terminal:

  ${reader.launcher} check
  ${reader.launcher} play okta
  ${reader.launcher} company create --name Acme --with-sample-user

`;
}

/**
 * Reads the connection of the demo company that an earlier start made, or gives undefined when there is none.
 */
export function readDemo(file: string): Connection | undefined {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * The file that keeps the demo company's token, beside its database.
 */
export function demoFile({ config }: Pick<Administration, 'config'>): string {
  const name = config.region === 'ire' ? 'demo.json' : `demo-${config.region}.json`;
  return join(dirname(config.databaseUrl.replace(/^sqlite:/, '')), name);
}

/** The address may have changed since; what the file says is what the next `scim check` tries. */
function findDemo(file: string, companies: readonly Company[], admin: Administration): Demo | undefined {
  const kept = readDemo(file);
  if (kept === undefined || !companies.some(({ key }) => key === kept.companyKey)) return undefined;
  const connection = { ...kept, baseUrl: baseUrlOf(kept.companyKey, admin) };
  if (connection.baseUrl !== kept.baseUrl) writeDemo(file, connection);
  return { connection, file, isNew: false };
}

function writeDemo(file: string, connection: Connection): void {
  writeFileSync(file, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 });
}
