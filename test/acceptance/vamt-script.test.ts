import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, jest } from '@jest/globals';
import { vamtScript } from '../../src/emit/vamt-script.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKey, planned } from '../support/planned.js';
import { powerShellMissing, runPowerShell, type Session } from '../support/powershell/host.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

const plan = planned({ activation: 'vamt' });
const id = plan.offer.activationId;

/** A VAMT with three devices of this license, one of them licensed, and one of another license. */
const module = `
$script:Products = @(
  [pscustomobject] @{ FullyQualifiedDomainName = 'pc1'; Sku = [guid] '${id}'; LicenseStatus = 'Unlicensed'; ConfirmationId = '' }
  [pscustomobject] @{ FullyQualifiedDomainName = 'pc2'; Sku = [guid] '${id}'; LicenseStatus = 'Licensed'; ConfirmationId = '' }
  [pscustomobject] @{ FullyQualifiedDomainName = 'pc3'; Sku = [guid] '${id}'; LicenseStatus = 'Notification'; ConfirmationId = '' }
  [pscustomobject] @{ FullyQualifiedDomainName = 'pc4'; Sku = [guid] '2de67392-b7a7-462a-b1ca-108dd189f588'; LicenseStatus = 'Unlicensed'; ConfirmationId = '' }
)
function Note([string] $Line) { [System.IO.File]::AppendAllText($env:VAMT_CALLS, $Line + [char] 10) }
function Names($Products) { @($Products | ForEach-Object { $_.FullyQualifiedDomainName }) -join '+' }
function Get-VamtProduct([string] $DbConnectionString) { if ($env:VAMT_EMPTY -ne '1') { $script:Products } }
function Find-VamtManagedMachine([string] $QueryType, [string] $QueryValue, [string] $MachineFilter, [string] $DbConnectionString) { Note "find $QueryType $QueryValue $MachineFilter $DbConnectionString" }
function Update-VamtProduct($Products, [string] $DbConnectionString) { Note "update $(Names $Products)" }
function Export-VamtData($Products, [string] $OutputFile, [string] $DbConnectionString) { Note "export $(Names $Products)"; [System.IO.File]::WriteAllText($OutputFile, 'cilx') }
function Get-VamtConfirmationId([string] $FileName) { Note 'confirm' }
function Import-VamtData([string] $InputFile, $Products, [string] $DbConnectionString) {
  Note "import $(if ($InputFile) { 'file' } else { Names $Products })"
  if ($InputFile -and $env:VAMT_WITHOUT -ne '1') { $script:Products[0].ConfirmationId = '1' * 48 }
}
function Install-VamtConfirmationId($Products) { Note "install $(Names $Products)"; foreach ($each in $Products) { $each.LicenseStatus = 'Licensed' }; $Products }
Export-ModuleMember -Function '*-Vamt*'
`;

describeWith('PowerShell', powerShellMissing, 'the script for VAMT, really run', () => {
  const folder = temporaryFolder();
  const script = join(folder, 'Invoke-EsuProxyActivation.ps1');
  const calls = join(folder, 'calls.txt');
  const cilx = join(folder, 'devices.cilx');
  beforeEach(() => {
    for (const file of [calls, cilx]) rmSync(file, { force: true });
    const [emitted] = vamtScript.emit(plan, { key: inventedKey });
    if (emitted === undefined || !('content' in emitted)) throw new Error('no script was emitted');
    writeFileSync(script, emitted.content);
    writeFileSync(join(folder, 'VAMT.psm1'), module);
  });

  function step(name: string, more = '', environment: Readonly<Record<string, string>> = {}): Promise<Session> {
    const common = `-VamtModule '${join(folder, 'VAMT.psm1')}' -Path '${cilx}'`;
    const clean = { VAMT_CALLS: calls, VAMT_EMPTY: '', VAMT_WITHOUT: '', ESUPACK_ANSWER: '' };
    return runPowerShell(`& '${script}' -Step ${name} ${common} ${more}`, { ...clean, ...environment });
  }

  function noted(): readonly string[] {
    return existsSync(calls) ? readFileSync(calls, 'utf8').trim().split('\n') : [];
  }

  it('finds devices by name and in a domain, and asks those of this license for their state', async () => {
    const { failure, output } = await step('Find', "-ComputerName pc1, 10.1.2.3 -Domain corp -MachineFilter 'LAB*'");
    expect(failure).toBe('');
    expect(noted().map((line) => line.trim())).toEqual([
      'find Manual pc1',
      'find Manual 10.1.2.3',
      'find ActiveDirectory corp LAB*',
      'update pc1+pc2+pc3',
    ]);
    expect(output.map((line) => (JSON.parse(line) as { Name: string }).Name)).toEqual(['pc1', 'pc2', 'pc3']);
  });

  it('exports the devices that wait, and never writes over an export', async () => {
    const exported = await step('Export');
    expect(exported.failure).toBe('');
    expect(exported.information).toEqual([
      expect.stringMatching(/^Exported 2 devices .* uses 2 activations of the key\.$/u),
    ]);
    expect(noted()).toEqual(['export pc1+pc3']);
    expect((await step('Export')).failure).toContain('exists');
    expect(noted()).toHaveLength(1);
  });

  it.each([
    ['yes', ''],
    ['', '-Force'],
    ['', '-Confirm:$false'],
  ])('gets Confirmation IDs into the file, and needs one: answer %j %s', async (answer, more) => {
    expect((await step('Confirm')).failure).toContain('Copy the file from the step Export');
    writeFileSync(cilx, '');
    const session = await step('Confirm', more, { ESUPACK_ANSWER: answer });
    expect(session.failure).toBe('');
    expect(session.questions).toHaveLength(answer === 'yes' ? 1 : 0);
    expect(noted()).toEqual(['confirm']);
  });

  it('spends no activation unasked', async () => {
    writeFileSync(cilx, '');
    expect((await step('Confirm')).failure).toMatch(/^This session is not interactive.* add -Force\.$/u);
    expect((await step('Confirm', '', { ESUPACK_ANSWER: 'no' })).failure).toBe('');
    expect(noted()).toEqual([]);
  });

  it('says what to do where there is no module of VAMT', async () => {
    rmSync(join(folder, 'VAMT.psm1'));
    expect((await step('State')).failure).toMatch(/^Cannot load the VAMT module: .*Install VAMT from the Windows/u);
  });

  it('applies what came back to the devices that it is for', async () => {
    writeFileSync(cilx, '');
    expect((await step('Apply')).failure).toBe('');
    expect(noted()).toEqual(['import file', 'install pc1', 'import pc1', 'update pc1']);
  });

  it('says when the file brought nothing, and when VAMT knows no such device', async () => {
    writeFileSync(cilx, '');
    expect((await step('Apply', '', { VAMT_WITHOUT: '1' })).failure).toContain('has no Confirmation ID');
    rmSync(cilx);
    expect((await step('Export', '', { VAMT_EMPTY: '1' })).failure).toContain('pkeyconfig');
  });

  it('changes nothing with -WhatIf', async () => {
    for (const name of ['Export', 'Find']) await step(name, '-ComputerName pc1 -WhatIf');
    writeFileSync(cilx, '');
    for (const name of ['Confirm', 'Apply']) await step(name, '-WhatIf');
    expect(noted()).toEqual([]);
  });
});
