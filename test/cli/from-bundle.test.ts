import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import type { BundleManifest } from '../../src/read/bundle-manifest.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { type Said, say } from '../support/said.js';

// Several bundles are made in one test.
jest.setTimeout(60_000);

const parent = temporaryFolder();
const environment: Record<'ESUPACK_KEY', string> = { ESUPACK_KEY: inventedKeys.windows10 };
const keyOfNextYear = inventedKeys.windows10.replace('XY234', 'YX234');
let count = 0;
const newOut = (): string => join(parent, `out-${(count += 1)}`);
const generate = (args: readonly string[], withKey = true): Promise<Said> =>
  say(['generate', ...args], withKey ? { environment } : {});

function manifestOf(out: string, id: string): BundleManifest {
  return JSON.parse(readFileSync(join(out, id, 'manifest.json'), 'utf8')) as BundleManifest;
}

const reported = [
  ...['--activation', 'offline', '--exclude-collection', 'ABC00042', '--limiting-collection', 'ABC00001'],
  ...['--collection-prefix', 'Contoso ESU', '--publisher', 'Contoso', '--probe'],
];

describe('a bundle', () => {
  it('keeps what was written, and never the key', async () => {
    const out = newOut();
    await generate(['--product', 'windows-10', '--year', '2', ...reported, '--out', out]);
    expect(manifestOf(out, 'esu-windows-10-year-2').settings).toEqual({
      product: 'windows-10',
      year: '2',
      publisher: 'Contoso',
      activation: 'offline',
      probe: 'yes',
      limitingCollection: 'ABC00001',
      excludeCollections: ['ABC00042'],
      collectionPrefix: 'Contoso ESU',
    });
  });

  it('keeps the defaults and the settings of a config file alike', async () => {
    const out = newOut();
    const config = join(parent, 'site.yaml');
    writeFileSync(config, 'defaults: {publisher: Contoso}\npackages: [{product: windows-10, year: 2, id: a}]\n');
    await generate(['--config', config, '--refresh-days', '7', '--out', out]);
    expect(manifestOf(out, 'a').settings).toEqual({
      product: 'windows-10',
      year: '2',
      id: 'a',
      publisher: 'Contoso',
      refreshDays: '7',
    });
  });
});

