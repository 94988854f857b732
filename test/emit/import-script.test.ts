import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Node } from 'web-tree-sitter';
import { activationContent } from '../../src/emit/activation-content.js';
import { importScript } from '../../src/emit/import-script.js';
import { withEnd } from '../../src/emit/import-script/marks.js';
import { InternalError } from '../../src/errors.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { inventedKey, planned, productKey } from '../support/planned.js';
import {
  commands,
  mistakes,
  nodesOf,
  parseScript,
  type ScriptCommand,
  verbatimStrings,
} from '../support/powershell/grammar.js';
import { cmdletsFile, windowsPowerShellFile } from '../support/powershell/places.js';
import { samplePlan } from '../support/sample-plan.js';

interface RecordedCmdlet {
  readonly changes: boolean;
  readonly heedsWhatIf?: true;
  readonly handlesWildcards?: false;
  readonly sets: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const cmdletRecord = JSON.parse(readFileSync(cmdletsFile, 'utf8')) as {
  readonly common: readonly string[];
  readonly cmdlets: Readonly<Record<string, RecordedCmdlet>>;
};
const recorded = cmdletRecord.cmdlets;
const builtIn = JSON.parse(readFileSync(windowsPowerShellFile, 'utf8')) as {
  readonly common: readonly string[];
  readonly cmdlets: Readonly<Record<string, readonly string[]>>;
};

function script(plan: PackagePlan, key = inventedKey): Buffer {
  const [file] = importScript.emit(plan, { key });
  if (file === undefined || !('content' in file)) throw new Error('no script was emitted');
  expect(file.path).toBe('Import-EsuPackage.ps1');
  return Buffer.from(file.content);
}

const text = script(planned()).toString('utf8');
const root = await parseScript(text);
const called = commands(root);
const ownFunctions = new Set(nodesOf(root, 'function_name').map((node) => node.text));

describe('the import script', () => {
  it('is UTF-8 with byte order mark and CRLF, so that Windows PowerShell 5.1 reads names as they are', () => {
    expect(script(planned()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
  });

  it('holds nothing but ASCII where the names do not', () => {
    // eslint-disable-next-line no-control-regex -- ASCII is the range that is meant
    expect(text.slice(1)).not.toMatch(/[^\x00-\x7F]/u);
  });

  it('never holds the key, and changes with the content only in its checksums', () => {
    const other = script(planned(), productKey('BBBBB-CCCCC-DDDDD-FFFFF-GGGGG')).toString('utf8');
    expect(text).not.toContain('BCDFG-HJKMP');
    const differing = text.split('\r\n').filter((line, index) => line !== other.split('\r\n')[index]);
    expect(differing).not.toHaveLength(0);
    for (const line of differing) expect(line).toMatch(/^\s+(?:Sha256|ContentMark|DescriptionWithContent) = '/u);
  });

  it('lists the content that the same bundle writes', () => {
    for (const file of activationContent.emit(planned(), { key: inventedKey }))
      expect(verbatimStrings(root)).toContain(file.path);
  });

  it('has no mistake by the grammar of PowerShell, for any plan', async () => {
    expect(mistakes(root)).toEqual([]);
    expect(mistakes(await parseScript(script(samplePlan()).toString('utf8')))).toEqual([]);
  });
});

describe('the commands of the import script', () => {
  it('are its own functions, or recorded cmdlets with recorded parameters', () => {
    expect(called.length).toBeGreaterThan(150);
    expect(called.flatMap(unknownUse)).toEqual([]);
  });

  it('use every recorded cmdlet: the record is no longer than the script', () => {
    const names = new Set(called.map(({ name }) => name));
    expect(Object.keys(recorded).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(builtIn.cmdlets).filter((name) => !names.has(name))).toEqual([]);
  });

  it('pass the deployment cmdlets only recorded parameters in @options', () => {
    const keys = [...text.matchAll(/\$options\.([A-Za-z]+) =|^ {8}([A-Z][A-Za-z]+) += /gmu)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(keys).toContain('RerunBehavior');
    const known = ['New-CMPackageDeployment', 'Set-CMPackageDeployment'].flatMap((name) => [...parametersOf(name)]);
    const used = [...text.matchAll(/\$options = @\{([^}]*)\}/gu)].flatMap((match) =>
      [...(match[1] ?? '').matchAll(/^\s*([A-Za-z]+)\s*= /gmu)].map((entry) => entry[1] ?? ''),
    );
    const assigned = [...text.matchAll(/\$options\.([A-Za-z]+) =/gu)].map((match) => match[1] ?? '');
    expect([...used, ...assigned].filter((key) => !known.includes(key))).toEqual([]);
    // The expiry: a deadline that is said with it lets the deployment end instead.
    expect([...used, ...assigned]).not.toContain('DeadlineDateTime');
  });

  it('change the site only where -WhatIf and -Confirm have been asked', () => {
    const changing = called.filter(({ name }) => recorded[name]?.changes === true);
    expect(changing.length).toBeGreaterThan(20);
    const unasked = changing
      .filter(({ node }) => !standsInChange(node))
      .map(({ name, node }) => [name, functionAround(node)]);
    // Called from within changes only.
    expect(unasked).toEqual([['Set-CMProgram', 'Set-ProgramProperties']]);
    const callers = called.filter(({ name }) => name === 'Set-ProgramProperties');
    expect(callers.map(({ node }) => standsInChange(node))).toEqual([true, true]);
  });

  it('say -WhatIf:$false where a cmdlet reads although it heeds -WhatIf', () => {
    const reading = called.filter(({ name }) => recorded[name]?.heedsWhatIf === true && !recorded[name].changes);
    for (const { name, parameters, node } of reading) {
      if (name !== 'New-CMSchedule') expect(parameters).toEqual(expect.arrayContaining(['WhatIf', 'Confirm']));
      else expect(functionAround(node)).toMatch(/^New-(?:Refresh|Deployment)Schedule$/u);
    }
  });

  it('removes nothing without -Force, which would ask a second time', () => {
    const removing = called.filter(({ name }) => name.startsWith('Remove-CM'));
    expect(removing.length).toBeGreaterThan(4);
    for (const { parameters } of removing) expect(parameters).toContain('Force');
  });
});

describe('the words of the import script', () => {
  // Strings and comments blanked out: what is left is code.
  const code = blankOut(text.slice(1), nodesOf(root, 'comment', 'string_literal', 'verbatim_string_characters'));

  it.each([
    ['null coalescing', /\?\?/u],
    ['null-conditional access', /\?[.[]/u],
    ['chains of pipelines', /&&|\|\|/u],
    ['a ternary', /\s\?\s/u],
    ['parallel loops', /-Parallel\b/iu],
    ['variables of PowerShell 6', /\$Is(?:Windows|Linux|MacOS|CoreCLR)\b/iu],
    ['a clean block', /^\s*clean\s*\{/imu],
    ['aliases', /\|\s*(?:%|\?|where|foreach|select|sort)\s/iu],
    ['code made of text', /Invoke-Expression|\biex\b|\[scriptblock\]::Create/iu],
    ['the screen alone', /Write-Host/iu],
  ])('have no %s', (_what, pattern) => {
    expect(code).not.toMatch(pattern);
  });

  it('build no string by adding pieces: only arrays are added', () => {
    const sums = nodesOf(root, 'additive_expression').filter((node) =>
      node.children.some((child) => child.text === '+'),
    );
    expect(sums.map(({ text: sum }) => sum.replace(/[^@()+]/gu, ''))).toEqual(sums.map(() => '@()+@()'));
    expect(sums).not.toHaveLength(0);
  });

  it('are single-quoted where the bundle speaks', () => {
    const [start, end] = [text.indexOf('$Bundle = @{'), text.indexOf('# --- Steps')];
    expect(
      nodesOf(root, 'expandable_string_literal').filter((node) => node.startIndex > start && node.startIndex < end),
    ).toEqual([]);
  });

  it('carry hostile names as they are', async () => {
    const name = `O'Brien's $(calc) \`"{{x}} \u2019 & #> 日本`;
    const hostile = planned({ collectionPrefix: name, publisher: "A'B $x `n", packageVersion: "1'0" });
    const tree = await parseScript(script(hostile).toString('utf8'));
    expect(mistakes(tree)).toEqual([]);
    const strings = verbatimStrings(tree);
    for (const collection of [...hostile.collections, ...hostile.inventoryCollections]) {
      expect(strings).toContain(collection.name);
      expect(strings).toContain(collection.query);
    }
    for (const query of hostile.queries) expect(strings).toContain(query.name);
    expect(strings).toEqual(expect.arrayContaining([hostile.package.manufacturer, hostile.package.version]));
  });
});

describe('marks', () => {
  it('fit with their text into the fields that carry them', () => {
    for (const plan of [
      planned(),
      planned({ product: 'windows-server-2012', year: '3' }),
      planned({ product: 'windows-7', year: '1' }),
    ]) {
      const strings = bundleStrings(plan);
      for (const description of strings.filter(
        (each) => / #[0-9a-f]{8}$/u.test(each) && each.startsWith('Activates'),
      )) {
        expect(description.length).toBeLessThanOrEqual(128);
      }
      expect(strings.filter((each) => each.startsWith('Activates'))).not.toHaveLength(0);
    }
  });

  it('cut whole words of the text only', () => {
    expect(withEnd('one two (three)', '[m]', 19)).toBe('one two (three) [m]');
    expect(withEnd('one two (three)', '[m]', 18)).toBe('one two [m]');
    expect(withEnd('one two (three)', '[m]', 10)).toBe('one [m]');
    expect(() => withEnd('', '[m]', 3)).toThrow(InternalError);
  });

  it('differ from bundle to bundle, and are the same in every run', () => {
    expect(mark(planned())).toBe(mark(planned()));
    expect(mark(planned())).toMatch(/^\[esupack windows-10\/2\/[0-9a-f]{8}\]$/u);
    expect(mark(planned({ id: 'other' }))).not.toBe(mark(planned()));
  });
});

function mark(plan: PackagePlan): string {
  return /^ {4}Mark = '(.*)'\r$/mu.exec(script(plan).toString('utf8'))?.[1] ?? '';
}

function bundleStrings(plan: PackagePlan): readonly string[] {
  return [
    ...script(plan)
      .toString('utf8')
      .matchAll(/'((?:[^']|'')*)'/gu),
  ].map((match) => (match[1] ?? '').replaceAll("''", "'"));
}

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
  const wildcards = cmdlet.handlesWildcards === false ? [] : cmdletRecord.common;
  return new Set([...wildcards, ...Object.values(cmdlet.sets).flatMap((set) => Object.keys(set)), ...asked]);
}

/** Whether a command stands in a script block that is handed to -Change or -Removal. */
function standsInChange(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = at.parent) {
    if (at.type !== 'script_block_expression') continue;
    const before = text.slice(1, 1 + at.startIndex);
    if (/-(?:Change|Removal) $/u.test(before)) return true;
  }
  return false;
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
