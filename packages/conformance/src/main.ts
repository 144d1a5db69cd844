#!/usr/bin/env node
import { runCommand } from './cli/command.ts';

// A bug of the kit is told in full, and is not to be taken for a broken rule.
process.exitCode = await runCommand(process.argv.slice(2), process).catch((error: unknown) => {
  console.error(error);
  return 2;
});
