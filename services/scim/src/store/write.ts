import { ScimError } from '@metacompliance/scim-protocol';
import type { Dialect } from './dialect.ts';
import type { Script } from './script.ts';
import { type AuditRow, keepAudit } from './scripts/audit.ts';
import { bulk, changeScripts } from './scripts/bulk.ts';
import { claimCompany, shareCompany } from './scripts/company-lock.ts';
import { scriptNamed, writeScripts } from './scripts/index.ts';
import { gatherNotes, logNote, logRefusal, type Note, subjectOf } from './scripts/log.ts';
import type { Origin } from './store.ts';

/** What a write brought: its result, and what it told the log. */
export interface Written {
  readonly result: unknown;
  readonly notes: readonly Note[];
}

/** Runs a named write and puts its notes into the provisioning log, or its audit into the audit, in the same transaction. */
export function* runWrite(name: string, args: object, origin: Origin | undefined, d: Dialect): Script<Written> {
  const company = companyOf(args);
  if (company !== undefined && name in changeScripts) yield* shareCompany(d, company);
  if (company !== undefined && name === bulk.name) yield* claimCompany(d, company);
  const written = yield* gatherNotes(scriptNamed(writeScripts, name)(args, d));
  if (isAudited(args) && name !== keepAudit.name) yield* keepAudit(args, d);
  if (!origin || company === undefined) return written;
  for (const [place, note] of written.notes.entries()) yield* logNote(d, company, placed(origin, place), note);
  return written;
}

/** Puts a refused write into the provisioning log. Errors that are not the client's leave no row. */
export function* noteRefusal(error: unknown, args: object, origin: Origin | undefined, d: Dialect): Script<void> {
  const company = companyOf(args);
  if (!(error instanceof ScimError) || !origin || company === undefined) return;
  const { status, scimType, detail } = error;
  yield* logRefusal({ company, origin, status, scimType, detail, ...subjectOf(args) }, d);
}

/** A request that makes several changes leaves several rows, in their order. */
function placed(origin: Origin, place: number): Origin {
  return place === 0 ? origin : { ...origin, id: `${origin.id}.${String(place).padStart(4, '0')}` };
}

function isAudited(args: object): args is { readonly audit: AuditRow } {
  return 'audit' in args && args.audit !== undefined;
}

function companyOf(args: object): number | undefined {
  return 'company' in args && typeof args.company === 'number' ? args.company : undefined;
}
