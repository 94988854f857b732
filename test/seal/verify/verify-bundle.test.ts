import { describe, expect, it, jest } from '@jest/globals';
import { version } from '../../../src/plan/version.js';
import { checks } from '../../../src/seal/verify/checks.js';
import type { Finding } from '../../../src/seal/verify/finding.js';
import { parseBundle } from '../../../src/seal/verify/parsed-bundle.js';
import {
  bundleOf,
  changePart,
  findingChecks,
  firstFinding,
  freshFiles,
  replaceIn,
  reseal,
  type Files,
  verifyDamaged,
} from '../../support/damaged-bundle.js';
import { inventedKeys } from '../../support/invented-keys.js';
import { planned } from '../../support/planned.js';

const plan = planned({
  publisher: 'Contoso',
  excludeCollections: ['ABC00042'],
  activation: 'offline',
  collectionPrefix: 'Contoso ESU',
  runMinutes: '60',
});
const fresh = await freshFiles(plan);
const content = `${plan.importZip.filesFolder}/${plan.importZip.contentFolder}`;
const bat = `${content}/activate-esu.bat`;
const programPart = `SMS_Program/${plan.package.packageId}_Activate/object.xml`;

const copy = (): Files => new Map(fresh);

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

describe('a generated bundle', () => {
  it.each([
    [
      'with a product that has no published ID',
      { product: 'windows-server-2016', year: '1', activationId: '12345678-9abc-4def-8123-456789abcdef' },
    ],
    ['in Japanese', { product: 'windows-7', year: '3', language: 'ja', collectionPrefix: '延長' }],
    [
      'with names at their limits',
      { name: 'N'.repeat(50), publisher: 'P'.repeat(32), packageVersion: 'V'.repeat(32), id: 'i'.repeat(48) },
    ],
    [
      'with settings',
      { excludeCollections: ['ABC00001', 'ABC00002'], refreshDays: '31', runMinutes: '720', esuValue: 'Year 2' },
    ],
    ['with a GUID of the site for ESUValue', { esuValue: 'f520e45e-7413-4a34-a497-d2765967d094' }],
  ])('%s has no findings', async (_case, written) => {
    const files = await freshFiles(planned(written));
    expect((await verifyDamaged(bundleOf(files))).findings).toEqual([]);
  });

  it('says who wrote it and what was checked', async () => {
    const told = await verifyDamaged(bundleOf(copy()));
    expect(told).toEqual({ id: plan.id, version, checks: checks.map(({ name }) => name), findings: [] });
  });
});

