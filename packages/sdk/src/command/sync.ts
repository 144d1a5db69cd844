import { createReadStream } from 'node:fs';
import { UsageError } from '../errors.ts';
import { applyPlan, type Change, checkBrake, makePlan, type Plan, type Report, readPeople } from '../sync/index.ts';
import { numberOf } from './arguments.ts';
import type { Command, Outcome, Scene } from './command.ts';
import { count, paint, progressBar } from './terminal.ts';
import { ask } from './token.ts';

/** Makes the company like a table of people, or shows what that would take. */
export const sync: Command = async (scene) => {
  const { scim, values, words, terminal } = scene;
  const [file] = words;
  if (!file) throw new UsageError('Say which table: metacompliance-scim sync people.csv --plan');
  const match = values.match ?? 'userName';
  if (match !== 'userName' && match !== 'externalId') throw new UsageError('--match is userName or externalId');
  const brake = (numberOf('brake', values.brake) ?? 20) / 100;
  const people = await readPeople(createReadStream(file, 'utf8'));
  const plan = await makePlan(scim, { ...people, match, missing: values['keep-missing'] ? 'keep' : 'deactivate' });
  if (values.plan || plan.changes.length === 0) return { json: plan, text: describe(plan, scene) };
  checkBrake(plan, brake);
  if (!(await isConfirmed(plan, scene))) return { json: plan, text: 'Nothing was changed.', failed: true };
  const bar = progressBar(terminal.stderr);
  const report = await applyPlan(scim, plan, {
    onProgress: ({ done, total, change }) => bar.show(done, total, titleOf(change)),
  }).finally(() => bar.end());
  return finished(plan, report, scene);
};

async function isConfirmed(plan: Plan, { values, terminal }: Scene): Promise<boolean> {
  if (values.yes) return true;
  const { stdin, stderr } = terminal;
  if (!stdin.isTTY) throw new UsageError('Nobody is there to say yes: add --yes, or --plan to see the changes');
  stderr.write(`${summary(plan)}\n`);
  return /^y(es)?$/i.test(await ask('Make these changes? [y/N] ', { stdin, stderr, isShown: true }));
}

const kinds: Readonly<Record<Change['kind'], readonly [sign: string, colour: 'green' | 'yellow' | 'red']>> = {
  'create user': ['+', 'green'],
  'update user': ['~', 'yellow'],
  'deactivate user': ['-', 'red'],
  'create group': ['+', 'green'],
  'update group': ['~', 'yellow'],
};

function titleOf(change: Change): string {
  return `${change.kind} ${'userName' in change ? change.userName : change.displayName}`;
}

function summary({ changes, unchanged, activeUsers, deactivations }: Plan): string {
  const of = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const users = `Users: ${of('create user')} to create, ${of('update user')} to update, ${of('deactivate user')} to deactivate, ${unchanged.users} unchanged.`;
  const groups = `Groups: ${of('create group')} to create, ${of('update group')} to update, ${unchanged.groups} unchanged.`;
  const share =
    activeUsers > 0 && deactivations > 0
      ? [`That deactivates ${percent(deactivations / activeUsers)} of the active users.`]
      : [];
  return [users, groups, ...share].join('\n');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** Lines of a plan for people; beyond the first hundred changes they want JSON. */
function describe(plan: Plan, { terminal: { stdout, env } }: Scene): string {
  const most = 100;
  const lines = plan.changes.slice(0, most).flatMap((change) => {
    const [sign, colour] = kinds[change.kind];
    return [paint(colour, `${sign} ${titleOf(change)}`, stdout, env), ...detailsOf(change)];
  });
  const more =
    plan.changes.length > most ? [`… and ${count(plan.changes.length - most, 'change')} more; --json shows all`] : [];
  return [...lines, ...more, summary(plan)].join('\n');
}

function detailsOf(change: Change): readonly string[] {
  if (change.kind === 'update user')
    return change.changes.map(({ path, from, to }) => `    ${path}: ${print(from)} → ${print(to)}`);
  const named = (sign: string, members: readonly { userName: string }[]) =>
    members.map(({ userName }) => `    ${sign} ${userName}`);
  if (change.kind === 'create group') return named('+', change.add);
  return change.kind === 'update group' ? [...named('+', change.add), ...named('-', change.remove)] : [];
}

function print(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function finished(plan: Plan, { done, failures }: Report, { terminal: { stdout, env } }: Scene): Outcome {
  const failed = failures.map(
    ({ change, error }) => `${paint('red', `✗ ${titleOf(change)}`, stdout, env)}\n    ${error.message}`,
  );
  const lines = [...failed, `${count(done - failures.length, 'change')} made, ${failures.length} failed.`];
  const json = { done, failures: failures.map(({ change, error }) => ({ change, error: error.message })), plan };
  return { json, text: lines.join('\n'), failed: failures.length > 0 };
}
