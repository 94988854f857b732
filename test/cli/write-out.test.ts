import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { describeWith } from '../support/consumers.js';

const bin = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url));
const noShell = (): string | null => (process.platform === 'win32' ? 'Windows has no bash of its own' : null);
const noFullDisk = (): string | null => (existsSync('/dev/full') ? null : 'there is no /dev/full');

function inShell(command: string): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync('bash', ['-c', command, 'bash', process.execPath, bin], { encoding: 'utf8' });
  return { status, stderr };
}

describeWith('bash', noShell, 'output that nobody reads to the end', () => {
  it('is no error where the reader has read enough', () => {
    const run = inShell('"$1" "$2" schema | head -n 1 >/dev/null; exit "${PIPESTATUS[0]}"');
    expect(run).toEqual({ status: 0, stderr: '' });
  }, 30_000);
});

describeWith('a full disk', noFullDisk, 'output that does not fit', () => {
  it('is an error', () => {
    const full = { status: 1, stderr: 'esupack: Cannot write the result (ENOSPC).\n' };
    expect(inShell('"$1" "$2" schema >/dev/full')).toEqual(full);
  }, 30_000);
});
