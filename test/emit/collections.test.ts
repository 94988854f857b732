import { describe, expect, it } from '@jest/globals';
import { collections } from '../../src/emit/collections.js';
import { queries } from '../../src/emit/queries.js';
import type { OutputFile, Secrets } from '../../src/emit/emitter.js';
import { InternalError } from '../../src/errors.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { readMof } from '../../src/read/mof.js';
import type { MofInstance, MofValue } from '../../src/text/mof-document.js';
import { describeWith } from '../support/consumers.js';
import { expectGolden } from '../support/golden.js';
import { samplePlan } from '../support/sample-plan.js';
import { readSample, sampleNames, samplesMissing } from '../support/samples.js';
import { inventedKey } from '../support/planned.js';

const secrets: Secrets = { key: inventedKey };

function bytes(files: readonly OutputFile[], path: string): Uint8Array {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined || !('content' in file)) throw new Error(`${path} was not emitted`);
  return file.content;
}

function property(instance: MofInstance | undefined, name: string): MofValue | undefined {
  return instance?.properties.find((candidate) => candidate.name === name)?.value;
}

function emitted(plan: PackagePlan, path: string) {
  return readMof(bytes(collections.emit(plan, secrets), path));
}

describe('the collection files', () => {
  const plan = samplePlan();

  it.each(['collections.mof', 'collections-inventory.mof', 'collections-stamp.mof'])(
    '%s is the same to the byte as before',
    (path) => {
      expectGolden(path, bytes(collections.emit(plan, secrets), path));
    },
  );

  it('are UTF-16LE with BOM and CRLF, without a line end after the last line', () => {
    const text = Buffer.from(bytes(collections.emit(plan, secrets), 'collections.mof')).toString('utf16le');
    expect(text.startsWith('\uFEFF// ***')).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/u);
    expect(text.endsWith('// ***** End *****')).toBe(true);
  });

  it('frame each object with one pair of marker lines', () => {
    const text = Buffer.from(bytes(collections.emit(plan, secrets), 'collections.mof')).toString('utf16le');
    expect(text.match(/\/\/ \*{5} Class : SMS_Collection \*{5}\r\n/gu)).toHaveLength(2);
    expect(text.match(/\/\/ \*{5} End \*{5}/gu)).toHaveLength(2);
  });

  it('say when, what and by whom in the header', () => {
    const { header } = emitted(plan, 'collections.mof');
    expect(header).toContain('//\t\tTuesday, January 1, 1980 created');
    expect(header).toContain('// Windows 10 ESU year 2: collections on ESUValue. Written by esupack 0.0.0.');
  });

  it('leave the ID to the site and limit to the chosen collection', () => {
    for (const collection of emitted(plan, 'collections.mof').objects) {
      expect(property(collection, 'CollectionID')).toBe('');
      expect(property(collection, 'LimitToCollectionID')).toBe('SMSDM003');
      expect(property(collection, 'LimitToCollectionName')).toBe('All Desktop and Server Clients');
    }
  });

  it.each([
    ['SMS00001', 'All Systems'],
    ['ABC00123', ''],
  ])('name a limiting collection that every site has: %s', (limitingCollectionId, name) => {
    const limited = samplePlan({
      collections: plan.collections.map((collection) => ({ ...collection, limitingCollectionId })),
    });
    const [collection] = emitted(limited, 'collections.mof').objects;
    expect(property(collection, 'LimitToCollectionID')).toBe(limitingCollectionId);
    expect(property(collection, 'LimitToCollectionName')).toBe(name);
  });

  it('hold only properties that every version knows', () => {
    const names = emitted(plan, 'collections.mof').objects.map(({ properties }) => properties.map(({ name }) => name));
    for (const list of names) {
      expect(list).toEqual([
        'CollectionID',
        'CollectionRules',
        'CollectionType',
        'Comment',
        'LimitToCollectionID',
        'LimitToCollectionName',
        'Name',
        'OwnedByThisSite',
        'RefreshSchedule',
        'RefreshType',
      ]);
    }
  });

  it('exclude collections after the query, and carry the query unchanged', () => {
    const [, needs] = emitted(plan, 'collections.mof').objects;
    const rules = property(needs, 'CollectionRules') as readonly MofInstance[];
    expect(rules.map(({ className }) => className)).toEqual([
      'SMS_CollectionRuleQuery',
      'SMS_CollectionRuleExcludeCollection',
      'SMS_CollectionRuleExcludeCollection',
    ]);
    expect(property(rules[0], 'QueryExpression')).toBe(plan.collections[1]?.query);
    expect(property(rules[2], 'ExcludeCollectionID')).toBe('ABC00034');
  });

  it('are refreshed every so many days', () => {
    const [licensed] = emitted(plan, 'collections-inventory.mof').objects;
    const [schedule] = property(licensed, 'RefreshSchedule') as readonly MofInstance[];
    expect(property(schedule, 'DaySpan')).toBe(7);
    expect(property(schedule, 'StartTime')).toBe('19700201000000.000000+***');
  });

  it.each([0, 32, 1.5])('refuse a schedule of %d days', (refreshDays) => {
    const wrong = samplePlan({ collections: plan.collections.map((collection) => ({ ...collection, refreshDays })) });
    expect(() => collections.emit(wrong, secrets)).toThrow(InternalError);
  });
});

describe('the query file', () => {
  const plan = samplePlan();

  it('is the same to the byte as before', () => {
    expectGolden('queries.mof', bytes(queries.emit(plan, secrets), 'queries.mof'));
  });

  it('holds the oldest documented properties, with a blank ID', () => {
    const [query] = readMof(bytes(queries.emit(plan, secrets), 'queries.mof')).objects;
    expect(query?.properties).toEqual([
      { name: 'Comments', value: 'Shows which ESUValue values this site holds.' },
      { name: 'Expression', value: plan.queries[0]?.query },
      { name: 'LimitToCollectionID', value: '' },
      { name: 'Name', value: 'ESU: ESUValue of all devices' },
      { name: 'QueryID', value: '' },
      { name: 'TargetClassName', value: 'SMS_R_System' },
    ]);
  });
});

describeWith('real console exports', samplesMissing, 'the query file and a real export of queries', () => {
  /** Lists that the provider makes of the query. */
  const derived = ['LocalizedCategoryInstanceNames', 'ResultAliasNames', 'ResultColumnsNames'];

  it.each(sampleNames('queries.mof'))('%s: are alike but for those lists', (name) => {
    const real = readMof(readSample(name)).objects;
    const ours = readMof(bytes(queries.emit(samplePlan(), secrets), 'queries.mof')).objects;
    expect(real.length).toBeGreaterThan(0);
    for (const { className, qualifiers, properties } of real) {
      const names = properties.map((each) => each.name);
      expect({ className, qualifiers }).toEqual({ className: ours[0]?.className, qualifiers: ours[0]?.qualifiers });
      expect(ours[0]?.properties.map((each) => each.name)).toEqual(names.filter((each) => !derived.includes(each)));
      expect(properties).toContainEqual({ name: 'QueryID', value: '' });
    }
  });
});
