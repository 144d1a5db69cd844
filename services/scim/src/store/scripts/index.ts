import type { Dialect } from '../dialect.ts';
import type { Script } from '../script.ts';
import {
  createAdminSecret,
  findAdminSecret,
  listAdminSecrets,
  noteSecretUse,
  revokeAdminSecret,
} from './admin-secrets.ts';
import { keepAudit, listAudit } from './audit.ts';
import { findBrake, listAlarms, releaseBrake, setBrake, trimLosses } from './brakes.ts';
import { bulk, changeScripts } from './bulk.ts';
import {
  createCompany,
  deleteCompany,
  describeCompany,
  findCompany,
  listCompanies,
  listCompanyFacts,
  ping,
  renameCompany,
  setCompanyState,
  settle,
} from './companies.ts';
import { countCompanyRows, deleteCompanySlice, listUnfinishedDeletions } from './company-rows.ts';
import { getGroup } from './groups.ts';
import { countIgnored, listIgnored, listUncounted, trimIgnored } from './ignored.ts';
import { listGroups, listUsers } from './lists.ts';
import { eraseName, logRefusal } from './log.ts';
import { findUserId, searchLog, trimLog } from './log-search.ts';
import { listMembers } from './members.ts';
import { refoldGroups, refoldUsers, setFold } from './refold.ts';
import { sealRuns } from './runs.ts';
import { schemaVersion } from './schema-version.ts';
import { searchAll } from './search-all.ts';
import {
  countTokenChanges,
  findCredential,
  findRefresh,
  issueToken,
  listTokens,
  noteTokenUses,
  refreshToken,
  revokeToken,
} from './tokens.ts';
import { getUser } from './users.ts';

/** Scripts that touch a bounded number of rows. A list is one when it has no filter, or one that an index answers. */
export const readScripts = {
  getUser,
  getGroup,
  listUsers,
  listGroups,
  listMembers,
  findCompany,
  listCompanies,
  describeCompany,
  listCompanyFacts,
  listUnfinishedDeletions,
  listTokens,
  findRefresh,
  findCredential,
  countTokenChanges,
  findAdminSecret,
  listAdminSecrets,
  listAudit,
  ping,
  schemaVersion,
  findBrake,
  findUserId,
  listAlarms,
  listIgnored,
  listUncounted,
};

/** Scripts that may visit every row of a company. */
export const scanScripts = { listUsers, listGroups, searchAll, searchLog, countCompanyRows };

/** Scripts that change something. */
export const writeScripts = {
  ...changeScripts,
  bulk,
  createCompany,
  renameCompany,
  setCompanyState,
  deleteCompany,
  deleteCompanySlice,
  issueToken,
  refreshToken,
  revokeToken,
  noteTokenUses,
  createAdminSecret,
  revokeAdminSecret,
  noteSecretUse,
  keepAudit,
  settle,
  sealRuns,
  refoldUsers,
  refoldGroups,
  setFold,
  logRefusal,
  trimLog,
  eraseName,
  setBrake,
  releaseBrake,
  trimLosses,
  countIgnored,
  trimIgnored,
};

export type ReadScripts = typeof readScripts;
export type ScanScripts = typeof scanScripts;
export type WriteScripts = typeof writeScripts;

/** A script whose arguments lost their type on the way through a name. */
export type NamedScript = (args: object, d: Dialect) => Script<unknown>;

/** The script of a name. The port ties name and arguments together; nothing else calls this. */
export function scriptNamed(scripts: object, name: string): NamedScript {
  const script = (scripts as Readonly<Record<string, NamedScript | undefined>>)[name];
  if (!script) throw new Error(`there is no script named ${name}`);
  return script;
}
