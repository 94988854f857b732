import { describeFaults } from '../support/import-script-faults.js';

describeFaults((count) => [...new Set([1, count])]);
