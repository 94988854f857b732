import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import { loadConfig } from '../../src/config/load-config.js';
import { planPackage } from '../../src/plan/plan-package.js';
import type { TaskSequenceNode, TaskSequencePlan } from '../../src/plan/task-sequence-plan.js';
import { planned } from '../support/planned.js';
import { plannedKeyVariable, plannedSequence } from '../support/planned-sequence.js';

const allNodes = (nodes: readonly TaskSequenceNode[]): readonly TaskSequenceNode[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? [node, ...allNodes(node.steps)] : [node]));

function sequenceOf(written: Parameters<typeof plannedSequence>[0] = {}): TaskSequencePlan {
  return plannedSequence(written).taskSequence;
}

function step(plan: TaskSequencePlan, name: string): TaskSequenceNode {
  const found = allNodes(plan.steps).find((node) => node.name === name);
  if (found === undefined) throw new Error(`there is no step ${name}`);
  return found;
}

describe('a task sequence', () => {
  it.each(products)('of $id is made where devices run one', (product) => {
    const activationId = product.years[0].activationId === null ? { activationId: someId } : {};
    const { taskSequence } = planPackage(loadConfig({ product: product.id, year: '1', ...activationId }));
    expect(taskSequence !== undefined).toBe(product.taskSequences !== 'none');
  });

  it('is left out on request', () => {
    expect(planned({ taskSequence: 'no' }).taskSequence).toBeUndefined();
  });

  it('has names and descriptions that the editor takes', () => {
    const plans = [
      sequenceOf(),
      sequenceOf({ prerequisitePackage: `ABC00123:${'p'.repeat(50)}` }),
      plannedKeyVariable().taskSequence,
    ];
    for (const node of plans.flatMap(({ steps }) => allNodes(steps))) {
      expect(node.name.length).toBeLessThanOrEqual(50);
      expect(node.description.length).toBeLessThanOrEqual(256);
      expect(node.name + node.description).toMatch(/^[\x20-\x7E]*$/u);
    }
  });

  it('never has two percent signs behind each other in a command line', () => {
    for (const node of allNodes(sequenceOf({ prerequisitePackage: 'ABC00123' }).steps)) {
      if (node.kind === 'runCommandLine') expect(node.commandLine).not.toContain('%');
    }
  });

  it('takes licensed and ready for success of Check, and licensed only for that of Activate', () => {
    const plan = sequenceOf();
    expect(step(plan, 'Check')).toMatchObject({ successCodes: [0, 28], timeoutSeconds: 600, native: false });
    const activate = allNodes(plan.steps).findLast(({ name }) => name === 'Activate');
    expect(activate).toMatchObject({ kind: 'runCommandLine', successCodes: [0], timeoutSeconds: 1800 });
  });

  it('gives Activate as long as the program has', () => {
    const plan = sequenceOf({ runMinutes: '90' });
    expect(allNodes(plan.steps).findLast(({ name }) => name === 'Activate')).toMatchObject({ timeoutSeconds: 5400 });
    expect(plan.minutes).toBe(120);
  });

  it.each(['online', 'offline', 'vamt'])(
    'takes every success code from what the programs end with (%s)',
    (activation) => {
      const plan = planned({ activation });
      for (const node of allNodes(plan.taskSequence?.steps ?? [])) {
        if (node.kind !== 'runCommandLine' || node.program === null) continue;
        const { program } = node;
        const known = plan.exitCodes.filter(({ programs }) => programs.includes(program)).map(({ code }) => code);
        expect(known).toEqual(expect.arrayContaining([...node.successCodes]));
      }
    },
  );

  it('ends with the code for it where the offer does not cover the system', () => {
    const last = sequenceOf().steps.at(-1);
    expect(last).toMatchObject({
      commandLine: 'cmd.exe /d /c exit 20',
      successCodes: [0],
      condition: { kind: 'variable', variable: 'ESUCheck', operator: 'notExists' },
    });
  });

  it('runs on the builds and kinds that the offer covers', () => {
    expect(JSON.stringify(sequenceOf().steps[0]?.condition)).toContain("BuildNumber = '19045' AND ProductType = 1\"");
    const servers = sequenceOf({ product: 'windows-server-2012', year: '3' });
    expect(JSON.stringify(servers.steps[0]?.condition)).toContain(
      "(BuildNumber = '9200' AND ProductType <> 1) OR (BuildNumber = '9600' AND ProductType <> 1)",
    );
  });

  it('runs Collect and Deposit with Confirmation IDs, and Prepare for VAMT', () => {
    const programsOf = (plan: TaskSequencePlan) =>
      allNodes(plan.steps).flatMap((node) =>
        node.kind === 'runCommandLine' && node.program !== null ? [node.program] : [],
      );
    expect(programsOf(sequenceOf({ activation: 'offline' }))).toEqual(['Check', 'Collect', 'Deposit']);
    expect(programsOf(sequenceOf({ activation: 'vamt' }))).toEqual(['Check', 'Prepare']);
  });

  it('has no step for a key that stands in the batch', () => {
    expect(JSON.stringify(sequenceOf())).not.toMatch(/ESUKEY|OSDDoNotLogCommand/u);
  });

  it('has a masked step without a value, disabled, where a variable gives the key', () => {
    expect(step(plannedKeyVariable().taskSequence, 'Set ESUKEY (masked)')).toMatchObject({
      masked: true,
      value: '',
      disabled: true,
    });
    expect(step(plannedKeyVariable().taskSequence, 'Do not log command lines')).toMatchObject({
      variable: 'OSDDoNotLogCommand',
    });
  });

  it('has an ID of its own, the next after that of the package', () => {
    const plan = planned();
    const number = (id: string | undefined) => Number.parseInt(id?.slice(3) ?? '', 16);
    expect(plan.taskSequence?.packageId).toMatch(/^ESU[0-9A-F]{5}$/u);
    expect(number(plan.taskSequence?.packageId)).toBe((number(plan.package.packageId) + 1) % 0x10_0000);
  });
});

