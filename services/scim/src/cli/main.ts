import { Command } from 'commander';
import { checkCommand } from './check.ts';
import { companyCommand } from './company.ts';
import { playCommand } from './play.ts';
import { reportFailures } from './session.ts';
import { tokenCommand } from './token.ts';

const program = new Command('scim')
  .description('Companies, tokens and checks of a MetaCompliance SCIM region. Works while the service runs.')
  .showHelpAfterError('(--help lists what there is)');
for (const command of [companyCommand(), tokenCommand(), checkCommand(), playCommand()]) program.addCommand(command);

await reportFailures(() => program.parseAsync());
