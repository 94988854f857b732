import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import { configurationBaseline } from '../../src/emit/configuration-baseline.js';
import type { ArchiveFile, ContentFile } from '../../src/emit/emitter.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { readDigest } from '../../src/read/digest.js';
import { readResourceStrings } from '../../src/read/resource-strings.js';
import type { ConfigurationBaseline, ConfigurationItem, DigestRule, DigestSetting } from '../../src/text/digest.js';
import { expectGolden } from '../support/golden.js';
import { inventedKey, planned } from '../support/planned.js';
import { samplePlan } from '../support/sample-plan.js';

const someId = '12345678-9abc-4def-8123-456789abcdef';
const offers = products.flatMap(({ id, years }) =>
  years.map(({ year, activationId }) =>
    planned({ product: id, year: String(year), ...(activationId === null ? { activationId: someId } : {}) }),
  ),
);

function entriesOf(plan: PackagePlan): readonly ContentFile[] {
  const [file] = configurationBaseline.emit(plan, { key: inventedKey });
  expect(file?.path).toBe('configuration-baseline.cab');
  return (file as ArchiveFile).entries;
}

interface Objects {
  readonly item: ConfigurationItem;
  readonly baseline: ConfigurationBaseline;
  readonly settings: readonly DigestSetting[];
  readonly rules: readonly DigestRule[];
  readonly scripts: readonly string[];
}

function objectsOf(plan: PackagePlan): Objects {
  const [item, baseline] = entriesOf(plan)
    .filter(({ path }) => path.endsWith('.xml'))
    .map(({ path, content }) => readDigest(content, path));
  if (item?.kind !== 'item' || baseline?.kind !== 'baseline') throw new Error('These are not item and baseline');
  const settings = item.settings.filter((each) => each.kind === 'setting');
  const rules = item.rules.filter((each) => each.kind === 'rule');
  const scripts = settings.map(({ source }) => (source.kind === 'script' ? source.discovery.text : ''));
  return { item, baseline, settings, rules, scripts };
}

