import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { jsonDocument } from '../../../src/cli/json-document.js';
import { inspectionText } from '../../../src/cli/inspect-text/inspection-text.js';
import { taskSequenceZip } from '../../../src/emit/task-sequence-zip.js';
import { inspect } from '../../../src/read/inspect/inspect.js';
import type { ConsoleExport } from '../../../src/read/inspect/inspection.js';
import type { InspectedSequence, InspectedStep } from '../../../src/read/inspect/sequence.js';
import { zip } from '../../../src/seal/zip.js';
import { madeExport, objectXml } from '../../support/console-export.js';
import { describeWith } from '../../support/consumers.js';
import { inventedKey } from '../../support/planned.js';
import { plannedKeyVariable, plannedSequence, type PlanWithSequence } from '../../support/planned-sequence.js';
import { samplesMissing, taskSequenceSamples } from '../../support/samples.js';

async function exported(sequence: string, properties: Readonly<Record<string, string>> = {}) {
  const object = {
    className: 'SMS_TaskSequencePackage',
    keys: ['PackageID'],
    properties: { PackageID: 'ABC00002', Name: 'Made', Type: '1', Duration: '60', ...properties, Sequence: sequence },
  };
  const told = (await inspect(madeExport([object]), 'x')) as ConsoleExport;
  return { told, sequence: sequenceIn(told), text: inspectionText(told) };
}

function sequenceIn(told: ConsoleExport): InspectedSequence {
  const found = told.objects.find(({ className }) => className === 'SMS_TaskSequencePackage')?.taskSequence;
  if (found === undefined) throw new Error('no task sequence is told');
  return found;
}

const whole = (inner: string): string => `<sequence version="3.10">${inner}</sequence>\r\n`;

function step(type: string, variables: Readonly<Record<string, string>>, attributes = ''): string {
  const list = Object.entries(variables).map(
    ([name, value]) => `<variable name="${name}" property="${name}">${value}</variable>`,
  );
  return `<step type="SMS_TaskSequence_${type}" name="A step" description=""${attributes}><action>x</action><defaultVarList>${list.join('')}</defaultVarList></step>`;
}

const all = (steps: readonly InspectedStep[]): readonly InspectedStep[] =>
  steps.flatMap((each) => [each, ...all(each.steps)]);

