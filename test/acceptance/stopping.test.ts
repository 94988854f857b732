import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';

const tool = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url));
const folder = temporaryFolder();
const config = join(folder, 'esupack.yaml');
const customers = Array.from({ length: 60 }, (_none, index) => `c${index}`);

writeFileSync(
  config,
  `packages:\n  - matrix: {customer: [${customers.join(', ')}]}\n    id: "\${customer}"\n    collectionPrefix: "\${customer}"\n    product: windows-10\n    year: 2\n`,
);

async function stopped(
  signal: NodeJS.Signals,
  out: string,
  extra: readonly string[] = [],
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [tool, 'generate', '--config', config, '--out', out, '--force', ...extra], {
    env: { PATH: process.env.PATH, ESUPACK_KEY: inventedKeys.windows10 },
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  const waiting = setInterval(() => {
    if (bundles(out) > 0) {
      clearInterval(waiting);
      child.kill(signal);
    }
  }, 5);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(waiting);
  return { code, said };
}

const bundles = (out: string): number =>
  existsSync(out) ? readdirSync(out).filter((name) => /^c\d+\.bundle\.zip$/u.test(name)).length : 0;

describe('a run over many packages that is stopped', () => {
  it('finishes the one that it makes, and says what was written', async () => {
    const { code, said } = await stopped('SIGINT', join(folder, 'out'));
    const there = bundles(join(folder, 'out'));
    expect(code).toBe(130);
    expect(there).toBeLessThan(customers.length);
    expect(said).toContain(`60 packages: ${there} written, ${60 - there} not started.`);
    expect(said).toContain('run the same command again');
    expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 60_000);

  it('finishes those that several jobs make', async () => {
    const { code, said } = await stopped('SIGINT', join(folder, 'out-jobs'), ['--jobs', '3']);
    const there = bundles(join(folder, 'out-jobs'));
    expect(code).toBe(130);
    expect(there).toBeLessThan(customers.length);
    expect(said).toContain(`60 packages: ${there} written, ${60 - there} not started.`);
    expect(readdirSync(join(folder, 'out-jobs')).filter((name) => name.startsWith('.'))).toEqual([]);
  }, 60_000);

  it('says so in JSON too', async () => {
    const { code, said } = await stopped('SIGTERM', join(folder, 'out-json'), ['--json']);
    expect(code).toBe(130);
    const { exitCode, packages } = JSON.parse(said) as { exitCode: number; packages: { exitCode: number }[] };
    expect(exitCode).toBe(130);
    expect(new Set(packages.map((each) => each.exitCode))).toEqual(new Set([0, 130]));
  }, 60_000);
});
