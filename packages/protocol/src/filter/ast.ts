import type { AttributePath } from '../path/attribute-path.ts';

export type CompareOperator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';

/**
 * The right-hand side of a comparison, already checked against the type of the attribute. A string stands as written:
 * whoever compares folds it when the attribute is not caseExact. A dateTime keeps the literal and is read by `parseInstant`.
 */
export type FilterValue = string | number | boolean | null;

/**
 * A filter whose paths are resolved and whose values fit their attributes: evaluating one cannot meet an unknown
 * attribute. Inside a value path, paths start at the attribute in front of the bracket and have `subAttribute` set.
 * A complex attribute without sub-attribute in a comparison has been resolved to its `value`.
 * `compare` with null occurs with `eq` and `ne` only.
 * @see RFC 7644 §3.4.2.2
 */
export type Filter =
  | { readonly kind: 'and'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly filter: Filter }
  | { readonly kind: 'present'; readonly path: AttributePath }
  | {
      readonly kind: 'compare';
      readonly path: AttributePath;
      readonly operator: CompareOperator;
      readonly value: FilterValue;
    }
  | { readonly kind: 'valuePath'; readonly path: AttributePath; readonly filter: Filter };