describe('a task sequence of an export', () => {
  it('is a tree of groups and steps, with what each does', async () => {
    const { sequence, text } = await exported(
      whole(
        `<referenceList><reference package="ABC00001" program="Install"/></referenceList><group name="First" description="Why" disable="true">${step('RunCommandLineAction', { CommandLine: 'a.exe &lt;b&gt;' }, ' continueOnError="true" timeout="900" runIn="FullOS" successCodeList="0 3010" retryCount="0" runFromNet="false"')}</group>`,
      ),
    );
    expect(sequence).toMatchObject({ name: 'Made', type: 'for a running Windows', minutes: 60, remarks: [] });
    expect(sequence.references).toEqual([{ id: 'ABC00001', program: 'Install', name: null, isHere: false }]);
    expect(text).toContain(
      [
        '  Needs: ABC00001 (program Install; not in this export)',
        '  Steps',
        '    Group: First (disabled)',
        '      Description: Why',
        '      Run Command Line: A step (continue on error)',
        '        Command line: a.exe <b>',
        '        Success codes: 0 3010',
        '        Timeout: 900 seconds',
        '        Runs in: the full operating system only',
        '',
      ].join('\n'),
    );
  });

  it.each([
    [
      '<expression type="SMS_TaskSequence_VariableConditionExpression"><variable name="Operator">notExists</variable><variable name="Value"></variable><variable name="Variable">X</variable></expression>',
      'If variable X does not exist',
    ],
    [
      '<expression type="SMS_TaskSequence_RegistryConditionExpression"><variable name="Data">1</variable><variable name="KeyPath">HKEY_LOCAL_MACHINE\\A</variable><variable name="Operator">equals</variable><variable name="Type">REG_DWORD</variable><variable name="Value">B</variable></expression>',
      'If registry HKEY_LOCAL_MACHINE\\A, value "B" (REG_DWORD) = "1"',
    ],
    [
      '<expression type="SMS_TaskSequence_FolderConditionExpression"><variable name="Path">C:\\A</variable></expression>',
      'If folder C:\\A exists',
    ],
    [
      '<operator type="not"><expression type="SMS_TaskSequence_WMIConditionExpression"><variable name="Namespace">root\\cimv2</variable><variable name="Query">Select 1</variable></expression></operator>',
      'If none of:\n        WMI query in root\\cimv2 finds something: Select 1',
    ],
    ['<expression type="New_Expression"><variable name="A">1</variable></expression>', 'If New_Expression (A 1)'],
    [
      '<osConditionGroup type="or"><osExpressionGroup Name="All Windows 10"/></osConditionGroup>',
      'If osConditionGroup or:\n        osExpressionGroup All Windows 10',
    ],
  ])('has conditions in words: %s', async (condition, words) => {
    const { text } = await exported(
      whole(`<group name="G" description=""><condition>${condition}</condition></group>`),
    );
    expect(text).toContain(`      ${words}\n`);
  });

  it('calls masked values so, and repeats no password', async () => {
    const { told, text } = await exported(
      whole(
        step('SetVariableAction', { DoNotShowVariableValue: 'true', VariableName: 'ESUKEY', VariableValue: '' }) +
          step('SetVariableAction', { DoNotShowVariableValue: 'true', VariableName: 'OTHER', VariableValue: 'hush' }) +
          step('RunCommandLineAction', { CommandLine: 'a.exe', UserPassword: 'hush' }),
      ),
    );
    expect(text).toContain('Sets: ESUKEY = (masked: never in an export)');
    expect(text).toContain('Sets: OTHER = (a masked value, not repeated)');
    expect(text).toContain('UserPassword: (a masked value, not repeated)');
    expect(text).not.toContain('hush');
    expect(JSON.stringify(sequenceIn(told))).not.toContain('hush');
  });

  it('repeats no product key, on the screen and as JSON', async () => {
    const { told, text } = await exported(
      whole(
        step('ApplyWindowsSettingsAction', { ProductKey: inventedKey }) +
          step('RunCommandLineAction', { CommandLine: `slmgr.vbs /ipk ${inventedKey}` }) +
          `<group name="${inventedKey}" description="${inventedKey}"><condition><expression type="x"><variable name="A">${inventedKey}</variable></expression></condition></group>`,
      ),
      { Description: inventedKey },
    );
    const json = jsonDocument('inspection', 0, { file: 'x', contents: told });
    for (const output of [text, json]) expect(output).not.toContain(inventedKey);
    expect(text).toContain('ProductKey: (a product key, not shown)');
  });

  it('shows scripts as text', async () => {
    const script = Buffer.from('\uFEFFWrite-Host 1', 'utf16le').toString('base64');
    const { text } = await exported(whole(step('RunPowerShellScriptAction', { SourceScript: script })));
    expect(text).toContain('Script: Write-Host 1\n');
  });

  it('says what a class of steps is called that it does not know, and what that runs', async () => {
    const { text } = await exported(whole(step('BrandNewAction', {})));
    expect(text).toContain('BrandNewAction: A step\n      Runs: x\n');
  });

  it('remarks a reference that leads nowhere', async () => {
    const { sequence } = await exported(whole('<referenceList><reference package="00000000"/></referenceList>'));
    expect(sequence.remarks.join(' ')).toContain('(00000000)');
  });

  it.each([
    ['no XML', 'sequence'],
    ['a cut one', '<sequence version="3.10"><group name="a" description="">'],
    ['another document', '<Types></Types>'],
    ['text between elements', whole('<group name="a" description="">text<step/></group>')],
    ['deep nesting', whole('<group name="a" description="">'.repeat(5000) + '</group>'.repeat(5000))],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><sequence/>'],
  ])('is told with a remark where it is %s', async (_what, sequence) => {
    const { sequence: told, text } = await exported(sequence);
    expect(told.steps).toEqual([]);
    expect(told.remarks.join(' ')).toMatch(/^Its steps cannot be read: /u);
    expect(text).toContain('Remark: Its steps cannot be read');
  });

  it('is told with a remark where it has more elements than any real one', async () => {
    const Sequence = whole('<group name="a" description=""/>'.repeat(150_000));
    const text = objectXml({ className: 'SMS_TaskSequencePackage', keys: [], properties: { Name: 'Huge', Sequence } });
    const told = await inspect(Buffer.from(text), 'object.xml');
    expect(told.kind === 'object' ? told.object.taskSequence?.remarks.join(' ') : '').toContain(
      'more than 100000 elements',
    );
  });

  it('is told where only its object is known', async () => {
    const plan = plannedSequence();
    const [archive] = taskSequenceZip.emit(plan, { key: inventedKey });
    const part =
      'entries' in (archive ?? {})
        ? (archive as { entries: readonly { path: string; content: Uint8Array }[] }).entries
        : [];
    const object = part.find(({ path }) => path.endsWith(`${plan.taskSequence.packageId}/object.xml`));
    const told = await inspect(object?.content ?? Buffer.alloc(0), 'object.xml');
    expect(told.kind === 'object' ? told.object.taskSequence?.references : []).toEqual([
      { id: plan.package.packageId, program: null, name: null, isHere: null },
    ]);
  });
});

describe('a generated task sequence', () => {
  it.each([plannedSequence(), plannedKeyVariable(), plannedSequence({ prerequisitePackage: 'ABC00123:Install' })])(
    'is told with all of its steps, and nothing to remark',
    async (plan) => {
      const told = await inspectPlan(plan);
      expect(told.remarks).toEqual([]);
      expect(sequenceIn(told).remarks).toEqual([]);
      const names = (nodes: PlanWithSequence['taskSequence']['steps']): readonly string[] =>
        nodes.flatMap((node) => [node.name, ...(node.kind === 'group' ? names(node.steps) : [])]);
      expect(all(sequenceIn(told).steps).map(({ name }) => name)).toEqual(names(plan.taskSequence.steps));
    },
  );
});

async function inspectPlan(plan: PlanWithSequence): Promise<ConsoleExport> {
  const [archive] = taskSequenceZip.emit(plan, { key: inventedKey });
  if (archive === undefined || !('entries' in archive)) throw new Error('no archive was emitted');
  return (await inspect(await zip(archive.entries, plan.date), 'x')) as ConsoleExport;
}

describeWith('real console exports', samplesMissing, 'the task sequences of real exports', () => {
  it.each(taskSequenceSamples())('%s: are told step by step', async (path) => {
    const told = (await inspect(readFileSync(path), path)) as ConsoleExport;
    const steps = all(sequenceIn(told).steps);
    expect(steps.length).toBeGreaterThan(5);
    for (const each of steps) expect([each.type, each.name]).not.toContain('');
    for (const each of steps) if (each.kind === 'step') expect(each.facts.length).toBeGreaterThan(0);
  });
});
