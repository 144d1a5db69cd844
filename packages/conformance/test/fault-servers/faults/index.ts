import type { Fault } from '../fault.ts';
import { answerFaults } from './answers.ts';
import { authenticationFaults } from './authentication.ts';
import { bulkFaults } from './bulk.ts';
import { cursorFaults } from './cursors.ts';
import { deletionFaults } from './deleting.ts';
import { dialectFaults } from './dialects.ts';
import { discoveryFaults } from './discovery.ts';
import { filterFaults } from './filters.ts';
import { memberFaults } from './members.ts';
import { pageFaults, sortFaults } from './pages.ts';
import { patchFaults } from './patching.ts';
import { projectionFaults } from './projections.ts';
import { replacementFaults } from './replacing.ts';
import { resourceFaults } from './resources.ts';
import { versionFaults } from './versions.ts';
import { creationFaults } from './writing.ts';

/** Everything that a server may do wrong, one thing a server. In four parts, which are tested side by side. */
export const faults: Readonly<Record<'general' | 'resources' | 'changes' | 'queries', readonly Fault[]>> = {
  general: [...answerFaults, ...authenticationFaults, ...discoveryFaults, ...versionFaults, ...bulkFaults],
  resources: [...resourceFaults, ...creationFaults, ...replacementFaults, ...deletionFaults],
  changes: [...patchFaults, ...memberFaults, ...dialectFaults],
  queries: [...filterFaults, ...pageFaults, ...sortFaults, ...projectionFaults, ...cursorFaults],
};
