export { type ApplyOptions, applyPlan, type Progress, type Report, StoppedError } from './apply.ts';
export { CsvError, type CsvRow, readCsv } from './csv.ts';
export { type AttributeChange, differences } from './differences.ts';
export { columnNames, type People, readPeople } from './people.ts';
export {
  type Change,
  checkPlan,
  makePlan,
  type Plan,
  type PlannedMember,
  type Source,
  SourceError,
  type SourceGroup,
} from './plan.ts';
export { BrakeError, checkBrake, type SyncOptions, sync } from './sync.ts';
