import { checkAnswer } from './check-answer.ts';
import { checkContract } from './contract.ts';
import { fill, fillText, Unplayable, type Variables } from './fill.ts';
import { valuesAt } from './json.ts';
import { type Mismatch, print } from './match.ts';
import { buildRequest } from './request.ts';
import { type Answer, type HttpRequest, type Send, sendOverHttp } from './send.ts';
import type { AuthorizationForm, Repeat, Step, Transcript } from './transcript.ts';

export interface ReplayOptions {
  readonly baseUrl: string;
  readonly token: string;
  /** Which of the two forms to use where the transcript leaves it open; `bearer` unless told. */
  readonly authorization?: AuthorizationForm | undefined;
  /** Variables from the caller; they win over the transcript's. `run` among them makes a replay repeatable. */
  readonly variables?: Variables | undefined;
  /** `false` leaves out the check of every answer against our contract, for servers that do not promise it. */
  readonly contract?: boolean | undefined;
  readonly send?: Send | undefined;
}

/** What became of one step. `request` and `answer` are absent when the step could not be sent or was not answered. */
export interface StepResult {
  readonly step: Step;
  /** The step's name with its placeholders filled. */
  readonly name: string;
  readonly request: HttpRequest | undefined;
  readonly answer: Answer | undefined;
  /** Empty when the answer is the expected one. */
  readonly mismatches: readonly Mismatch[];
}

/** The variables of one replay; steps add to them what they capture. */
type Memory = Record<string, unknown>;

/**
 * Plays a transcript against a service, one request after the other, and yields the outcome of each as it comes. A step
 * that fails does not end the replay: later steps that need nothing from it still tell something. Rejects only when the
 * transcript itself is wrong, such as a matcher that does not exist.
 */
export async function* replay(transcript: Transcript, options: ReplayOptions): AsyncGenerator<StepResult> {
  const memory = begin(transcript, options.variables ?? {});
  for (const step of transcript.steps) {
    for (const _ of repetitions(step.repeat, memory)) yield await play(transcript, step, { memory, options });
  }
}

/** A token that no earlier replay used, in mixed case so that a service which folds names betrays itself. */
function newRun(): string {
  const letters = Array.from({ length: 9 }, () => String.fromCharCode(97 + Math.floor(Math.random() * 26))).join('');
  const digits = () => String(100 + Math.floor(Math.random() * 900));
  return `${digits()}${letters.charAt(0).toUpperCase()}${letters.slice(1)}${digits()}`;
}

function begin(transcript: Transcript, given: Variables): Memory {
  const memory: Memory = { run: newRun(), ...given };
  memory.RUN = String(memory.run).toUpperCase();
  for (const [name, value] of Object.entries(transcript.variables ?? {})) {
    if (!Object.hasOwn(given, name)) memory[name] = fill(value, memory);
  }
  return memory;
}

/** Counts in the variable that the step names. The end is read each time, since an answer may move it. */
function* repetitions(repeat: Repeat | undefined, memory: Memory): Generator<void> {
  if (repeat === undefined) return yield;
  for (let count = repeat.from; count <= lastOf(repeat, memory); count += repeat.step ?? 1) {
    memory[repeat.as] = count;
    yield;
  }
}

/** An end that nobody captured means one round, so that the step is seen to fail rather than left out. */
function lastOf({ from, to }: Repeat, memory: Memory): number {
  const name = /^\{\{(\w+)\}\}$/.exec(String(to))?.[1];
  return Number(name === undefined ? to : (memory[name] ?? from));
}

async function play(
  transcript: Transcript,
  step: Step,
  { memory, options }: { memory: Memory; options: ReplayOptions },
): Promise<StepResult> {
  const authorization = transcript.authorization ?? options.authorization ?? 'bearer';
  let request: HttpRequest | undefined;
  let answer: Answer | undefined;
  const mismatches: Mismatch[] = [];
  try {
    request = buildRequest(transcript, step.request, { target: { ...options, authorization }, variables: memory });
    answer = await sendOrGiveUp(options.send ?? sendOverHttp, request);
    if (options.contract !== false) mismatches.push(...contractOf(step, answer, memory));
    const body = parseBody(answer, mismatches);
    mismatches.push(...remember(step, body, memory), ...checkAnswer(step.expect, { answer, body, variables: memory }));
  } catch (error) {
    if (!(error instanceof Unplayable)) throw error;
    mismatches.push({ at: 'request', expected: 'an answer', found: error.message });
  }
  return { step, name: nameOf(step, memory), request, answer, mismatches };
}

function contractOf({ request }: Step, answer: Answer, memory: Memory): readonly Mismatch[] {
  return checkContract(request.method, fillText(request.path, memory), answer);
}

function sendOrGiveUp(send: Send, request: HttpRequest): Promise<Answer> {
  return send(request).catch((cause: unknown) => {
    throw new Unplayable(cause instanceof Error ? cause.message || cause.name : String(cause), { cause });
  });
}

function parseBody({ text }: Answer, mismatches: Mismatch[]): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    mismatches.push({ at: '/', expected: 'a body in JSON', found: print(text) });
    return undefined;
  }
}

/** Keeps what later steps need; a value that should be there and is not is a mismatch of its own. */
function remember(step: Step, body: unknown, memory: Memory): readonly Mismatch[] {
  for (const [name, pointer] of Object.entries(step.collect ?? {})) {
    memory[name] = [memory[name] ?? [], valuesAt(body, pointer)].flat();
  }
  return Object.entries(step.capture ?? {}).flatMap(([name, pointer]) => {
    const [value] = valuesAt(body, pointer);
    if (value === undefined) return [{ at: pointer, expected: `a value for {{${name}}}`, found: 'nothing' }];
    memory[name] = value;
    return [];
  });
}

function nameOf({ name }: Step, memory: Memory): string {
  return name.replace(/\{\{(\w+)\}\}/g, (placeholder, variable: string) => String(memory[variable] ?? placeholder));
}
