import { groups } from './groups.ts';
import { updates } from './updates.ts';
import { users } from './users.ts';

/** What Entra does, and needs in return. */
export const entra = [...users, ...updates, ...groups];
