import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { sampleTerminal } from './sample-terminal.js';

/** Generates a bundle on disk as a person would, with an invented key; returns its folder. */
export async function bundleOf(folder: string, ...options: readonly string[]): Promise<string> {
  const keyFile = join(folder, 'key.txt');
  writeFileSync(keyFile, 'BCDFG-HJKMP-QRTVW-XY234-6789B');
  const terminal = sampleTerminal();
  const args = ['generate', '--product', 'windows-10', '--year', '2', '--key-file', keyFile, '--out', folder];
  const exitCode = await run([...args, ...options], terminal);
  expect({ exitCode, told: terminal.told().includes('esupack: -') }).toEqual({ exitCode: 0, told: false });
  return join(folder, 'esu-windows-10-year-2');
}
