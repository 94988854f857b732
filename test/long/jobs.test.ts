import { describe } from '@jest/globals';
import { testJobs } from '../support/job-numbers.js';

describe('generate --config with more jobs', () => {
  testJobs(['4']);
});
