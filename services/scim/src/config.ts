import { readFileSync } from 'node:fs';
import { levels } from 'pino';
import { type Region, regions } from './regions.ts';

/** All that an operator can set. Times are milliseconds, sizes bytes, rates requests a second. */
export interface Config {
  readonly region: Region;
  readonly host: string;
  readonly port: number;
  readonly adminHost: string;
  readonly adminPort: number;
  /** The first admin secret; without one, nobody but the command line administers. */
  readonly adminToken: string | undefined;
  /** What the addresses in answers begin with, without a slash at the end; undefined means the address that is listened on. */
  readonly publicUrl: string | undefined;
  readonly databaseUrl: string;
  /** The database was not chosen by an operator, so a demo company may be made in it. */
  readonly isDemo: boolean;
  readonly logLevel: string;
  /** Requests a second for each company; 0 means no limit. */
  readonly rateLimit: number;
  readonly rateBurst: number;
  /** Requests that are carried out at once, and those of one company that may wait for it. */
  readonly maxConcurrent: number;
  readonly maxWaiting: number;
  /** How late the event loop may be before requests are refused; 0 for no limit. */
  readonly maxDelay: number;
  readonly maxBodyBytes: number;
  readonly maxHeaderBytes: number;
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly stopTimeout: number;
  /** How long PostgreSQL may work on one statement of a request. */
  readonly statementTimeout: number;
  /** Days that a row of the provisioning log is kept. */
  readonly logRetention: number;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment cannot be used as it is: `message` names every variable that is wrong, a line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const mebibyte = 1_048_576;
const seconds = 1_000;

/**
 * Reads the configuration. Every variable has a default, so that an empty environment is a working one.
 *
 * Fails with a `ConfigError` that names each variable which is set to something that it cannot be.
 */
export function readConfig(env: Environment): Config {
  const read = new Reader(env);
  const region = read.oneOf('REGION', regions, 'ire');
  const chosenDatabase = read.secret('DATABASE_URL', isDatabaseUrl, 'sqlite:<file> or postgres://<address>');
  const config: Config = {
    region,
    host: read.text('HOST', '127.0.0.1'),
    port: read.integer('PORT', 8080, 0, 65_535),
    adminHost: read.text('ADMIN_HOST', '127.0.0.1'),
    adminPort: read.integer('ADMIN_PORT', 8081, 0, 65_535),
    adminToken: read.secret('ADMIN_TOKEN', isFirstSecret, 'a secret of at least 20 characters, and no API token'),
    publicUrl: read.url('PUBLIC_URL'),
    databaseUrl: chosenDatabase ?? `sqlite:./data/${region}.db`,
    isDemo: chosenDatabase === undefined,
    logLevel: read.oneOf('LOG_LEVEL', [...Object.values(levels.labels), 'silent'], 'info'),
    rateLimit: read.integer('RATE_LIMIT', 100, 0, 1_000_000),
    rateBurst: read.integer('RATE_BURST', 200, 1, 1_000_000),
    maxConcurrent: read.integer('MAX_CONCURRENT', 64, 1, 10_000),
    maxWaiting: read.integer('MAX_WAITING', 500, 1, 100_000),
    maxDelay: read.integer('MAX_DELAY', 1_000, 0, 60_000),
    maxBodyBytes: read.integer('MAX_BODY_BYTES', 4 * mebibyte, 1_024, 64 * mebibyte),
    maxHeaderBytes: read.integer('MAX_HEADER_BYTES', 16_384, 4_096, mebibyte),
    headersTimeout: seconds * read.integer('HEADERS_TIMEOUT', 10, 1, 3_600),
    requestTimeout: seconds * read.integer('REQUEST_TIMEOUT', 15, 1, 3_600),
    keepAliveTimeout: seconds * read.integer('KEEP_ALIVE_TIMEOUT', 65, 1, 3_600),
    stopTimeout: seconds * read.integer('STOP_TIMEOUT', 8, 1, 3_600),
    statementTimeout: seconds * read.integer('STATEMENT_TIMEOUT', 30, 1, 3_600),
    logRetention: read.integer('LOG_RETENTION', 180, 1, 36_500),
  };
  if (config.headersTimeout > config.requestTimeout)
    read.problem('HEADERS_TIMEOUT must not be longer than REQUEST_TIMEOUT');
  read.finish();
  return config;
}

/**
 * What the addresses in answers begin with, without a slash at the end: PUBLIC_URL, or where the port can be reached.
 */
export function publicUrlOf({ publicUrl, host }: Config, port: number | string): string {
  return publicUrl ?? `http://${reachableHost(host)}:${port}`;
}

/** An address that stands for every address of the machine is none that a client could call. */
function reachableHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** An API token of a company would be in the hands of an identity provider. */
const isFirstSecret = (text: string) => /^\S{20,512}$/.test(text) && !text.startsWith('mcscim_');
const isDatabaseUrl = (text: string) => /^(sqlite:.|postgres(ql)?:\/\/.)/.test(text);

/** Reads single variables and gathers what is wrong with them, so that an operator sees it all at once. */
class Reader {
  readonly #env: Environment;
  readonly #problems: string[] = [];

