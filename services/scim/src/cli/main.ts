import { Command } from 'commander';
import { adminSecretCommand } from './admin-secret.ts';
import { auditCommand } from './audit.ts';
import { brakeCommand } from './brake.ts';
import { checkCommand } from './check.ts';
import { companyCommand } from './company.ts';
import { backupCommand, migrateCommand, restoreCommand } from './database.ts';
import { logCommand } from './log.ts';
import { playCommand } from './play.ts';
import { reportFailures } from './session.ts';
import { tokenCommand } from './token.ts';
import { userCommand } from './user.ts';

const program = new Command('scim')
  .description('Companies, tokens and checks of a MetaCompliance SCIM region. Works while the service runs.')
  .showHelpAfterError('(--help lists what there is)');
for (const command of [
  companyCommand(),
  tokenCommand(),
  adminSecretCommand(),
  auditCommand(),
  logCommand(),
  brakeCommand(),
  userCommand(),
  checkCommand(),
  backupCommand(),
  restoreCommand(),
  migrateCommand(),
  playCommand(),
])
  program.addCommand(command);

await reportFailures(() => program.parseAsync());
