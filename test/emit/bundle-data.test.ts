import { describe, expect, it } from '@jest/globals';
import { activationContent } from '../../src/emit/activation-content.js';
import { withEnd } from '../../src/emit/bundle-data/marks.js';
import { bundleData } from '../../src/emit/bundle-data.js';
import { InternalError } from '../../src/errors.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { inventedKey, planned, productKey } from '../support/planned.js';
import { mistakes, nodesOf, parseScript, verbatimStrings } from '../support/powershell/grammar.js';
import { samplePlan } from '../support/sample-plan.js';

function data(plan: PackagePlan, key = inventedKey): string {
  const [file] = bundleData.emit(plan, { key });
  if (file === undefined || !('content' in file)) throw new Error('no data was emitted');
  expect(file.path).toBe('bundle.psd1');
  return Buffer.from(file.content).toString('utf8');
}

const text = data(planned());
const root = await parseScript(text);

describe('the data of the bundle', () => {
  it('is UTF-8 with byte order mark and CRLF, so that Windows PowerShell 5.1 reads names as they are', () => {
    expect(text).toMatch(/^\uFEFF@\{\r\n/u);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
  });

  it('is one table of plain values: no command, no variable but $true and $false', async () => {
    for (const tree of [root, await parseScript(data(samplePlan()))]) {
      expect(mistakes(tree)).toEqual([]);
      expect(nodesOf(tree, 'command', 'expandable_string_literal', 'sub_expression')).toEqual([]);
      const variables = new Set(nodesOf(tree, 'variable').map((node) => node.text));
      expect([...variables].filter((name) => name !== '$true' && name !== '$false')).toEqual([]);
    }
  });

  it('never holds the key, and changes with the content only in its checksums', () => {
    const other = data(planned(), productKey('BBBBB-CCCCC-DDDDD-FFFFF-GGGGG')).split('\r\n');
    expect(text).not.toContain('BCDFG-HJKMP');
    const differing = text.split('\r\n').filter((line, index) => line !== other[index]);
    expect(differing).not.toHaveLength(0);
    for (const line of differing) expect(line).toMatch(/^\s+(?:Sha256|ContentMark) = '/u);
  });

  it('lists the content that the same bundle writes', () => {
    for (const file of activationContent.emit(planned(), { key: inventedKey }))
      expect(verbatimStrings(root)).toContain(file.path);
  });

  it('says how the programs run in the words of the cmdlets', () => {
    for (const line of [
      "RunType = 'Hidden'",
      "ProgramRunType = 'WhetherOrNotUserIsLoggedOn'",
      "RunMode = 'RunWithAdministrativeRights'",
      'UserInteraction = $false',
      "AfterRunningType = 'NoActionRequired'",
      "ProgramAssignedType = 'RunOnceForTheComputer'",
      'SuppressProgramNotification = $true',
      'DisableProgram = $false',
    ]) {
      expect(text.split(`    ${line}\r\n`)).toHaveLength(planned().programs.length + 1);
    }
  });

  it('tells for each query what a site may lack of it', () => {
    const required = [...text.matchAll(/Requires = @\(([^)]*)\)/gu)].map((match) =>
      [...(match[1] ?? '').matchAll(/'([^']*)'/gu)].map((name) => name[1]),
    );
    expect(required).toHaveLength(
      // The last one is that of the list of devices.
      planned().collections.length +
        planned().inventoryCollections.length +
        planned().stampCollections.length +
        planned().queries.length +
        1,
    );
    expect(required[0]).not.toContain('SMS_R_System.ESUValue');
    expect(required[1]).toContain('SMS_R_System.ESUValue');
    expect(required.flat()).toContain('SMS_G_System_SOFTWARE_LICENSING_PRODUCT');
    expect(required.flat()).toContain('SMS_G_System_ESUPACK_STAMP');
  });

  it('carries hostile names as they are', async () => {
    const name = `O'Brien's $(calc) \`"{{x}} \u2019 & #> 日本`;
    const hostile = planned({ collectionPrefix: name, publisher: "A'B $x `n", packageVersion: "1'0" });
    const tree = await parseScript(data(hostile));
    expect(mistakes(tree)).toEqual([]);
    const strings = verbatimStrings(tree);
    for (const collection of [...hostile.collections, ...hostile.inventoryCollections, ...hostile.stampCollections]) {
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
      const values = data(plan);
      const description = /^ {8}Description = '(.*)'\r$/mu.exec(values)?.[1] ?? '';
      const contentMark = /^ {8}ContentMark = '(.*)'\r$/mu.exec(values)?.[1] ?? '';
      expect(description).toContain(mark(plan));
      expect(`${description} ${contentMark}`.length).toBeLessThanOrEqual(128);
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
  return /^ {4}Mark = '(.*)'\r$/mu.exec(data(plan))?.[1] ?? '';
}
