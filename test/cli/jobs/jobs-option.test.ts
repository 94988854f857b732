import { availableParallelism } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { run } from '../../../src/cli/run.js';
import { jobsOption } from '../../../src/cli/jobs/jobs-option.js';
import { sampleTerminal } from '../../support/sample-terminal.js';

describe('--jobs', () => {
  it.each([
    [{}, 1],
    [{ jobs: '1' }, 1],
    [{ jobs: '04' }, 4],
    [{ jobs: '64' }, 64],
    [{ jobs: 'auto' }, Math.min(64, availableParallelism())],
  ])('is of %j %d', (values, count) => {
    expect(jobsOption(values)).toBe(count);
  });

  it.each(['0', '65', '-1', '2.5', '1e1', '0x2', 'two', 'AUTO', '９', '99999999999999999999'])(
    'is not %s',
    async (jobs) => {
      const terminal = sampleTerminal();
      const offer = ['--product', 'windows-10', '--year', '2'];
      for (const extra of [[], ['--dry-run'], ['--check']])
        expect(await run(['generate', ...offer, `--jobs=${jobs}`, ...extra], terminal)).toBe(2);
      expect(terminal.told()).toContain(
        `--jobs: This is not a valid number of jobs: ${jobs}.\n  Specify a number from 1`,
      );
    },
  );
});
