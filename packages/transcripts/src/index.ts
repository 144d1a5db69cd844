export { type LoadedTranscript, loadTranscript, loadTranscripts } from './load.ts';
export type { Mismatch } from './match.ts';
export { printResult } from './print-result.ts';
export { providers } from './providers.ts';
export { type ReplayOptions, replay, type StepResult } from './replay.ts';
export { type Rule, rules } from './rules.ts';
export type { Answer, HttpRequest, Send } from './send.ts';
export type {
  AuthorizationForm,
  Expectation,
  HeaderFields,
  Repeat,
  Step,
  StepRequest,
  Transcript,
} from './transcript.ts';
