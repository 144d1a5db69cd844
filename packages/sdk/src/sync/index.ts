export { type ApplyOptions, applyPlan, type Progress, type Report, StoppedError } from './apply.ts';
export { type Change, type Plan, type PlannedMember, type Source, SourceError, type SourceGroup } from './change.ts';
export { CsvError, type CsvRow, readCsv } from './csv.ts';
export { type AttributeChange, differences } from './differences.ts';
export { columnNames, type People, readPeople } from './people.ts';
export { checkPlan, makePlan } from './plan.ts';
export { BrakeError, checkBrake, type SyncOptions, sync } from './sync.ts';
