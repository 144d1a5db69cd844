import { bulk } from './bulk.ts';
import { getResourceType, getSchema, getServiceProviderConfig, listResourceTypes, listSchemas } from './discovery.ts';
import { createGroup, deleteGroup, getGroup, patchGroup, replaceGroup } from './groups.ts';
import { listGroups, listUsers, searchGroups, searchUsers } from './lists.ts';
import { refuseMe } from './me.ts';
import type { Operations } from './operation.ts';
import { searchAll } from './search-all.ts';
import { createUser, deleteUser, getUser, patchUser, replaceUser } from './users.ts';

/** Every operation of the document. */
export const operations: Operations = {
  listUsers,
  createUser,
  getUser,
  replaceUser,
  patchUser,
  deleteUser,
  searchUsers,
  listGroups,
  createGroup,
  getGroup,
  replaceGroup,
  patchGroup,
  deleteGroup,
  searchGroups,
  searchAll,
  bulk,
  getMe: refuseMe,
  createMe: refuseMe,
  replaceMe: refuseMe,
  patchMe: refuseMe,
  deleteMe: refuseMe,
  getServiceProviderConfig,
  listResourceTypes,
  getResourceType,
  listSchemas,
  getSchema,
};
