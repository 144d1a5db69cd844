import type { ScimClient } from '../client.ts';
import { UsageError } from '../errors.ts';
import type { CallOptions } from '../options.ts';
import type { Change, Plan, Source } from './change.ts';
import { planGroups } from './plan-groups.ts';
import { type People, planUsers, readSource } from './plan-users.ts';

/**
 * Compares the source with the company.
 * @throws SourceError when it names somebody twice, a group twice, or a member whom neither has
 */
export async function makePlan(scim: ScimClient, source: Source, options: CallOptions = {}): Promise<Plan> {
  const people: People = { byName: new Map(), byId: new Map() };
  const wanted = source.users === undefined ? undefined : await readSource(source.users, source.match);
  const users = await planUsers(scim, wanted, source, people, options);
  const groups =
    source.groups === undefined ? noGroups : await planGroups(scim, source.groups, people, wanted, options);
  return {
    changes: [...users.changes, ...groups.changes],
    activeUsers: users.active,
    deactivations: users.changes.filter(isDeactivation).length,
    unchanged: { users: users.unchanged, groups: groups.unchanged },
  };
}

const noGroups = { changes: [], unchanged: 0 };

function isDeactivation(change: Change): boolean {
  if (change.kind === 'update user') return change.changes.some(({ path, to }) => path === 'active' && to === false);
  return change.kind === 'deactivate user';
}

/** Tells a plan that was read from JSON from anything else. @throws UsageError */
export function checkPlan(plan: unknown): Plan {
  if (Array.isArray(Object(plan).changes)) return plan as Plan; // the rest is the caller's word
  throw new UsageError('This is no plan: it has no list of changes');
}