describe('one changed byte', () => {
  const parsed = parseBundle(bundleOf(copy()));

  it.each([...fresh.keys()])(
    'of %s is found wherever it stands',
    async (path) => {
      const original = fresh.get(path) ?? Buffer.alloc(0);
      const step = path === 'SHA256SUMS' ? 1 : Math.max(1, Math.floor(original.length / 200));
      const [sums, list] = ['checksums', 'manifest'].map((name) => checks.find((check) => check.name === name));
      const bundle = await parsed;
      for (let at = 0; at < original.length; at += step) {
        const damaged = Buffer.from(original);
        damaged[at] = (damaged[at] ?? 0) ^ 1;
        const files = copy().set(path, damaged);
        const told = [
          await sums?.run({ ...bundle, files }),
          path === 'manifest.json' ? [] : await list?.run({ ...bundle, files }),
        ];
        if (told.flat().length === 0) throw new Error(`The byte ${at} of ${path} may be changed`);
      }
      expect(original.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('at the end, or missing there, is found too', async () => {
    for (const [path, original] of fresh) {
      for (const damaged of [Buffer.concat([original, Buffer.from('\n')]), original.subarray(0, -1)])
        expect([path, await firstFinding(copy().set(path, damaged))]).not.toEqual([path, null]);
    }
  });
});

describe('with manifest and checksums written anew', () => {
  it('a bundle is what it was', () => {
    const files = copy();
    reseal(files);
    expect(files).toEqual(fresh);
  });

  const manifest = JSON.parse((fresh.get('manifest.json') ?? '').toString()) as object;
  const paths = pathsOf(manifest).filter((path) => path.every((name) => !(Number(name) > 0)));
  const below = (field: string): readonly (readonly string[])[] => paths.filter(([first]) => first === field);

  // Each verify makes the bundle again and names the first eight differences: fields are changed by eights, and where that hides some, one by one.
  it('every field of the plan that is changed is found at its place', async () => {
    const silent: string[] = [];
    for (const group of groupsOf(below('plan'), 8)) {
      for (const path of await notFound(group)) silent.push(...(await notFound([path])).map((left) => left.join('.')));
    }
    expect(silent).toEqual([]);
    expect(below('plan').length).toBeGreaterThan(100);
  });

  it('every setting that is changed is found', async () => {
    const silent: string[] = [];
    for (const path of below('settings'))
      if ((await findingsWithChanged([path])).length === 0) silent.push(path.join('.'));
    expect(silent).toEqual([]);
    expect(below('settings').length).toBeGreaterThan(5);
  });
});

/** Those of these paths of the manifest, all changed at once, that no finding names. */
async function notFound(paths: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> {
  const findings = await findingsWithChanged(paths);
  return paths.filter((path) => !findings.some(({ where }) => where.startsWith(`manifest.json, ${path.join(', ')}`)));
}

async function findingsWithChanged(paths: readonly (readonly string[])[]): Promise<readonly Finding[]> {
  const files = copy();
  reseal(files, (manifest) => {
    for (const path of paths) changeAt(manifest, path);
  });
  return (await verifyDamaged(bundleOf(files))).findings;
}

function groupsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]));
}

function changeAt(value: Record<string, unknown>, [name = '', ...rest]: readonly string[]): void {
  const inner = value[name];
  if (rest.length > 0) changeAt(inner as Record<string, unknown>, rest);
  else
    value[name] =
      typeof inner === 'number'
        ? inner + 1
        : typeof inner === 'boolean'
          ? !inner
          : inner === null
            ? 'x'
            : `${inner as string}x`;
}

describe('a finding', () => {
  it('never repeats a key, wherever one was put', async () => {
    const files = copy();
    await changePart(files, plan, programPart, '<VALUE>cmd.exe /d', `<VALUE>${inventedKeys.windows7}`);
    replaceIn(files, 'package-definition.sms', 'Publisher=Contoso', `Publisher=${inventedKeys.windows10}`);
    files.set(`${inventedKeys.windows7}.txt`, Buffer.from('x'));
    reseal(files, (manifest) => Object.assign(manifest.plan, { id: inventedKeys.windows7 }));
    const other = new Map(files);
    reseal(other, (manifest) =>
      Object.assign(manifest, { tool: { name: 'esupack', version: inventedKeys.windows10 } }),
    );
    const told = JSON.stringify([await verifyDamaged(bundleOf(files)), await verifyDamaged(bundleOf(other))]);
    for (const key of Object.values(inventedKeys)) expect(told).not.toContain(key);
    expect(told).toContain('product key');
  });
});

describe('a bundle with Confirmation IDs', () => {
  const offline = planned({ activation: 'offline' });
  const list = `${offline.importZip.filesFolder}/${offline.importZip.contentFolder}/confirmation-ids.txt`;
  const confirmations = [{ key: '1'.repeat(54), confirmationId: '2'.repeat(48) }];

  it('has no findings', async () => {
    const files = await freshFiles(offline, confirmations);
    expect((await verifyDamaged(bundleOf(files))).findings).toEqual([]);
  });

  it('shows a line that was cut, and one that was changed', async () => {
    for (const [to, where] of [
      ['2'.repeat(47), list],
      ['3'.repeat(48), `${offline.importZip.fileName}, Manifest.xml, Contents, Content, UniqueId`],
    ] as const) {
      const files = await freshFiles(offline, confirmations);
      replaceIn(files, list, '2'.repeat(48), to);
      reseal(files);
      expect((await verifyDamaged(bundleOf(files))).findings.map((finding) => finding.where)).toContain(where);
    }
  });
});

