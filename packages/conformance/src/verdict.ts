import type { Answer } from './exchange.ts';

/** The server broke the rule. `expected` says what the rule demands, `found` what came instead. */
export class Broken extends Error {
  override readonly name = 'Broken';
  readonly expected: string;
  readonly found: string;
  /** The answer that broke it, with its request; absent when there was none. */
  readonly answer: Answer | undefined;

  constructor(expected: string, found: string, answer?: Answer) {
    super(`expected ${expected}, found ${found}`);
    this.expected = expected;
    this.found = found;
    this.answer = answer;
  }
}

/** The rule could not be judged, because something it builds on did not work. The message says what. */
export class Unjudged extends Error {
  override readonly name = 'Unjudged';
}

/** The server does not offer the optional feature that the rule is about. The message says how it said so. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** Nothing could be judged at all: a wrong address, a wrong token, a server that stopped. The message is for the reader. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
