import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const bin = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url));
const hasShell = process.platform !== 'win32';

function inShell(command: string): { readonly status: number | null; readonly stderr: string } {
  const { status, stderr } = spawnSync('bash', ['-c', command, 'bash', process.execPath, bin], { encoding: 'utf8' });
  return { status, stderr };
}

describe('output that nobody reads to the end', () => {
  it('is no error where the reader has read enough', () => {
    const run = hasShell ? inShell('"$1" "$2" schema | head -n 1 >/dev/null; exit "${PIPESTATUS[0]}"') : null;
    expect(run ?? { status: 0, stderr: '' }).toEqual({ status: 0, stderr: '' });
  }, 30_000);

  it('is an error where the disk is full', () => {
    const run = existsSync('/dev/full') ? inShell('"$1" "$2" schema >/dev/full') : null;
    const full = { status: 1, stderr: 'esupack: The result could not be written (ENOSPC).\n' };
    expect(run ?? full).toEqual(full);
  }, 30_000);
});
