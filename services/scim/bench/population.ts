import { createBody, oktaUser, userId } from './seed/okta-user.ts';

/** A change of a user, and what the answer to it must show. */
export interface Change {
  readonly id: string;
  readonly body: string;
  readonly shows: readonly string[];
}

/** Far apart in the creation order and so in the file, yet no user twice before all had their turn. */
const stride = 7_919;
const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

/**
 * What is known of the company's users while they are being changed, so that each change is a real one (a repeated one writes
 * nothing) and each answer can be judged.
 */
export class Population {
  /** The users that were there at the start. */
  readonly users: number;
  readonly #active: Uint8Array;
  #created = 0;
  #switched = 0;
  #replaced = 0;
  #chance = 1;

  constructor(users: number) {
    this.users = users;
    this.#active = new Uint8Array(users).fill(1);
  }

  get total(): number {
    return this.users + this.#created;
  }

  /** Any of the first users, by chance that repeats from run to run. */
  anyone(): number {
    this.#chance = (Math.imul(this.#chance, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#chance / 2 ** 32) * this.users);
  }

  /** A user who was not there before, as Okta creates him. */
  create(): { readonly number: number; readonly body: string } {
    const number = this.users + this.#created++;
    return { number, body: createBody(number) };
  }

  /** Deactivates the next user; activates him again when his turn comes anew. Okta's PATCH has no path. */
  switchActive(): Change {
    const number = this.#place(this.#switched++);
    const active = this.#active[number] === 0;
    this.#active[number] = Number(active);
    const body = JSON.stringify({ schemas: [patchOp], Operations: [{ op: 'replace', value: { active } }] });
    return { id: userId(number), body, shows: [`"active":${active}`] };
  }

  /** Replaces the next user by what Okta had read, with another title. */
  replace(): Change {
    const number = this.#place(this.#replaced++);
    const id = userId(number);
    const title = `Title ${this.#replaced}`;
    const meta = { resourceType: 'User' };
    const user = { ...oktaUser(number), id, meta, groups: [], title, active: this.#active[number] === 1 };
    return { id, body: JSON.stringify(user), shows: [`"title":"${title}"`] };
  }

  #place(turn: number): number {
    return (turn * stride) % this.users;
  }
}
