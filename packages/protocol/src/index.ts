export { type ErrorBody, errorSchema, ScimError, type ScimType } from './error.ts';
export type { CompareOperator, Filter, FilterValue } from './filter/ast.ts';
export { type Instant, parseInstant } from './filter/instant.ts';
export { matches, matchesValue } from './filter/match.ts';
export { parseFilter, parseValueFilter } from './filter/parse.ts';
export { printFilter } from './filter/print.ts';
export { compareCodePoints, fold, foldRule } from './fold.ts';
export { isJsonArray, isJsonObject, type Json, type JsonObject, parseJson } from './json.ts';
export {
  defaultCount,
  type ListResponse,
  listResponse,
  listResponseSchema,
  maxCount,
  type Page,
  type Paging,
  type PagingQuery,
  parsePaging,
} from './list.ts';
export { applyPatch } from './patch/apply.ts';
export { memberSteps, parsePatch } from './patch/parse.ts';
export type { MemberStep, Patch, PatchOperation, PatchPath } from './patch/patch.ts';
export { type Tolerance, tolerances } from './patch/tolerate.ts';
export type { AttributePath } from './path/attribute-path.ts';
export { parseAttributePath } from './path/parse.ts';
export { printAttributePath } from './path/print.ts';
export { isSearchable } from './path/searchable.ts';
export { valuesAt } from './path/values.ts';
export { type Projection, type ProjectionQuery, parseProjection, project, wants } from './projection.ts';
export { canonicalize } from './resource/canonical.ts';
export { changedPaths } from './resource/changed.ts';
export { type Field, fieldsOf, listsSchema } from './resource/fields.ts';
export { type Reconciled, reconcileManager } from './resource/manager.ts';
export { type ReadResource, readResource } from './resource/read.ts';
export type { Attribute, ResourceSchema } from './schema/attribute.ts';
export { eachAttribute, findAttribute, findExtension } from './schema/find.ts';
export { groupSchema, userSchema } from './schema/resource-schema.ts';
export { compareBySort, parseSort, type Sort, type SortQuery } from './sort.ts';
export { matchesIfMatch, matchesIfNoneMatch, parseTagList, printTag, type TagList } from './version.ts';
