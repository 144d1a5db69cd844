export { type Case, type Level, type Need, type Profile, profiles } from './case.ts';
export { printJson } from './report/json.ts';
export { printJunit } from './report/junit.ts';
export { printList } from './report/list.ts';
export { printPretty } from './report/pretty.ts';
export { type Exchange, exitCodeOf, type Finding, findingsOf, type Outcome, type Report } from './report/report.ts';
export { type RunOptions, runConformance } from './run.ts';
export { selectCases } from './select.ts';
export { CannotRun } from './verdict.ts';
