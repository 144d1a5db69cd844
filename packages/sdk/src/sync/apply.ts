import type { BulkStep } from '../bulk/steps.ts';
import type { ScimClient } from '../client.ts';
import { CallError, RefusedError } from '../errors.ts';
import type { CallOptions } from '../options.ts';
import { patch } from '../patch.ts';
import type { Change, Plan, PlannedMember } from './change.ts';
import { operationsOf } from './differences.ts';

/** How far a plan is. */
export interface Progress {
  readonly change: Change;
  /** Changes tried so far, with this one. */
  readonly done: number;
  readonly total: number;
  /** Why this one failed. */
  readonly error: Error | undefined;
}

/** What became of a plan. */
export interface Report {
  /** Changes that were tried, from the first on. Give it as `from` to go on after an interruption. */
  readonly done: number;
  readonly failures: readonly { readonly change: Change; readonly error: Error }[];
}

/** How a plan is applied. */
export interface ApplyOptions extends CallOptions {
  /** Groups, and single calls where the server has no bulk, at the same time. Default 4. */
  readonly concurrency?: number | undefined;
  /** Changes to skip, because they were done before. */
  readonly from?: number | undefined;
  /** Is told of every change that was tried. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The plan could not be gone through to its end. `report` says how far it is, `cause` why it ended. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
  readonly report: Report;

  constructor(report: Report, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`Stopped after ${report.done} changes: ${reason}`, { cause });
    this.report = report;
  }
}

/**
 * Makes the changes of a plan in its order. One that fails is reported and the others are made all the same.
 * @throws StoppedError with the report so far when going on makes no sense: no network, a revoked token, an aborted signal
 */
export async function applyPlan(scim: ScimClient, plan: Plan, options: ApplyOptions = {}): Promise<Report> {
  const { from = 0, onProgress } = options;
  const failures: { change: Change; error: Error }[] = [];
  let done = from;
  const report = (change: Change, error: Error | undefined) => {
    done++;
    if (error) failures.push({ change, error });
    onProgress?.({ change, done, total: plan.changes.length, error });
  };
  try {
    const rest = plan.changes.slice(from);
    const users = rest.filter(isOfUser);
    const groups = rest.slice(users.length);
    const ids = new Map<string, string>();
    await applyUsers(scim, users, { options, report, ids });
    await applyGroups(scim, groups, { options, report, ids });
    return { done, failures };
  } catch (error) {
    throw new StoppedError({ done, failures }, error);
  }
}

interface Work {
  readonly options: ApplyOptions;
  readonly report: (change: Change, error: Error | undefined) => void;
  /** Ids of users who were created, by userName. */
  readonly ids: Map<string, string>;
}

function isOfUser({ kind }: Change): boolean {
  return kind.endsWith('user');
}

async function applyUsers(scim: ScimClient, changes: readonly Change[], { options, report, ids }: Work): Promise<void> {
  const { signal, timeout, retries, headers, concurrency } = options;
  const steps = changes.map(stepOf);
  for await (const { index, id, error } of scim.bulk(steps, { signal, timeout, retries, headers, concurrency })) {
    const change = changes[index];
    if (!change) continue;
    if (change.kind === 'create user' && id) ids.set(change.userName, id);
    report(change, error);
    if (error && isFatal(error)) throw error;
  }
}

function stepOf(change: Change): BulkStep {
  switch (change.kind) {
    case 'create user':
      return { method: 'POST', path: '/Users', data: change.user };
    case 'update user':
      return { method: 'PATCH', path: `/Users/${change.id}`, data: { Operations: operationsOf(change.changes) } };
    case 'deactivate user':
      return { method: 'PATCH', path: `/Users/${change.id}`, data: { Operations: [patch.replace('active', false)] } };
    default:
      throw new Error(`${change.kind} is no change of a user`);
  }
}

/** Whether the next change would fail in the same way. */
function isFatal(error: Error): boolean {
  return (
    error instanceof CallError || (error instanceof RefusedError && (error.status === 401 || error.status === 403))
  );
}

async function applyGroups(scim: ScimClient, changes: readonly Change[], work: Work): Promise<void> {
  const { concurrency = 4 } = work.options;
  const running: { change: Change; error: Promise<Error | undefined> }[] = [];
  // Reported in order, so that everything before a reported change is done.
  const settle = async () => {
    const first = running.shift();
    if (!first) return;
    const error = await first.error;
    work.report(first.change, error);
    if (error && isFatal(error)) throw error;
  };
  for (const change of changes) {
    running.push({ change, error: applyGroup(scim, change, work) });
    if (running.length >= concurrency) await settle();
  }
  while (running.length > 0) await settle();
}

/** Makes one change, and answers why it failed. */
async function applyGroup(scim: ScimClient, change: Change, { options, ids }: Work): Promise<Error | undefined> {
  const { signal, timeout, retries, headers } = options;
  const passed = { signal, timeout, retries, headers };
  const idsOf = (members: readonly PlannedMember[]) => Promise.all(members.map((member) => idOf(scim, member, ids)));
  try {
    if (change.kind === 'create group') {
      const add = await idsOf(change.add);
      const { id } = await scim.groups.create({ displayName: change.displayName }, passed);
      await scim.groups.addMembers(id, add, passed);
    } else if (change.kind === 'update group') {
      await scim.groups.addMembers(change.id, await idsOf(change.add), passed);
      await scim.groups.removeMembers(change.id, await idsOf(change.remove), passed);
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function idOf(scim: ScimClient, { userName, id }: PlannedMember, ids: Map<string, string>): Promise<string> {
  const known = id ?? ids.get(userName) ?? (await scim.users.findByUserName(userName))?.id;
  if (known === undefined) throw new Error(`"${userName}" was not created, so no group can have that member`);
  ids.set(userName, known);
  return known;
}
