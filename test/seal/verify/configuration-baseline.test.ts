import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import {
  bundleOf,
  changeInCabinet,
  type Files,
  freshFiles,
  reseal,
  verifyDamaged,
} from '../../support/damaged-bundle.js';
import { inventedKeys } from '../../support/invented-keys.js';
import { planned } from '../../support/planned.js';

const plan = planned();
const fresh = await freshFiles(plan);
const cab = plan.baseline.fileName;
const item = `${cab}, 16777217_ESU Windows 10 Year 2 license and readiness.xml`;
const baseline = `${cab}, 16777218_ESU Windows 10 Year 2.xml`;
const itemFile = /217_.*\.xml$/u;
const baselineFile = /218_.*\.xml$/u;

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

type Damage = readonly [what: string, where: string, says: string, part: RegExp, from: string | RegExp, to: string];

const damages: readonly Damage[] = [
  [
    'a script that always says licensed',
    item,
    'count as licensed',
    itemFile,
    'answer = LicenseAnswer()',
    'answer = "licensed"',
  ],
  ['a line of a script', item, 'run the script as SYSTEM', itemFile, 'On Error Resume Next', 'On Error GoTo 0'],
  ['another operator', item, 'compliant with a wrong answer', itemFile, '<Operator>Equals<', '<Operator>NotEquals<'],
  [
    'another expected answer',
    item,
    'compliant with a wrong answer',
    itemFile,
    'ConstantValue Value="licensed"',
    'ConstantValue Value="no key"',
  ],
  ['another severity', item, 'compliant with a wrong answer', itemFile, 'Severity="Critical"', 'Severity="None"'],
  ['not found is compliant', item, 'may count as compliant', itemFile, ' NonCompliantWhenSettingIsNotFound="true"', ''],
  [
    'another version in a rule',
    item,
    'rejects different content',
    itemFile,
    'Version="1" DataType',
    'Version="2" DataType',
  ],
  [
    'other platforms',
    item,
    'does not apply counts as compliant',
    itemFile,
    'All_Windows_Client_Server',
    'All_x64_Windows_10',
  ],
  ['a rule that remediates', item, 'remediation', itemFile, 'Changeable="false"', 'Changeable="true"'],
  [
    'a remediation script',
    item,
    'Clients may run it as SYSTEM',
    itemFile,
    '</DiscoveryScriptBody>',
    '</DiscoveryScriptBody>\r\n            <RemediationScriptBody ScriptType="VBScript">x</RemediationScriptBody>',
  ],
  ['PowerShell', item, 'only if they are signed', itemFile, 'ScriptType="VBScript"', 'ScriptType="PowerShell"'],
  ['no flag for co-managed devices', baseline, 'Co-managed', baselineFile, ' ConfigurationFlags="64"', ''],
  [
    'another item',
    baseline,
    'The import fails',
    baselineFile,
    'LogicalName="OperatingSystem_',
    'LogicalName="OperatingSystem_0',
  ],
  [
    'no item',
    baseline,
    'Every device counts as compliant',
    baselineFile,
    /<OperatingSystems>[\s\S]*<\/OperatingSystems>/u,
    '<OperatingSystems />',
  ],
  [
    'another text of the .resx',
    `${cab}, 16777217_`,
    'It is unknown whether the console shows',
    /217_.*\.resx$/u,
    '<value>ESU license',
    '<value>ESU',
  ],
  ['LF in a digest', item, 'No real export has this', itemFile, /\r\n/gu, '\n'],
  ['broken XML', item, 'may reject', itemFile, '</Rules>', ''],
];

describe('a configuration baseline that was damaged, with manifest and checksums written anew', () => {
  it.each(damages)('%s: found at %s, and what comes of it is said: %s', async (_what, where, says, part, from, to) => {
    const changed = new Map(fresh);
    changeInCabinet(changed, plan, part, from, to);
    reseal(changed);
    const { findings } = await verifyDamaged(bundleOf(changed));
    const there = findings.filter((finding) => finding.where.startsWith(where));
    expect(there.map(({ effect }) => effect)).toEqual(expect.arrayContaining([expect.stringContaining(says)]));
  });

  it('a key in a script is found, and not told', async () => {
    const key = inventedKeys.windows10;
    const changed = new Map(fresh);
    changeInCabinet(changed, plan, itemFile, "' The answer if an error occurs below", `' ${key}`);
    reseal(changed);
    const { findings } = await verifyDamaged(bundleOf(changed));
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'key', where: expect.stringContaining(`${item}, line `) as unknown }),
    );
    expect(JSON.stringify(findings)).not.toContain(key);
  });

  it('another date in the cabinet is another way to pack it', async () => {
    const changed = new Map(fresh);
    changeInCabinet(changed, plan, /^$/u, '', '', '2026-01-31T00:00:00Z');
    reseal(changed);
    const { findings } = await verifyDamaged(bundleOf(changed));
    expect(findings).toEqual([
      expect.objectContaining({ where: cab, what: 'It is not compressed like a zip from generate.' }),
    ]);
  });

  it('any byte that is another one is found', async () => {
    const bytes = fresh.get(cab) ?? Buffer.alloc(0);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, difference) => {
        const changed: Files = new Map(fresh);
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ difference;
        changed.set(cab, damaged);
        reseal(changed);
        const { findings } = await verifyDamaged(bundleOf(changed));
        expect(findings.some(({ where }) => where.startsWith(cab))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('one that is cut off is found, and no other check fails', async () => {
    const changed: Files = new Map(fresh);
    changed.set(cab, (fresh.get(cab) ?? Buffer.alloc(0)).subarray(0, 5000));
    reseal(changed);
    const { findings } = await verifyDamaged(bundleOf(changed));
    expect(findings.every(({ where }) => where.startsWith(cab))).toBe(true);
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe('the baseline in the bundle of another version', () => {
  const ofAnother = async (part: RegExp, from: string, to: string): Promise<readonly string[]> => {
    const changed = new Map(fresh);
    changeInCabinet(changed, plan, part, from, to);
    reseal(changed, (manifest) => {
      manifest.tool = { name: 'esupack', version: '0.0.1' };
    });
    const { findings } = await verifyDamaged(bundleOf(changed));
    return findings.filter(({ check }) => check === 'configuration baseline').map(({ what }) => what);
  };

  it('is checked for what it must not be', async () => {
    expect(await ofAnother(itemFile, ' NonCompliantWhenSettingIsNotFound="true"', '')).toEqual([
      'A missing setting does not count as noncompliant.',
    ]);
    expect(await ofAnother(itemFile, 'All_Windows_Client_Server', 'All_x64_Windows_10')).toEqual([
      'They are not Windows/All_Windows_Client_Server.',
    ]);
  });

  it('has nothing to find where it is as it was', async () => {
    expect(await ofAnother(itemFile, 'answer = ', 'answer  = ')).toEqual([]);
  });
});
