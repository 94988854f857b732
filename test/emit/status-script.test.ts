import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { statusScript } from '../../src/emit/status-script.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { inventedKey, planned } from '../support/planned.js';
import { commands, mistakes, nodesOf, parseScript, verbatimStrings } from '../support/powershell/grammar.js';
import { cmdletsFile } from '../support/powershell/places.js';

function script(plan: PackagePlan): string {
  const [file] = statusScript.emit(plan, { key: inventedKey });
  if (file === undefined || !('content' in file)) throw new Error('no script was emitted');
  return Buffer.from(file.content).toString('utf8');
}

/** Cmdlets of Windows PowerShell 5.1 itself. */
const builtIn = new Set(
  'Export-Csv ForEach-Object Get-Date Get-Item Get-Location Get-Module Get-PSDrive Import-Module Join-Path New-Object New-PSDrive Set-Location Set-StrictMode Sort-Object Split-Path Test-Path Where-Object Write-Verbose Write-Warning'.split(
    ' ',
  ),
);

describe('the status script', () => {
  it('is UTF-8 with byte order mark and CRLF, and ASCII where the names are', () => {
    const text = script(planned());
    // eslint-disable-next-line no-control-regex -- ASCII is the range that is meant
    expect(text).toMatch(/^\uFEFF[\x00-\x7F]+$/u);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
  });

  it('is PowerShell, and calls nothing but itself, PowerShell and recorded cmdlets that change nothing', async () => {
    const recorded = (
      JSON.parse(readFileSync(cmdletsFile, 'utf8')) as { cmdlets: Record<string, { changes: boolean }> }
    ).cmdlets;
    const root = await parseScript(script(planned()));
    expect(mistakes(root)).toEqual([]);
    const own = new Set(nodesOf(root, 'function_name').map(({ text }) => text));
    const others = commands(root)
      .map(({ name }) => name)
      .filter((name) => !own.has(name) && !builtIn.has(name));
    expect([...new Set(others)].sort()).toEqual(['Get-CMPackage', 'Get-CMPackageDeployment', 'Invoke-CMWmiQuery']);
    expect([...new Set(others)].filter((name) => recorded[name]?.changes !== false)).toEqual([]);
  });

  it('knows its package, whatever that is called', async () => {
    const name = "Contoso's \u0022$(calc)\u0022 `ESU";
    const root = await parseScript(script(planned({ publisher: name.slice(0, 32) })));
    expect(mistakes(root)).toEqual([]);
    expect(verbatimStrings(root)).toContain(name.slice(0, 32));
  });

  it('never holds the key', () => {
    expect(script(planned())).not.toContain('BCDFG');
  });
});
