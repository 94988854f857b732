import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Node } from 'web-tree-sitter';
import { bundleData } from '../../src/emit/bundle-data.js';
import { engine } from '../../src/emit/engine.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { inventedKey, planned, productKey } from '../support/planned.js';
import { commands, mistakes, nodesOf, parseScript, type ScriptCommand } from '../support/powershell/grammar.js';
import { classesFile, cmdletsFile, root as checkout, windowsPowerShellFile } from '../support/powershell/places.js';

interface RecordedCmdlet {
  readonly kind: 'compiled' | 'function';
  readonly changes: boolean;
  readonly heedsWhatIf?: true;
  readonly sets: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface CmdletRecord {
  readonly common: readonly string[];
  readonly cmdlets: Readonly<Record<string, RecordedCmdlet>>;
}

interface BuiltInRecord {
  readonly common: readonly string[];
  readonly cmdlets: Readonly<Record<string, readonly string[]>>;
}

const cmdletRecord = JSON.parse(readFileSync(cmdletsFile, 'utf8')) as CmdletRecord;
const recorded = cmdletRecord.cmdlets;
const builtIn = JSON.parse(readFileSync(windowsPowerShellFile, 'utf8')) as BuiltInRecord;
const { classes } = JSON.parse(readFileSync(classesFile, 'utf8')) as {
  readonly classes: Readonly<Record<string, { readonly properties: readonly string[] }>>;
};

function files(plan: PackagePlan = planned(), key = inventedKey): ReadonlyMap<string, Buffer> {
  return new Map(
    engine.emit(plan, { key }).flatMap((file) => ('content' in file ? [[file.path, Buffer.from(file.content)]] : [])),
  );
}

const scripts = files();
const text = scripts.get('EsuPack.psm1')?.toString('utf8') ?? '';
const module = await parseScript(text);
const loaders = await Promise.all(
  ['Import-EsuPackage.ps1', 'Export-EsuStatus.ps1'].map((name) => parseScript(scripts.get(name)?.toString() ?? '')),
);
const called = [module, ...loaders].flatMap((tree) => commands(tree));
const ownFunctions = new Set(nodesOf(module, 'function_name').map((node) => node.text));

describe('the engine', () => {
  it('is the same bytes in every bundle of a version', () => {
    for (const plan of [
      planned({ product: 'windows-7', year: '1', id: 'other', language: 'ja', activation: 'offline' }),
      planned({
        product: 'windows-server-2012',
        year: '3',
        excludeCollections: ['ABC00F12'],
        collectionPrefix: '日本',
      }),
    ]) {
      expect(files(plan, productKey('BBBBB-CCCCC-DDDDD-FFFFF-GGGGG'))).toEqual(scripts);
    }
  });

  it('is ASCII after its byte order mark, with CRLF', () => {
    for (const content of scripts.values()) expect(content.toString('utf8')).toMatch(/^\uFEFF(?:[\x20-\x7E]*\r\n)+$/u);
  });

  it('is written in parts of fewer than 250 lines', () => {
    const folder = join(checkout, 'templates', 'EsuPack');
    for (const part of readdirSync(folder)) {
      expect([part, readFileSync(join(folder, part), 'utf8').split('\n').length < 250]).toEqual([part, true]);
    }
  });

  it('has no mistake by the grammar of PowerShell', () => {
    for (const tree of [module, ...loaders]) expect(mistakes(tree)).toEqual([]);
  });

  it('has a manifest of its version that exports what the module exports', () => {
    const manifest = scripts.get('EsuPack.psd1')?.toString() ?? '';
    const exported = [...manifest.matchAll(/'(\w+-Esu\w+)'/gu)].map((match) => match[1] ?? '');
    expect(manifest).toContain(`ModuleVersion     = '${planned().tool.version}'`);
    expect(exported).toEqual([
      'Import-EsuPackage',
      'Test-EsuPackage',
      'Remove-EsuPackage',
      'Set-EsuKeyVariable',
      'Remove-EsuKeyVariable',
      'Export-EsuStatus',
    ]);
    expect(text).toContain(`Export-ModuleMember -Function ${exported.map((name) => `'${name}'`).join(', ')}`);
  });
});

describe('the scripts that load the engine', () => {
  it.each(['Import-EsuPackage.ps1', 'Export-EsuStatus.ps1'])('%s holds the checksums of what it loads', (name) => {
    const script = scripts.get(name)?.toString() ?? '';
    for (const loaded of ['EsuPack.psm1', 'EsuPack.psd1']) {
      const sum = createHash('sha256')
        .update(scripts.get(loaded) ?? '')
        .digest('hex');
      expect(script).toContain(`'${loaded}' = '${sum}'`);
    }
  });

  it('are short: some thirty lines of code', () => {
    for (const tree of loaders) {
      const code = blankOut(tree.text, nodesOf(tree, 'comment'))
        .split('\n')
        .filter((line) => line.trim() !== '');
      expect(code.length).toBeLessThan(37);
    }
  });

  it('take the parameters of the commands that they call', () => {
    const parameters = (node: Node): readonly string[] =>
      nodesOf(node, 'script_parameter').map((each) => /\$(\w+)$/u.exec(each.text.replace(/ =.*$/u, ''))?.[1] ?? '');
    const ofCommand = (name: string): readonly string[] => {
      const definition = nodesOf(module, 'function_statement').find(
        (node) => nodesOf(node, 'function_name')[0]?.text === name,
      );
      if (definition === undefined) throw new Error(`There is no function ${name}`);
      return parameters(definition).filter((each) => each !== '' && each !== 'BundleFolder');
    };
    const [toImport, toExport] = loaders;
    if (toImport === undefined || toExport === undefined) throw new Error('A script is missing');
    const expected = new Set([
      ...['Import-EsuPackage', 'Remove-EsuPackage', 'Set-EsuKeyVariable', 'Remove-EsuKeyVariable'].flatMap(ofCommand),
      ...['Remove', 'SetKeyVariable', 'RemoveKeyVariable'],
    ]);
    expect(new Set(parameters(toImport))).toEqual(expected);
    expect(new Set(parameters(toExport))).toEqual(new Set(ofCommand('Export-EsuStatus')));
  });
});

describe('the commands of the engine', () => {
  it('are its own functions, or recorded cmdlets with recorded parameters', () => {
    expect(called.length).toBeGreaterThan(300);
    expect(called.flatMap(unknownUse)).toEqual([]);
  });

  it('use every recorded cmdlet: the record is no longer than the engine', () => {
    const names = new Set(called.map(({ name }) => name));
    expect(Object.keys(recorded).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(builtIn.cmdlets).filter((name) => !names.has(name))).toEqual([]);
  });

  it('pass the deployment cmdlets only recorded parameters in @options, and never the expiry as a deadline', () => {
    const assigned = [...text.matchAll(/\$options\.([A-Za-z]+) = /gu)].map((match) => match[1] ?? '');
    const passed = assigned.filter((name) =>
      /^(?:Available|Schedule|Rerun|Deployment|Use|Enable.*Schedule)/u.test(name),
    );
    const known = ['New-CMPackageDeployment', 'Set-CMPackageDeployment'].flatMap((name) => [...parametersOf(name)]);
    expect(passed.filter((name) => name !== 'Available' && !known.includes(name))).toEqual([]);
    expect(passed).toEqual(expect.arrayContaining(['Schedule', 'RerunBehavior', 'EnableExpireSchedule']));
    expect(text).not.toMatch(/\bDeadlineDateTime = |-DeadlineDateTime \$/u);
  });

  it('end at every error of the console’s module, whose script functions do not see preferences', () => {
    const ofConsole = called.filter(({ name }) => name in recorded);
    expect(ofConsole.length).toBeGreaterThan(40);
    const unsure = ofConsole.filter(
      ({ name, parameters, node }) =>
        !node.text.trimEnd().endsWith('@Surely') &&
        !(recorded[name]?.changes === false && parameters.includes('ErrorAction')),
    );
    expect(unsure.map(({ node }) => node.text)).toEqual([]);
    expect(text).toContain(`$script:Surely = @{ ErrorAction = 'Stop'; WhatIf = $false; Confirm = $false }`);
    expect(text).not.toMatch(/-ErrorAction (?!Stop|SilentlyContinue)/u);
  });

  it('change the site only in the functions that make a change', () => {
    const changing = called.filter(({ name }) => recorded[name]?.changes === true);
    const around = new Set(changing.map(({ node }) => functionAround(node)));
    const others = [...around].filter((name) => !name.startsWith('Set-Site'));
    // Steps and conditions are objects until Set-SiteTaskSequence adds them.
    expect(others.filter((name) => !name.startsWith('ConvertTo-'))).toEqual([
      'Start-Distribution',
      'Clear-Sequence',
      'New-SequenceDeployment',
      'Set-SequenceDeployment',
    ]);
  });

  it('remove nothing without -Force, which would ask a second time', () => {
    const removing = called.filter(({ name }) => name.startsWith('Remove-CM'));
    expect(removing.length).toBeGreaterThan(4);
    for (const { parameters } of removing) expect(parameters).toContain('Force');
  });

  it('ask the provider for documented classes and properties only, without lazy properties', () => {
    const queries = [...text.matchAll(/select ([\w,$]+) from (\w+|\$class)(?: where ([^"')]*))?/gu)];
    expect(queries.length).toBeGreaterThan(15);
    for (const [query, columns = '', name = '', condition = ''] of queries) {
      if (name === '$class') continue;
      const asked = [...columns.split(','), ...[...condition.matchAll(/(\w+) (?:=|like)/gu)].map((match) => match[1])];
      expect({ query, unknown: asked.filter((each) => !classes[name]?.properties.includes(each ?? '')) }).toEqual({
        query,
        unknown: [],
      });
    }
    const asking = called.filter(({ name }) => name === 'Invoke-CMWmiQuery');
    expect(asking.map(({ node }) => node.text.trimEnd())).toEqual([
      'Invoke-CMWmiQuery -Query $Query -Option Fast -WhatIf:$false -Confirm:$false -ErrorAction Stop',
    ]);
  });

  it('follow the list of kinds: three functions for each', () => {
    const kinds = /\$script:ImportKinds = (.*)/u.exec(text)?.[1]?.match(/\w+/gu) ?? [];
    expect(kinds).toContain('Deployment');
    for (const kind of kinds) {
      for (const verb of ['Read', 'Compare', 'Set']) expect(ownFunctions).toContain(`${verb}-Site${kind}`);
    }
  });
});

describe('the words of the engine', () => {
  it('name collections by the keys that bundle.psd1 gives them', () => {
    const data = bundleData.emit(planned(), { key: inventedKey }).flatMap((file) => ('content' in file ? [file] : []));
    const keys = data.flatMap(({ content }) =>
      [
        ...Buffer.from(content)
          .toString()
          .matchAll(/\bKey *= '(\w+)'/gu),
      ].map((match) => match[1] ?? ''),
    );
    const named = new Set(text.match(/\b\w+By(?:EsuValue|Inventory|Stamp)\b/gu));
    expect(named).toContain('NotLicensedByInventory');
    expect([...named].filter((name) => !keys.includes(name))).toEqual([]);
  });

  // Strings and comments blanked out: what is left is code.
  const code = [module, ...loaders]
    .map((tree) => blankOut(tree.text, nodesOf(tree, 'comment', 'string_literal', 'verbatim_string_characters')))
    .join('\n');

  it.each([
    ['null coalescing', /\?\?/u],
    ['null-conditional access', /\?[.[]/u],
    ['chains of pipelines', /&&|\|\|/u],
    ['a ternary', /\s\?\s/u],
    ['parallel loops', /-Parallel\b/iu],
    ['variables of PowerShell 6', /\$Is(?:Windows|Linux|MacOS|CoreCLR)\b/iu],
    ['a clean block', /^\s*clean\s*\{/imu],
    ['byte streams', /-AsByteStream\b/iu],
    ['the short way to a type', /\]::new\(/u],
    ['classes', /^\s*(?:class|enum|using)\s/imu],
    ['aliases', /\|\s*(?:%|\?|where|foreach|select|sort)\s/iu],
    ['code made of text', /Invoke-Expression|\biex\b|\[scriptblock\]::Create/iu],
    ['the screen alone', /Write-Host/iu],
    ['variables of the caller', /\$global:(?!Error\b)/iu],
  ])('have no %s', (_what, pattern) => {
    expect(code).not.toMatch(pattern);
  });
});

function unknownUse({ name, parameters, node }: ScriptCommand): readonly string[] {
  const line = `${node.startPosition.row + 1}: ${name}`;
  if (ownFunctions.has(name)) return [];
  const known = recorded[name] === undefined ? builtIn.cmdlets[name] : [...parametersOf(name)];
  if (known === undefined) return [line];
  const all = [...known, ...builtIn.common];
  return parameters.filter((parameter) => !all.includes(parameter)).map((parameter) => `${line} -${parameter}`);
}

function parametersOf(name: string): ReadonlySet<string> {
  const cmdlet = recorded[name];
  if (cmdlet === undefined) throw new Error(`${name} is not recorded`);
  const asked = cmdlet.changes || cmdlet.heedsWhatIf === true ? ['WhatIf', 'Confirm'] : [];
  const wildcards = cmdlet.kind === 'function' ? [] : cmdletRecord.common;
  return new Set([...wildcards, ...Object.values(cmdlet.sets).flatMap((set) => Object.keys(set)), ...asked]);
}

function functionAround(node: Node): string {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    if (at.type === 'function_statement') return nodesOf(at, 'function_name')[0]?.text ?? '';
  }
  return '';
}

function blankOut(source: string, nodes: readonly Node[]): string {
  const characters = source.split('');
  for (const { startIndex, endIndex } of nodes) characters.fill(' ', startIndex, endIndex);
  return characters.join('');
}
