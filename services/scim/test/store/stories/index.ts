import { describe } from 'node:test';
import { changeStories } from './changes.ts';
import { derivedStories } from './derived.ts';
import type { Stage } from './desk.ts';
import { memberStories } from './members.ts';
import { uniquenessStories } from './uniqueness.ts';

/** Every story of the port. The stage is asked for when a test runs: it is set up before. */
export function stories(stage: () => Stage): void {
  describe('names are unique', () => uniquenessStories(stage));
  describe('members', () => memberStories(stage));
  describe('what is derived', () => derivedStories(stage));
  describe('changes', () => changeStories(stage));
}
