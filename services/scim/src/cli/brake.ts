import { Command } from 'commander';
import type { By } from '../admin/audit-row.ts';
import { type BrakeState, releaseBrake, setBrake, showBrake } from '../admin/brake.ts';
import { getCompany } from '../admin/companies.ts';
import type { Company } from '../store/store.ts';
import { print } from './print.ts';
import { administer, localOperator } from './session.ts';

type Work = (company: Company, by: By) => Promise<BrakeState>;

/** `scim brake …`: what happens when a company loses many users at once. */
export function brakeCommand(): Command {
  const command = new Command('brake').description(
    'what happens when more than 20 users and 20 % of a company are made inactive or deleted within 10 minutes',
  );
  const add = (name: string, description: string, work: Work) =>
    command
      .command(`${name} <company-key>`)
      .description(description)
      .option('--json', 'print {"hold","tripped","lost","total"}')
      .action((key: string, options: { readonly json?: boolean }) => run(key, work, options));
  add('show', 'show it', showBrake);
  add('hold', 'stop further losses when it is tripped, until it is released', (company, by) =>
    setBrake(company, true, by),
  );
  add('tell', 'only tell when it is tripped, as it is unless told otherwise', (company, by) =>
    setBrake(company, false, by),
  );
  add('release', 'let go on what it holds: the losses are meant', releaseBrake);
  return command;
}

async function run(key: string, work: Work, { json }: { readonly json?: boolean }): Promise<void> {
  const state = await administer(async (admin) =>
    work(await getCompany(key, admin), { admin, actor: localOperator() }),
  );
  print(state, { json, text: printBrake(state) });
}

/**
 * A brake for a reader, in one line.
 */
export function printBrake({ hold, tripped, lost, total }: BrakeState): string {
  const manner = hold ? 'holds' : 'only tells';
  if (tripped === undefined) return `The brake is not tripped. It ${manner} when it is.`;
  return `TRIPPED ${tripped}: ${lost} of ${total} users were made inactive or deleted. The brake ${manner}.`;
}
