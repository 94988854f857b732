import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TaskSequenceNode } from '../../src/plan/task-sequence-plan.js';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing, type Session } from '../support/powershell/host.js';
import { type RunOptions, type SiteObject, type Workplace, siteFolder, workplace } from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

const plan = planned({ keyDelivery: 'variable' });
const sequence = plan.taskSequence;
if (sequence === undefined) throw new Error('No task sequence is planned');

/** Names of the plan's nodes, those of a group below it. */
function names(nodes: readonly TaskSequenceNode[]): readonly unknown[] {
  return nodes.map((node) => (node.kind === 'group' ? [node.name, names(node.steps)] : node.name));
}

function namesOnSite(nodes: readonly SiteObject[]): readonly unknown[] {
  return nodes.map((node) =>
    'Step' in node ? [node.Name, namesOnSite(node.Step as readonly SiteObject[])] : node.Name,
  );
}

function flat(nodes: readonly SiteObject[]): readonly SiteObject[] {
  return nodes.flatMap((node) => [node, ...('Step' in node ? flat(node.Step as readonly SiteObject[]) : [])]);
}

describeWith('PowerShell', powerShellMissing, 'the import script, making a task sequence', () => {
  const folder = siteFolder();
  let at: Workplace;
  beforeEach(async () => {
    at = await workplace(join(folder, 'site'), plan);
  });

  const run = (parameters = '-TaskSequence', options: RunOptions = {}): Promise<Session> =>
    at.run(`-SiteCode ABC -ContentPath '${at.share}' ${parameters}`, options);
  const made = (): SiteObject => at.site().sequences[0] ?? {};
  const steps = (): readonly SiteObject[] => flat((made().Steps ?? []) as readonly SiteObject[]);
  const good = (session: Session): Session => {
    expect({ errors: session.errors, failure: session.failure }).toEqual({ errors: [], failure: '' });
    return session;
  };

  it('makes the one of the plan, and a second run changes nothing', async () => {
    good(await run());
    expect(made()).toMatchObject({
      Name: sequence.name,
      Duration: sequence.minutes,
      SuppressNotification: true,
      Description: expect.stringMatching(/ #[0-9a-f]{8}\.ABC0\w{4}$/u) as unknown,
    });
    expect(namesOnSite(made().Steps as readonly SiteObject[])).toEqual(names(sequence.steps));
    const [packageId] = at.site().packages.map(({ PackageID }) => PackageID);
    expect(steps().find(({ Name }) => Name === 'Check')).toMatchObject({
      PackageId: packageId,
      CommandLine: expect.stringContaining('check') as unknown,
      SuccessCode: [0, 28],
      Timeout: 10,
    });
    expect(steps().filter(({ IsMasked }) => IsMasked === true)).toEqual([
      expect.objectContaining({ TaskSequenceVariable: 'ESUKEY', Disable: true }),
    ]);
    expect(steps().find(({ IsMasked }) => IsMasked === true)).not.toHaveProperty('TaskSequenceVariableValue');
    expect(at.site().deployments).toEqual([]);
    at.change({});
    const again = good(await run('-TaskSequence -Verbose'));
    expect(at.site().changes).toEqual([]);
    expect(again.verbose).toContainEqual(expect.stringMatching(/^Unchanged: TaskSequence /u));
  });

  it('puts it into the console folder, and leaves it where an administrator moves it', async () => {
    good(await run('-TaskSequence -Folder ESU'));
    expect(made().ObjectPath).toBe('/ESU');
    at.change({ sequences: [{ ...made(), ObjectPath: '/Mine' }] });
    good(await run('-TaskSequence -Folder ESU'));
    expect(at.site().changes).toEqual([]);
  });

  it('makes none unless asked, and says with -WhatIf what it would do', async () => {
    const shown = good(await run('-TaskSequence -WhatIf'));
    expect(shown.host.join('\n')).toContain('TaskSequence');
    expect(at.site().changes).toEqual([]);
    good(await run(''));
    expect(at.site().sequences).toEqual([]);
  });

  it.each([
    ['New-CMTaskSequence', 'kill-before'],
    ['New-CMTaskSequence', 'kill-after'],
    ['New-CMTaskSequenceGroup', 'kill-before'],
    ['New-CMTSStepRunCommandLine', 'error'],
    ['Add-CMTaskSequenceStep', 'kill-before'],
    ['Add-CMTaskSequenceStep', 'kill-after'],
    ['Add-CMTaskSequenceStep', 'silent'],
    ['Set-CMTaskSequence', 'kill-before'],
    ['Set-CMTaskSequence', 'denied'],
  ] as const)('goes on where %s went wrong: %s', async (cmdlet, how) => {
    at.change({ faults: [{ cmdlet, how, once: true }] });
    await run();
    at.change({ faults: [] });
    good(await run());
    expect(at.site().sequences).toHaveLength(1);
    expect(namesOnSite(made().Steps as readonly SiteObject[])).toEqual(names(sequence.steps));
    at.change({});
    good(await run());
    expect(at.site().changes).toEqual([]);
  });

  it('keeps what an administrator changed, and asks before other steps replace it', async () => {
    good(await run());
    const changed = (made().Steps as readonly SiteObject[]).map((step, index) =>
      index === 0 ? { ...step, Mine: true } : step,
    );
    at.change({ sequences: [{ ...made(), Steps: changed }] });
    good(await run());
    expect(at.site().changes).toEqual([]);
    const former = String(made().Description).replace(/#[0-9a-f]{8}/u, '#00000000');
    at.change({ sequences: [{ ...made(), Description: former }] });
    const refused = good(await run('-TaskSequence', { answer: 'no' }));
    expect(refused.questions).toEqual([expect.stringContaining('Replace the steps of the task sequence')]);
    expect(made()).toMatchObject({ Steps: changed });
    good(await run('-TaskSequence -Force'));
    expect(JSON.stringify(made())).not.toContain('Mine');
    expect(namesOnSite(made().Steps as readonly SiteObject[])).toEqual(names(sequence.steps));
  });

  it("leaves one of somebody else's alone", async () => {
    at.change({ sequences: [{ PackageID: 'ABC00999', Name: sequence.name, Description: '', Steps: [] }] });
    const session = await run();
    expect(session.errors).toEqual([expect.stringContaining('already exists without the mark of this bundle')]);
    expect(at.site().changes).toEqual([]);
  });

  it('stops where a package of the site that a step needs is not there', async () => {
    const needs = await workplace(join(folder, 'needs'), planned({ prerequisitePackage: 'ABC00777:Install' }));
    const given = `-SiteCode ABC -ContentPath '${needs.share}' -TaskSequence`;
    expect((await needs.run(given)).errors).toEqual([expect.stringContaining('Package ABC00777')]);
    expect(needs.site().changes).toEqual([]);
    needs.change({
      packages: [
        { PackageID: 'ABC00777', Name: 'Preparation', Description: '', Manufacturer: '', Language: '', Version: '' },
      ],
      programs: [{ PackageID: 'ABC00777', ProgramName: 'Install' }],
    });
    good(await needs.run(given));
    expect(JSON.stringify(needs.site().sequences)).toContain('New-CMTSStepInstallSoftware');
  });

  describe('deploying it', () => {
    const pilot = '-TaskSequence -Deploy -PilotCollection ABC00P01';

    it('needs a collection that is named, and no program', async () => {
      expect((await run('-TaskSequence -Deploy')).errors).toEqual([
        expect.stringContaining('A task sequence has no default collection'),
      ]);
      expect((await run(`${pilot} -Program Check`)).errors).toEqual([
        expect.stringContaining('Use only one of the two'),
      ]);
      expect((await run('-Deploy')).errors).toEqual([expect.stringContaining('a program alone cannot read it')]);
      expect(at.site().changes).toEqual([]);
    });

    it('asks where the collection has no key, and does it once', async () => {
      const refused = good(await run(pilot, { answer: 'no' }));
      expect(refused.questions).toEqual([expect.stringContaining('The collection has no variable ESUKEY')]);
      expect(at.site().deployments).toEqual([]);
      at.change({ variables: [{ CollectionID: 'ABC00P01', Name: 'ESUKEY', Value: 'x', IsMasked: true }] });
      expect(good(await run(pilot)).questions).toEqual([]);
      expect(at.site().deployments).toEqual([
        expect.objectContaining({
          PackageID: made().PackageID,
          ProgramName: '*',
          CollectionID: 'ABC00P01',
          OfferType: 2,
          ShowTaskSequenceProgress: false,
          DeploymentOption: 'DownloadAllContentLocallyBeforeStartingTaskSequence',
        }),
      ]);
      at.change({});
      good(await run(pilot));
      expect(at.site().changes).toEqual([]);
    });

    it('takes a deadline, and another one', async () => {
      at.change({ variables: [{ CollectionID: 'ABC00P01', Name: 'ESUKEY', Value: 'x', IsMasked: true }] });
      const required = (day: string): string => `${pilot} -Purpose Required -DeadlineDateTime '${day} 20:00'`;
      good(await run(required('2026-12-01')));
      expect(at.site().deployments).toEqual([
        expect.objectContaining({ OfferType: 0, RerunBehavior: 'RerunIfFailedPreviousAttempt' }),
      ]);
      at.change({});
      good(await run(required('2026-12-08')));
      expect(at.site().changes).toEqual(['Set-CMTaskSequenceDeployment']);
      expect(at.site().deployments).toMatchObject([{ AssignedSchedule: [{ StartTime: '2026-12-08T20:00:00' }] }]);
    });

    it('and takes both away, but not where somebody else deployed it', async () => {
      good(await run(`${pilot} -Force`));
      const foreign = {
        ...at.site().deployments[0],
        AdvertisementID: 'ABC29999',
        Comment: 'mine',
        CollectionID: 'SMS00001',
      };
      at.change({ deployments: [...at.site().deployments, foreign] });
      const left = good(await at.run('-SiteCode ABC -Remove -Force'));
      expect(left.information).toContainEqual(
        expect.stringMatching(/^Left .*TaskSequence .*used by deployment ABC29999/u),
      );
      expect(at.site().sequences).toHaveLength(1);
      at.change({ deployments: at.site().deployments.filter(({ Comment }) => Comment !== 'mine') });
      good(await at.run('-SiteCode ABC -Remove -Force'));
      expect(at.site()).toMatchObject({ sequences: [], deployments: [], packages: [] });
    });
  });

  it('says what the account may not do', async () => {
    at.change({ rights: [{ ObjectTypeID: 20, GrantedOperations: 1 }] });
    const session = await run();
    expect(session.errors).toEqual([expect.stringContaining('create task sequences')]);
  });

  it('has none in a bundle without one', async () => {
    const none = await workplace(join(folder, 'none'), planned({ taskSequence: 'no' }));
    const session = await none.run(`-SiteCode ABC -ContentPath '${none.share}' -TaskSequence`);
    expect(session.errors).toEqual([expect.stringContaining('this bundle has no task sequence')]);
  });
});
