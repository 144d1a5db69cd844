import { describe } from 'node:test';
import { administrationStories } from './administration.ts';
import { brakeStories } from './brakes.ts';
import { bulkStories } from './bulks.ts';
import { changeStories } from './changes.ts';
import { companyStories } from './companies.ts';
import { cursorStories } from './cursors.ts';
import { deletionStories } from './deletions.ts';
import { derivedStories } from './derived.ts';
import type { Stage } from './desk.ts';
import { ignoredStories } from './ignored.ts';
import { logSearchStories } from './log-searches.ts';
import { logStories } from './logs.ts';
import { memberStories } from './members.ts';
import { pageStories } from './pages.ts';
import { uniquenessStories } from './uniqueness.ts';

/** Every story of the port. The stage is asked for when a test runs: it is set up before. */
export function stories(stage: () => Stage): void {
  shortStories(stage);
  describe('pages', () => pageStories(stage));
  describe('cursors', () => cursorStories(stage));
}

/** The stories that need no more than a few users, which are all that a change of the schema could break. */
export function shortStories(stage: () => Stage): void {
  describe('names are unique', () => uniquenessStories(stage));
  describe('changes', () => changeStories(stage));
  describe('members', () => memberStories(stage));
  describe('what is derived', () => derivedStories(stage));
  describe('bulk', () => bulkStories(stage));
  describe('the provisioning log', () => logStories(stage));
  describe('searching the provisioning log', () => logSearchStories(stage));
  describe('the brake', () => brakeStories(stage));
  describe('what is ignored', () => ignoredStories(stage));
  describe('companies and tokens', () => companyStories(stage));
  describe('administration', () => administrationStories(stage));
  describe('deleted companies', () => deletionStories(stage));
}
