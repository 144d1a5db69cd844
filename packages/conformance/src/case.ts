import type { Trial } from './trial.ts';

/** What a rule demands, in the words of RFC 2119. A broken SHOULD or MAY is a warning, a broken MUST a failure. */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** The sets of rules that can be asked for by name, in the order in which they run. */
export const profiles = ['rfc7643', 'rfc7644', 'rfc9865', 'okta', 'entra', 'contract'] as const;
export type Profile = (typeof profiles)[number];

/**
 * An optional feature that a case builds on. `User.title` and the like stand for an attribute that not every server has.
 * A case whose need the server does not announce is unsupported, not failed.
 */
export type Need =
  | 'patch'
  | 'bulk'
  | 'filter'
  | 'sort'
  | 'etag'
  | 'cursor'
  | 'index'
  | 'groups'
  | 'enterprise'
  | `User.${string}`
  | `Group.${string}`;

/** One rule and the way to judge it. */
export interface Case {
  readonly profile: Profile;
  /** `<profile>/<name>`, unique, never changed once published: CI refers to it. */
  readonly rule: string;
  readonly level: Level;
  /** Where the rule is written, such as `RFC 7644 §3.3`. */
  readonly section: string;
  /** The rule as a sentence. */
  readonly title: string;
  readonly needs: readonly Need[];
  /** Resolves when the server keeps the rule; rejects with `Broken`, `Unjudged` or `Unsupported` when not. */
  readonly run: (trial: Trial) => Promise<void>;
}

type Rule = Pick<Case, 'section' | 'title' | 'run'> & { readonly needs?: readonly Need[] };
type RuleMaker = (name: string, rule: Rule) => Case;

/**
 * The three makers of the cases of one profile, one for each level.
 * @see RFC 2119 §1, §3, §5
 */
export function rulesOf(profile: Profile): Readonly<Record<'must' | 'should' | 'may', RuleMaker>> {
  const maker =
    (level: Level): RuleMaker =>
    (name, { needs = [], ...rule }) => ({ profile, rule: `${profile}/${name}`, level, needs, ...rule });
  return { must: maker('MUST'), should: maker('SHOULD'), may: maker('MAY') };
}
