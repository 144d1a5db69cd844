import { authentication } from './authentication.ts';
import { bulk } from './bulk.ts';
import { create } from './create.ts';
import { deletion } from './delete.ts';
import { discovery } from './discovery.ts';
import { errors } from './errors.ts';
import { etag } from './etag.ts';
import { filters } from './filter.ts';
import { filterRefusals } from './filter-refusal.ts';
import { me } from './me.ts';
import { paging } from './paging.ts';
import { patchAdd } from './patch-add.ts';
import { patchRemove } from './patch-remove.ts';
import { patchReplace } from './patch-replace.ts';
import { patchRules } from './patch-rules.ts';
import { projection } from './projection.ts';
import { read } from './read.ts';
import { replace } from './replace.ts';
import { search } from './search.ts';
import { sort } from './sort.ts';

const patch = [...patchRules, ...patchAdd, ...patchReplace, ...patchRemove];

/** The rules about requests and answers. @see RFC 7644 */
export const rfc7644 = [
  ...[...discovery, ...authentication, ...errors, ...create, ...read, ...replace, ...patch, ...deletion],
  ...[...paging, ...filters, ...filterRefusals, ...sort, ...projection, ...search, ...bulk, ...etag, ...me],
];
