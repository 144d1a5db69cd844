import type { ScimClient } from '../client.ts';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** What a command needs. */
export interface Scene {
  readonly scim: ScimClient;
  readonly terminal: Terminal;
  readonly values: Arguments['values'];
  /** The words behind the command. */
  readonly words: readonly string[];
}

/** What a command came to: for programs and for people. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  readonly failed?: boolean;
}

/** One command. */
export type Command = (scene: Scene) => Promise<Outcome>;