describe('the configuration item and the baseline', () => {
  it('are byte for byte what they were', () => {
    const [resx, xml, baselineResx, baselineXml] = entriesOf(planned());
    expectGolden('configuration-baseline/item.en-US.resx', resx?.content ?? new Uint8Array());
    expectGolden('configuration-baseline/item.xml', xml?.content ?? new Uint8Array());
    expectGolden('configuration-baseline/baseline.en-US.resx', baselineResx?.content ?? new Uint8Array());
    expectGolden('configuration-baseline/baseline.xml', baselineXml?.content ?? new Uint8Array());
  });

  it('are two files each, named as in an export, in the order of the alphabet', () => {
    const paths = entriesOf(planned()).map(({ path }) => path);
    expect(paths).toEqual([
      '16777217_ESU Windows 10 Year 2 license and readiness.en-US.resx',
      '16777217_ESU Windows 10 Year 2 license and readiness.xml',
      '16777218_ESU Windows 10 Year 2.en-US.resx',
      '16777218_ESU Windows 10 Year 2.xml',
    ]);
    expect(paths).toEqual(paths.toSorted());
  });

  it.each(['Abteilung: A/B', 'ESU *', '日本 ESU', 'Zuständig'])(
    'have the number alone as name where a file cannot be called %s',
    (collectionPrefix) => {
      const plan = planned({ collectionPrefix });
      expect(entriesOf(plan).map(({ path }) => path)).toEqual([
        '16777217.en-US.resx',
        '16777217.xml',
        '16777218.en-US.resx',
        '16777218.xml',
      ]);
      expect(objectsOf(plan).baseline.names.name.text).toBe(`${collectionPrefix} Windows 10 Year 2`);
    },
  );

  it.each([`O'Brien & "Sons" <x> ]]> \u2019`, '日本'])('carry %s as it is', (collectionPrefix) => {
    const { item, baseline } = objectsOf(planned({ collectionPrefix }));
    expect(item.names.name.text).toBe(`${collectionPrefix} Windows 10 Year 2 license and readiness`);
    const strings = entriesOf(planned({ collectionPrefix })).map(({ path, content }) =>
      path.endsWith('.resx') ? readResourceStrings(content, path).map(({ text }) => text) : [],
    );
    expect(strings[2]).toContain(baseline.names.name.text);
  });

  it('keep every text in the .resx by the ID that the digest gives it', () => {
    for (const plan of offers) {
      const { item, baseline, settings, rules } = objectsOf(plan);
      const texts = [item, ...settings, ...rules, baseline].flatMap(({ names }) => [names.name, names.description]);
      const strings = entriesOf(plan).flatMap(({ path, content }) =>
        path.endsWith('.resx') ? readResourceStrings(content, path) : [],
      );
      expect(strings).toEqual(
        texts.flatMap(({ text, resourceId }) => (resourceId === null ? [] : [{ id: resourceId, text }])),
      );
      expect(texts.filter(({ text, resourceId }) => (text === '') !== (resourceId === null))).toEqual([]);
      // Limits of the console (Microsoft Learn): names 255, descriptions 512; of settings 256 each.
      for (const { names } of [item, baseline]) {
        expect(names.name.text.length).toBeLessThanOrEqual(255);
        expect(names.description.text.length).toBeLessThanOrEqual(512);
      }
      for (const { names } of settings) expect(names.description.text.length).toBeLessThanOrEqual(256);
    }
  });

  it('ask every product for the license, and for what its catalog row knows of the preparation', () => {
    const asked = (product: string): readonly string[] =>
      offers.find(({ offer }) => offer.product === product)?.baseline.settings.map(({ question }) => question) ?? [];
    expect(asked('windows-10')).toEqual(['license', 'package', 'build']);
    expect(asked('windows-7')).toEqual(['license', 'package']);
    expect(asked('windows-server-2012')).toEqual(['license', 'package']);
    expect(asked('windows-server-2016')).toEqual(['license']);
  });

  it('judge by String and Equals, with what is not found as noncompliant, and remedy nothing', () => {
    for (const plan of offers) {
      const { item, settings, rules } = objectsOf(plan);
      expect(item.settings).toHaveLength(settings.length);
      expect(item.rules).toHaveLength(settings.length);
      expect(item.platforms).toEqual(['Windows/All_Windows_Client_Server']);
      for (const [index, { source, dataType, logicalName }] of settings.entries()) {
        expect(dataType).toBe('String');
        expect(source).toMatchObject({ kind: 'script', perUser: null, is64Bit: true, remediation: null });
        expect(rules[index]).toMatchObject({
          nonCompliantWhenNotFound: true,
          operator: 'Equals',
          severity: index === 0 ? 'Critical' : 'Warning',
          setting: { ...item.identity, settingLogicalName: logicalName, dataType: 'String', changeable: false },
          constants: {
            listType: null,
            values: [{ value: plan.baseline.settings[index]?.compliant, dataType: 'String' }],
          },
        });
      }
    }
  });

  it('apply to co-managed clients too, with the latest version of the item', () => {
    const { item, baseline } = objectsOf(planned());
    expect(baseline.attributes).toEqual({ ConfigurationFlags: '64' });
    expect(Object.values(baseline.items).flat()).toEqual([
      {
        type: 'OperatingSystemReference',
        scope: item.identity.scope,
        logicalName: item.identity.logicalName,
      },
    ]);
  });

  it('have one version, that of the settings, also in the rules', () => {
    const { item, baseline, rules } = objectsOf(planned({ baselineVersion: '7' }));
    expect([item.identity.version, baseline.identity.version, ...rules.map(({ setting }) => setting.version)]).toEqual([
      7, 7, 7, 7, 7,
    ]);
  });

  it('are the same objects in every version, and others in another year, product or bundle', () => {
    const identity = (plan: PackagePlan): string => {
      const { item, baseline, settings, rules } = objectsOf(plan);
      return [item, baseline]
        .map((each) => `${each.identity.scope}/${each.identity.logicalName}`)
        .concat(
          settings.map((each) => each.logicalName),
          rules.map((each) => each.id),
        )
        .join('\n');
    };
    expect(identity(planned({ baselineVersion: '2', collectionPrefix: 'X' }))).toBe(identity(planned()));
    const others = [
      planned(),
      planned({ id: 'other' }),
      planned({ id: 'other', year: '3' }),
      planned({ id: 'other', product: 'windows-7' }),
    ];
    const all = others.flatMap((plan) => identity(plan).split('\n'));
    // Two bundles with one ID come from one scope.
    expect(new Set(all).size).toBe(all.length);
    expect(
      all.every((each) => /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(each)),
    ).toBe(true);
  });

  it('say in their description whose they are, and change the digits there with what they ask', () => {
    const ends = (plan: PackagePlan): string => {
      const { item, baseline } = objectsOf(plan);
      const [end, other] = [item, baseline].map(({ names }) => names.description.text.split('[').at(-1));
      expect(end).toBe(other);
      return end ?? '';
    };
    expect(ends(planned())).toMatch(/^esupack windows-10\/2\/[0-9a-f]{8}\] #[0-9a-f]{8}$/u);
    expect(ends(samplePlan({ tool: { name: 'esupack', version: '9.9.9' } }))).toBe(ends(samplePlan()));
    const { offer } = planned();
    expect(ends({ ...planned(), offer: { ...offer, activationId: someId } })).not.toBe(ends(planned()));
    expect(ends(planned({ collectionPrefix: 'X' }))).not.toBe(ends(planned()));
  });

  it('hold scripts of printable ASCII that print once, and no key', () => {
    for (const plan of offers)
      for (const script of objectsOf(plan).scripts) {
        expect(script).toMatch(/^(?:[\x20-\x7E]*\n)+[\x20-\x7E]+$/u);
        expect(script.match(/WScript\.Echo/gu)).toHaveLength(1);
        expect(script).not.toMatch(/\b(?:\w{5}-){4}\w{5}\b|InstallProductKey|RegWrite|Run\(/u);
        expect(Math.max(...script.split('\n').map(({ length }) => length))).toBeLessThan(1023);
      }
  });
});
