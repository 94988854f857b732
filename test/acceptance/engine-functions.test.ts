import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { emitFiles } from '../../src/emit/emitters.js';
import { describeWith } from '../support/consumers.js';
import { inventedKey, planned } from '../support/planned.js';
import { powerShellMissing, pwsh, surroundings } from '../support/powershell/host.js';
import { root } from '../support/powershell/places.js';

const pesterFile = join(root, 'test/powershell/EsuPack.Tests.ps1');

/** What Pester says of one test. */
interface PesterTest {
  readonly name: string;
  readonly result: 'Passed' | 'Failed' | 'Skipped' | 'NotRun';
  readonly error: string;
}

const tests = powerShellMissing() === null ? runPester() : [];

describeWith('PowerShell and Pester', powerShellMissing, 'functions of the engine, tested with Pester', () => {
  it('are found by Pester', () => {
    expect(tests.length).toBeGreaterThan(25);
  });

  it.each(tests.map((test) => [test.name, test] as const))('%s', (_name, { result, error }) => {
    expect({ result, error }).toEqual({ result: 'Passed', error: '' });
  });
});

/** Tests have to be named before the first one runs, so Pester runs when this file is read. */
function runPester(): readonly PesterTest[] {
  const folder = mkdtempSync(join(tmpdir(), 'esupack-pester-'));

  for (const file of emitFiles(planned(), { key: inventedKey })) {
    if (/^[^/]*\.ps[md]?1$/u.test(file.path) && 'content' in file) writeFileSync(join(folder, file.path), file.content);
  }
  const output = execFileSync(
    pwsh,
    ['-NoProfile', '-NoLogo', '-NonInteractive', '-File', join(root, 'test/powershell/pester.ps1'), pesterFile],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...surroundings,
        ESUPACK_MODULE: join(folder, 'EsuPack.psd1'),
        ESUPACK_BUNDLE: join(folder, 'bundle.psd1'),
      },
    },
  );
  return JSON.parse(output.slice(output.indexOf('['))) as readonly PesterTest[];
}
