import { faults } from '../fault-servers/faults/index.ts';
import { testFaults } from '../fault-servers/find.ts';

testFaults(faults.queries);
