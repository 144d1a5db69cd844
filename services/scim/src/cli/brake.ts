import type { Brake } from '@metacompliance/scim-contract/admin';
import { Command } from 'commander';
import type { AdminRequest } from '../admin/perform.ts';
import { print } from './print.ts';
import { operate } from './session.ts';

type Operation = 'getBrake' | 'setBrake' | 'releaseBrake';

/** `scim brake …`: what happens when a company loses many users at once. */
export function brakeCommand(): Command {
  const command = new Command('brake').description(
    'what happens when more than 20 users and 20 % of a company are made inactive or deleted within 10 minutes',
  );
  const add = (name: string, description: string, operation: Operation, request: AdminRequest = {}) =>
    command
      .command(`${name} <company-key>`)
      .description(description)
      .option('--json', 'print {"hold","tripped","lost","total"}')
      .action(async (companyKey: string, { json }: { readonly json?: boolean }) => {
        const brake = await operate(operation, { ...request, parameters: { companyKey } });
        print(brake, { json, text: printBrake(brake) });
      });
  add('show', 'show it', 'getBrake');
  add('hold', 'stop further losses when it is tripped, until it is released', 'setBrake', { body: { hold: true } });
  add('tell', 'only tell when it is tripped, as it is unless told otherwise', 'setBrake', { body: { hold: false } });
  add('release', 'let go on what it holds: the losses are meant', 'releaseBrake');
  return command;
}

/**
 * A brake for a reader, in one line.
 */
export function printBrake({ hold, tripped, lost, total }: Brake): string {
  const manner = hold ? 'holds' : 'only tells';
  if (tripped === undefined) return `The brake is not tripped. It ${manner} when it is.`;
  return `TRIPPED ${tripped}: ${lost} of ${total} users were made inactive or deleted. The brake ${manner}.`;
}