describe('a prerequisite package', () => {
  it('with a program is run where Windows does not know the license', () => {
    const plan = sequenceOf({ prerequisitePackage: 'abc00123:Install KB5072653' });
    expect(plan.sitePackages).toEqual(['ABC00123']);
    expect(step(plan, 'Install preparation package')).toMatchObject({
      kind: 'installPackage',
      packageId: 'ABC00123',
      program: 'Install KB5072653',
      disabled: false,
      condition: { kind: 'none' },
    });
  });

  it('without one is a disabled step to be completed', () => {
    const plan = sequenceOf({ prerequisitePackage: 'ABC00123' });
    expect(step(plan, 'Install preparation package')).toMatchObject({
      kind: 'runCommandLine',
      content: { packageId: 'ABC00123' },
      disabled: true,
      successCodes: [0, 3010, 2_359_302],
    });
  });

  it.each([
    'ABC0012',
    'ABC0012G',
    'ABC00123:',
    'ABC00123Install',
    'ABC00123: Install',
    'ABC00123:%x%',
    `ABC00123:${'p'.repeat(51)}`,
  ])('is no %s', (prerequisitePackage) => {
    expect(() => planned({ prerequisitePackage })).toThrow(/^--prerequisite-package: /u);
  });

  it('belongs to a task sequence', () => {
    expect(() => planned({ prerequisitePackage: 'ABC00123', taskSequence: 'no' })).toThrow(
      /--prerequisite-package: Only a task sequence/u,
    );
  });
});

describe('a product whose devices cannot run task sequences', () => {
  it('refuses one, and says why', () => {
    expect(() => planned({ product: 'windows-7', year: '1', taskSequence: 'yes' })).toThrow(
      /--task-sequence: Devices with Windows 7 cannot run task sequences/u,
    );
  });
});

const someId = '12345678-9abc-4def-8123-456789abcdef';

describe('the restart of a task sequence', () => {
  it('is announced, comes only where one is pending, and leaves the exit code alone that decides it', () => {
    const [question, group] = allNodes(sequenceOf().steps).filter(({ name }) => /^Restart(?: pending\?)?$/u.test(name));
    expect(question).toMatchObject({ native: true, successCodes: [0, 1], content: null });
    expect(group).toMatchObject({ condition: { variable: '_SMSTSLastActionRetCode', operator: 'equals', value: '1' } });
    expect(step(sequenceOf(), 'Restart computer')).toMatchObject({ messageSeconds: 600, condition: null });
    const { steps } = step(sequenceOf(), 'Prerequisites') as { steps: readonly TaskSequenceNode[] };
    expect(steps.slice(-2).map(({ name }) => name)).toEqual(['Restart pending?', 'Restart']);
  });
});

describe('the key of a task sequence', () => {
  it('can be set before Check asks for it', () => {
    const names = allNodes(plannedKeyVariable().taskSequence.steps).map(({ name }) => name);
    expect(names.indexOf('Set ESUKEY (masked)')).toBeLessThan(names.indexOf('Check'));
  });
});