  constructor(env: Environment) {
    this.#env = env;
  }

  text(name: string, fallback: string): string {
    return this.#value(name) ?? fallback;
  }

  integer(name: string, fallback: number, least: number, most: number): number {
    const text = this.#value(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (/^\d{1,9}$/.test(text) && value >= least && value <= most) return value;
    this.problem(`${name} must be a whole number from ${least} to ${most}, not "${text}"`);
    return fallback;
  }

  oneOf<Value extends string>(name: string, values: readonly Value[], fallback: Value): Value {
    const text = this.#value(name);
    if (text === undefined) return fallback;
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) this.problem(`${name} must be one of ${values.join(', ')}, not "${text}"`);
    return value ?? fallback;
  }

  /** A base address: what comes after the path would be lost, so it is refused. */
  url(name: string): string | undefined {
    const text = this.#value(name);
    if (text === undefined) return undefined;
    const url = URL.parse(text);
    if (
      url === null ||
      !/^https?:$/.test(url.protocol) ||
      url.search !== '' ||
      url.hash !== '' ||
      url.username !== ''
    ) {
      this.problem(`${name} must be an address such as https://ire.scim.example.com, not "${text}"`);
      return undefined;
    }
    return url.href.replace(/\/+$/, '');
  }

  /** A value that no message may repeat; it may stand in the file that NAME_FILE names. */
  secret(name: string, isValid: (text: string) => boolean, expectation: string): string | undefined {
    const value = this.#secretText(name);
    if (value === undefined || isValid(value)) return value;
    this.problem(`${name} must be ${expectation}`);
    return undefined;
  }

  problem(text: string): void {
    this.#problems.push(text);
  }

  finish(): void {
    if (this.#problems.length > 0) throw new ConfigError(this.#problems.join('\n'));
  }

  #secretText(name: string): string | undefined {
    const file = this.#value(`${name}_FILE`);
    if (file === undefined) return this.#value(name);
    if (this.#env[name] !== undefined) this.problem(`${name} and ${name}_FILE are both set: use one of them`);
    try {
      return readFileSync(file, 'utf8').trim();
    } catch (error) {
      this.problem(`${name}_FILE names a file that cannot be read (${(error as NodeJS.ErrnoException).code})`); // readFileSync fails with a system error
      return undefined;
    }
  }

  /** Set but empty is a mistake, most often a variable of a script that was never given a value. */
  #value(name: string): string | undefined {
    const text = this.#env[name]?.trim();
    if (text === '') this.problem(`${name} is set but empty`);
    return text === '' ? undefined : text;
  }
}
