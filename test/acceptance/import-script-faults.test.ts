import { describeFaults } from '../support/import-script-faults.js';

// The last calls fail in test/long.
describeFaults(() => [1]);
