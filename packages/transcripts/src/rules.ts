import data from '../rules.json' with { type: 'json' };

/** A departure from the standard, or a failure met elsewhere, and what the right answer to it is. */
export interface Rule {
  /** The name under which transcripts say that they show it. */
  readonly id: string;
  readonly rule: string;
  /** Its place in the list of 26 failures that SCIM services showed in production, the worst first. */
  readonly failure?: number;
  /** The identity provider whose habit it is. */
  readonly provider?: string;
  /** The tolerances of the protocol that grant it. */
  readonly tolerances?: readonly string[];
  /** Where it was seen or is documented. */
  readonly seen: readonly string[];
}

/** Every rule that at least one transcript must show. */
export const rules: readonly Rule[] = data;
