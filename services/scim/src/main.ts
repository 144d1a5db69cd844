import { setFlagsFromString } from 'node:v8';
import { pino } from 'pino';
import { type Config, ConfigError, readConfig } from './config.ts';
import { prepareDemo, printWelcome } from './demo.ts';
import { launcherOf } from './launcher.ts';
import { startService } from './service.ts';

/** Lines leave together, when enough have gathered or after a fifth of a second: to write each for itself costs as much as the line. */
const lines = pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 200 });
const secrets = ['ADMIN_TOKEN', 'DATABASE_URL'];
/** Past this a stop has failed, and whoever sent the signal is about to kill us anyway. */
const longestStop = 10_000;

async function main(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, base: { region: config.region } }, lines);
  const service = await startService(config, log);
  const demo = await prepareDemo(service.admin);
  const reader = { isTerminal: process.stdout.isTTY === true, launcher: launcherOf(process.env) };
  process.stdout.write(printWelcome(service.publicUrl, demo, reader));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      setTimeout(() => leave(1), longestStop).unref();
      service.stop().then(() => leave(0), fail);
    });
  }
}

function leave(code: number): void {
  lines.flushSync();
  process.exit(code);
}

/** The messages of expected failures name the variable to set; a stack would bury it. */
function fail(error: unknown): void {
  const isExpected = error instanceof ConfigError || (error instanceof Error && /^[A-Z_]+: /.test(error.message));
  process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : error}\n`);
  leave(1);
}

// Else what is kept of every idle connection teaches V8 to make what each request needs among the long-lived (see decisions/0022).
setFlagsFromString('--no-allocation-site-pretenuring');
process.on('uncaughtException', fail);
try {
  const config = readConfig(process.env);
  for (const name of secrets) delete process.env[name];
  await main(config);
} catch (error) {
  fail(error);
}
