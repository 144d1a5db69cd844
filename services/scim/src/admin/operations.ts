import { listAudit } from './audit.ts';
import { getBrake, releaseBrake, setBrake } from './brake.ts';
import type { AdminOperations } from './call.ts';
import {
  createCompany,
  deleteCompany,
  listCompanies,
  renameCompany,
  resumeCompany,
  showCompany,
  suspendCompany,
} from './companies.ts';
import { getConnectionSettings } from './connection-settings.ts';
import { exportLog, listLog } from './log-operations.ts';
import { listAdminSecrets } from './secrets.ts';
import { issueToken, listTokens, refreshToken, revokeToken } from './tokens.ts';

/** Every operation of the operators' document. */
export const adminOperations: AdminOperations = {
  listCompanies,
  createCompany,
  getCompany: showCompany,
  renameCompany,
  deleteCompany,
  suspendCompany,
  resumeCompany,
  getBrake,
  setBrake,
  releaseBrake,
  getConnectionSettings,
  listTokens,
  issueToken,
  refreshToken,
  revokeToken,
  listLog,
  exportLog,
  listAdminSecrets,
  listAudit,
};
