/**
 * The tables, as Kysely types them; the numbered SQL files beside each store make them. Both stores have the same columns.
 * Times are milliseconds since 1970, flags are 0 or 1. `company` is `Company.number`; it leads every key.
 */
export interface Tables {
  companies: {
    number: number;
    key: string;
    name: string;
    state: 'active' | 'suspended';
    created: number;
    /** When its token was last refreshed. */
    refreshed: number | null;
  };
  /** Companies that are dead: no token of theirs is live. `emptied` says when the last of their rows was removed. */
  deleted_companies: {
    key: string;
    number: number;
    name: string;
    created: number;
    deleted: number;
    emptied: number | null;
  };
  tokens: {
    company: number;
    digest: string;
    label: string;
    created: number;
    expires: number | null;
    last_used: number | null;
    revoked: number | null;
  };
  /** `user_name` is folded and unique; `body` is the answer without groups and meta; `folded` is the copy that filters and sorts read. */
  users: {
    company: number;
    seq: number;
    id: string;
    user_name: string;
    external_id: string | null;
    display_name: string | null;
    manager: string | null;
    version: number;
    created: number;
    modified: number;
    body: string;
    folded: string;
  };
  /** One row an address, in the order of the user's `emails`; strings are folded. */
  user_emails: {
    company: number;
    user_seq: number;
    position: number;
    value: string;
    type: string | null;
    display: string | null;
    is_primary: number | null;
  };
  /** `name` is the folded displayName, unique; the body is the answer without members and meta. */
  groups: {
    company: number;
    seq: number;
    id: string;
    name: string;
    display_name: string;
    external_id: string | null;
    version: number;
    created: number;
    modified: number;
    body: string;
    folded: string;
  };
  group_members: { company: number; group_seq: number; user_seq: number };
  /** A sealed stretch of creation order: how many of the resources up to `last_seq` and after the stretch before are alive. */
  runs: { company: number; resource: 'User' | 'Group'; last_seq: number; live: number };
  provisioning_log: {
    company: number;
    id: string;
    at: number;
    request_id: string;
    token: string;
    provider: string;
    operation: string;
    resource_id: string | null;
    user_name: string | null;
    attributes: string | null;
    status: number;
    scim_type: string | null;
    detail: string | null;
    warnings: string | null;
    /** Folded userName of a refused request that has no resource. */
    user_key: string | null;
  };
  /** How many users a company lost in a minute. */
  losses: { company: number; minute: number; inactive: number; deleted: number };
  /** Whether losing many users at once is stopped, and when that last happened without having been released. */
  brakes: { company: number; hold: 0 | 1; tripped: number | null; lost: number | null; total: number | null };
  /** The names that a request brought and nothing was made of, as a JSON array, until they are counted. */
  ignored_requests: { company: number; id: string; at: number; names: string };
  /** How often a name was ignored, and when last; the empty name stands for all that have no row of their own. */
  ignored_attributes: { company: number; name: string; times: number; last: number };
  /** The last number given in creation order; a sequence of its own on PostgreSQL. */
  sequences: { resource: 'User' | 'Group'; last: number };
  /** What the whole region shares: the key that seals cursors, the version of the fold, the count of token changes. */
  settings: { name: string; value: string };
  admin_secrets: {
    name: string;
    digest: string;
    role: 'viewer' | 'operator';
    created: number;
    last_used: number | null;
    revoked: number | null;
  };
  /** One row for each change, or attempt at one, in the administration of the region. */
  admin_audit: {
    id: string;
    at: number;
    actor: string;
    via: 'api' | 'command line';
    operation: string;
    company_key: string | null;
    subject: string | null;
    status: number;
    detail: string | null;
    request_id: string | null;
  };
}
