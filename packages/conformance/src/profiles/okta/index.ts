import { groups } from './groups.ts';
import { imports } from './imports.ts';
import { specTest } from './spec-test.ts';
import { users } from './users.ts';

/** What Okta does, and needs in return. */
export const okta = [...specTest, ...users, ...imports, ...groups];