describe('generate --from', () => {
  it('makes the same bundle again, with the key of its batch', async () => {
    const [out, again] = [newOut(), newOut()];
    await generate(['--product', 'windows-10', '--year', '2', ...reported, '--out', out]);
    for (const bundle of ['esu-windows-10-year-2', 'esu-windows-10-year-2.bundle.zip']) {
      rmSync(again, { recursive: true, force: true });
      const { exitCode, told } = await generate(['--from', join(out, bundle), '--out', again], false);
      expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' });
      expect(filesBelow(again)).toEqual(filesBelow(out));
    }
    expect((await generate(['--from', join(out, 'esu-windows-10-year-2'), '--out', out], false)).printed).toContain(
      'Unchanged',
    );
  });

  it('takes options over the kept settings', async () => {
    const out = newOut();
    await generate(['--product', 'windows-10', '--year', '2', ...reported, '--out', out]);
    const from = join(out, 'esu-windows-10-year-2');
    await generate(['--from', from, '--id', 'other', '--probe=no', '--exclude-collection', 'ABC00077', '--out', out]);
    expect(manifestOf(out, 'other').settings).toMatchObject({
      id: 'other',
      probe: 'no',
      activation: 'offline',
      excludeCollections: ['ABC00077'],
    });
  });

  it('needs another key for another year', async () => {
    const out = newOut();
    await generate(['--product', 'windows-10', '--year', '2', '--out', out]);
    const { exitCode, told } = await generate(['--from', join(out, 'esu-windows-10-year-2'), '--year', '3'], false);
    expect(exitCode).toBe(2);
    expect(told).toContain('There is no MAK key.');
    const next = ['--from', join(out, 'esu-windows-10-year-2'), '--year', '3', '--out', out];
    const told3 = async (): Promise<string> => (await generate([...next, '--force'])).told;
    expect(await told3()).toContain('This is the key of the bundle that --from names');
    expect(await generate([...next, '--strict'])).toMatchObject({ exitCode: 2 });
    environment.ESUPACK_KEY = keyOfNextYear;
    expect(await told3()).not.toContain('This is the key of the bundle');
    environment.ESUPACK_KEY = inventedKeys.windows10;
  });

  it('names the setting of the bundle that is wrong', async () => {
    const out = newOut();
    await generate(['--product', 'windows-10', '--year', '2', '--out', out]);
    const manifest = join(out, 'esu-windows-10-year-2', 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"settings": {', '"settings": {"runMinutes": "5",'));
    const { exitCode, told } = await generate(['--from', join(out, 'esu-windows-10-year-2'), '--out', newOut()]);
    expect(exitCode).toBe(2);
    expect(told).toContain('manifest.json, settings, runMinutes: "5" is not a whole number');
  });

  it.each([
    ['--from', parent, 'It is not a bundle'],
    ['--from', join(parent, 'nowhere'), 'nowhere'],
    ['--from', 'x', '--config', 'y', 'Use only one of them.'],
  ])('refuses %s %s', async (...args) => {
    const { exitCode, told } = await generate(args.slice(0, -1));
    expect(exitCode).toBe(2);
    expect(told).toContain(args.at(-1));
  });

  it('says of a bundle of 0.1 that it keeps no settings', async () => {
    const out = newOut();
    await generate(['--product', 'windows-10', '--year', '2', '--out', out]);
    const path = join(out, 'esu-windows-10-year-2', 'manifest.json');
    const changed = { manifestVersion: 1, settings: undefined, tool: { name: 'esupack', version: '0.1.0' } };
    writeFileSync(path, JSON.stringify({ ...manifestOf(out, 'esu-windows-10-year-2'), ...changed }));
    const { exitCode, told } = await generate(['--from', join(out, 'esu-windows-10-year-2'), '--year', '3']);
    expect(exitCode).toBe(2);
    expect(told).toContain('did not keep the settings');
  });
});

/** Settings that a person may write, in any combination. */
const settings = fc.record(
  {
    id: fc.constantFrom('contoso', 'contoso-year-2', 'w10-22h2-y2', 'esu.2'),
    name: fc.constantFrom('Contoso ESU', "Admin's ESU, year 2", '100% $(ESU) `2`', 'a^b! & c', '-Year 2-', '[x] (y) 2'),
    publisher: fc.constantFrom('Contoso', 'A & B', "O'Hara"),
    'package-version': fc.constantFrom('1.10', '2'),
    activation: fc.constantFrom('online', 'offline', 'vamt'),
    'run-minutes': fc.constantFrom('20', '720'),
    'limiting-collection': fc.constantFrom('ABC00001', 'sms00001'),
    'exclude-collection': fc.constantFrom('ABC00042', 'ABC00043'),
    'refresh-days': fc.constantFrom('1', '31'),
    'collection-prefix': fc.constantFrom('Contoso ESU', '延長 2'),
    'esu-value': fc.constantFrom('licensed 2', '{1043ADD5-23B1-4AFB-9A0F-64343C8F3F8D}'),
    language: fc.constantFrom('en', 'ja'),
  },
  { requiredKeys: [] },
);

describe('the command for next year on the hand-off sheet', () => {
  it('keeps every setting but those that name the old year', async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (chosen) => {
        const out = newOut();
        const options = Object.entries(chosen).map(([name, value]) => `--${name}=${value}`);
        expect((await generate(['--product', 'windows-10', '--year', '2', ...options, '--out', out])).told).toBe('');
        const id = chosen.id ?? 'esu-windows-10-year-2';
        const { exitCode, printed, told } = await say([...nextYearCommand(out, id, chosen.language), '--json'], {
          today: '2027-11-01',
        });
        expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' });
        const { plan } = JSON.parse(printed) as { plan: PackagePlan };
        const { esuValue, ...before } = manifestOf(out, id).settings ?? {};
        expect(plan.settings).toEqual({
          ...before,
          year: '3',
          ...(chosen.id === undefined ? {} : { id: plan.id }),
          ...(chosen.name === undefined ? {} : { name: plan.package.name }),
          ...(esuValue === 'licensed 2' ? { esuValue } : {}),
        });
        expect([plan.id, plan.package.name]).toEqual([expect.stringContaining('3'), expect.stringContaining('3')]);
        expect(plan.id).not.toBe(id);
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});

/** What the sheet prints, run literally: the words that a shell makes of it, `out/` and the key file as they are here. */
function nextYearCommand(out: string, id: string, language = 'en'): readonly string[] {
  const sheet = readFileSync(join(out, id, language === 'ja' ? 'README.ja.html' : 'README.html'), 'utf8');
  const commands = [...sheet.matchAll(/<pre>(.*?)<\/pre>/gu)].map(([, marked = '']) =>
    marked.replaceAll(/<[^>]+>/gu, ''),
  );
  const encoded = commands.find((text) => text.startsWith('esupack generate --from ')) ?? '';
  const command = encoded.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  const words = execFileSync('sh', ['-c', `for word in ${command}; do printf '%s\\0' "$word"; done`], {
    encoding: 'utf8',
  });
  const keyFile = join(parent, 'key.txt');
  writeFileSync(keyFile, keyOfNextYear);
  const [, ...args] = words.split('\0').slice(0, -1);
  return [...args.map((word) => (word === 'key.txt' ? keyFile : word.replace(/^out\//u, `${out}/`))), '--out', out];
}
