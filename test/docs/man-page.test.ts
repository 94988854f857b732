import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { commands } from '../../src/cli/commands.js';
import { describeWith } from '../support/consumers.js';

const page = fileURLToPath(new URL('../../docs/esupack.1', import.meta.url));
const groffMissing = () => (spawnSync('groff', ['--version']).error === undefined ? null : 'there is no groff here');

describeWith('groff', groffMissing, 'the man page', () => {
  const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Tascii', '-P-cbou', page], { encoding: 'utf8' });

  it('is set without a warning', () => {
    expect(stderr).toBe('');
  });

  it('has every command with its options', () => {
    for (const { usage, options } of commands) {
      expect(stdout).toContain(`esupack ${usage.split(' ')[0] ?? ''}`);
      for (const name of Object.keys(options)) if (!usage.includes(name)) expect(stdout).toContain(`--${name}`);
    }
  });
});