describe('a bundle without a key', () => {
  const lineWithKey = new RegExp(`^.*${inventedKeys.windows10}.*\r\n`, 'mu');

  it('is compared all the same as far as it does not hang on the key', async () => {
    const files = copy();
    replaceIn(files, bat, lineWithKey, '');
    reseal(files);
    expect((await verifyDamaged(bundleOf(files))).findings.map(({ where }) => where)).toEqual([bat]);
    replaceIn(files, 'README.html', '<li>', '<li>x');
    reseal(files);
    expect(await findingChecks(files)).toEqual(['key', 'reproduction']);
  });
});

describe('a bundle of another version', () => {
  const other = { name: 'esupack', version: '0.0.9' };

  it('is checked as far as it can be, and which version checks the rest is said', async () => {
    const files = copy();
    replaceIn(files, 'README.html', '<li>', '<li>x');
    reseal(files, (manifest) => Object.assign(manifest, { tool: other, newField: 1 }));
    const { version: wrote, findings } = await verifyDamaged(bundleOf(files));
    expect(wrote).toBe('0.0.9');
    expect(findings).toMatchObject([{ check: 'reproduction', where: 'manifest.json' }]);
    expect(findings[0]?.effect).toContain('verify with esupack 0.0.9');
  });

  it('that kept no settings is told from one that did', async () => {
    const files = copy();
    reseal(files, (manifest) => {
      Object.assign(manifest, { manifestVersion: 1 });
      delete manifest.settings;
    });
    const { findings } = await verifyDamaged(bundleOf(files));
    expect(findings).toMatchObject([{ check: 'reproduction', where: 'manifest.json' }]);
    expect(findings[0]?.what).toContain('did not keep the settings');
  });

  it('must hold the files of its lists, and the key nowhere but in its batch', async () => {
    const files = copy();
    reseal(files, (manifest) => Object.assign(manifest, { tool: other }));
    replaceIn(files, 'README.html', '<li>', `<li>${inventedKeys.windows10}`);
    files.delete('queries.mof');
    expect(await findingChecks(files)).toEqual(['checksums', 'manifest', 'key', 'reproduction']);
  });
});

describe('a manifest that no version writes', () => {
  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a list', '[]'],
    ['nested without end', '['.repeat(100_000)],
    ['of a later version', '{"manifestVersion": 3}'],
    ['without a plan', '{"manifestVersion": 1, "tool": {"name": "esupack", "version": "1"}}'],
  ])('is a finding and ends nothing: %s', async (_what, text) => {
    const files = copy().set('manifest.json', Buffer.from(text));
    const { id, findings } = await verifyDamaged(bundleOf(files));
    expect(id).toBeNull();
    expect(findings).toContainEqual(expect.objectContaining({ check: 'readable', where: 'manifest.json' }));
  });

  it.each([
    ['a date that no zip carries', { date: '9999-01-01T00:00:00Z' }],
    ['a day that there is not', { date: '2026-02-31T00:00:00Z' }],
  ])('is a finding in its plan too: %s', async (_what, field) => {
    const files = copy();
    reseal(files, (manifest) => Object.assign(manifest.plan, field));
    expect(await findingChecks(files)).toContain('readable');
  });

  it.each([
    ['unknown', { color: 'red' }, 'color'],
    ['none that may be written', { year: '4' }, 'year'],
    ['no text', { year: 2 }, 'year'],
  ])('is a finding at a setting that is %s', async (_what, setting, name) => {
    const files = copy();
    reseal(files, (manifest) => Object.assign(manifest.settings as object, setting));
    const { findings } = await verifyDamaged(bundleOf(files));
    const [{ check, where, what } = { check: '', where: '', what: '' }] = findings;
    expect([check, where]).toEqual(['readable', expect.stringMatching(/^manifest\.json\b/u)]);
    expect(`${where}: ${what}`).toContain(name);
  });
});
