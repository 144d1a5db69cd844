import { type Filter, parseFilter, type ResourceSchema } from '@metacompliance/scim-protocol';

let latest: { readonly text: string; readonly schema: ResourceSchema; readonly filter: Filter } | undefined;

/**
 * Parses a filter, or answers what the same text was parsed to just before: a list reads its filter when it is checked, and again
 * where it is carried out, which is mostly the same thread.
 */
export function parseFilterOnce(text: string, schema: ResourceSchema, others: readonly ResourceSchema[]): Filter {
  if (others.length > 0) return parseFilter(text, schema, others);
  if (latest?.text !== text || latest.schema !== schema) latest = { text, schema, filter: parseFilter(text, schema) };
  return latest.filter;
}
