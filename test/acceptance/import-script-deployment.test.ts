import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { planned } from '../support/planned.js';
import { powerShellMissing, type Session } from '../support/powershell/host.js';
import {
  freshSite,
  type RunOptions,
  type SiteObject,
  type Workplace,
  siteFolder,
  workplace,
} from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

describeWith('PowerShell', powerShellMissing, 'the import script, deploying', () => {
  const folder = siteFolder();
  const plan = planned();
  let at: Workplace;
  beforeEach(async () => {
    at = await workplace(join(folder, 'site'), plan, { ...freshSite, moreDevices: 1234 });
  });

  function deploy(parameters: string, options: RunOptions = {}): Promise<Session> {
    return at.run(`-SiteCode ABC -ContentPath '${at.share}' -Deploy ${parameters}`, options);
  }

  /** What the console has made of our deployment. */
  function inConsole(properties: SiteObject): void {
    at.change({ deployments: at.site().deployments.map((each) => ({ ...each, ...properties })) });
  }

  const theDeployment = (): SiteObject => at.site().deployments[0] ?? {};

  describe('what runs at once', () => {
    const atOnce =
      /1,234 devices\. It runs immediately\. Devices with maintenance windows wait for the next one that is long enough\. Continue\?$/u;

    it.each([
      ['a required deployment without a deadline', '-Purpose Required', atOnce],
      [
        'one with a deadline in the past',
        "-Purpose Required -AvailableDateTime '2026-10-01' -DeadlineDateTime '2026-10-30 20:00'",
        atOnce,
      ],
      ['the program that takes the key away', '-Program Remove', /1,234 devices\. It uninstalls the key/u],
      [
        'more devices than activations are left',
        "-Purpose Required -DeadlineDateTime '2026-12-01' -ActivationsLeft 1000",
        /1,234 devices\. Activations left: 1,000\. Continue\?$/u,
      ],
    ])('%s is asked before anything is changed', async (_what, parameters, question) => {
      const alone = await deploy(parameters);
      expect(alone.errors).toEqual([
        expect.stringMatching(/^This session is not interactive and cannot ask: .* use -Force/u),
      ]);
      expect(at.site().changes).toEqual([]);
      const refused = await deploy(parameters, { answer: 'no' });
      expect(refused.questions).toEqual([expect.stringMatching(question)]);
      expect(refused.errors).toEqual([]);
      expect(refused.information).toContainEqual(expect.stringMatching(/^Declined {2}Deployment of /u));
      expect(at.site()).toMatchObject({ deployments: [], packages: [expect.anything()] });
      const shown = await deploy(`${parameters} -WhatIf`);
      expect(shown.questions).toEqual([]);
      expect(shown.information).toContainEqual(expect.stringMatching(/^Asks {6}Deploy /u));
      const forced = await deploy(`${parameters} -Force`);
      expect({ errors: forced.errors, questions: forced.questions }).toEqual({ errors: [], questions: [] });
      expect(at.site().deployments).toHaveLength(1);
    });

    it('tells the members of a collection that is there', async () => {
      const session = await deploy('-Purpose Required -PilotCollection ABC00P01', { answer: 'yes' });
      expect(session.questions).toEqual([expect.stringContaining('to ABC00P01: 7 devices.')]);
      expect(at.site().deployments).toHaveLength(1);
    });

    it.each([
      '-PilotCollection ABC00P01',
      "-Purpose Required -DeadlineDateTime '2026-12-01 20:00'",
      "-Purpose Required -DeadlineDateTime '2026-12-01 20:00' -ActivationsLeft 5000",
      '-Program Check',
    ])('asks nothing for %s', async (parameters) => {
      const session = await deploy(parameters);
      expect({ errors: session.errors, questions: session.questions }).toEqual({ errors: [], questions: [] });
      expect(at.site().deployments).toHaveLength(1);
    });
  });

  describe('an existing deployment', () => {
    const required = "-Purpose Required -DeadlineDateTime '2026-12-01 20:00'";
    beforeEach(async () => {
      await deploy(required);
      at.change({});
    });

    it('keeps the times that are not said, and takes those that are', async () => {
      await deploy('-Purpose Required', { environment: { ESUPACK_NOW: '2026-11-20T00:00:00' } });
      expect(at.site().changes).toEqual([]);
      await deploy("-Purpose Required -DeadlineDateTime '2026-12-08 20:00'");
      expect(at.site().changes).toEqual(['Set-CMPackageDeployment']);
      expect(theDeployment()).toMatchObject({
        AssignedSchedule: [{ DaySpan: 1, StartTime: '2026-12-08T20:00:00' }],
        PresentTime: '2026-11-02T09:30:00',
        ExpirationTimeEnabled: false,
      });
    });

    it.each([false, true])('is judged by the site: postponed in the console (lazy properties: %p)', async (lazy) => {
      at.change({ lazy });
      inConsole({ AssignedSchedule: [{ DaySpan: 1, StartTime: '2027-03-01T20:00:00' }] });
      const left = await deploy('-Purpose Required -Verbose');
      expect(left.verbose).toContainEqual(expect.stringMatching(/^Unchanged: Deployment .*deadline 2027-03-01T20:00/u));
      const put = await deploy(required);
      expect(put.information).toContainEqual(
        expect.stringMatching(/^Changed {3}Deployment .*deadline 2026-12-01T20:00/u),
      );
      expect(theDeployment()).toMatchObject({ AssignedSchedule: [{ StartTime: '2026-12-01T20:00:00' }] });
    });

    it('is judged in UTC where the console has set it so', async () => {
      inConsole({ PresentTime: '2026-11-10T07:00:00', PresentTimeIsGMT: true });
      const session = await deploy("-Purpose Required -AvailableDateTime '2026-11-10 07:00' -Verbose", {
        environment: { TZ: 'UTC' },
      });
      expect(session.errors).toEqual([]);
      expect(at.site().changes).toEqual([]);
      await deploy("-Purpose Required -AvailableDateTime '2026-11-11 07:00'");
      expect(theDeployment()).toMatchObject({ PresentTime: '2026-11-11T07:00:00', PresentTimeIsGMT: false });
    });

    it.each([
      ['', true],
      ["-DeadlineDateTime '2026-12-08 20:00'", false],
    ])('runs again after it has expired: Required %s', async (more, asks) => {
      inConsole({
        ExpirationTimeEnabled: true,
        ExpirationTime: '2026-10-31T00:00:00',
        AssignedSchedule: [{ DaySpan: 1, StartTime: '2026-10-01T20:00:00' }],
      });
      const session = await deploy(`-Purpose Required ${more}`, { answer: 'yes' });
      expect(session.errors).toEqual([]);
      expect(session.questions).toHaveLength(asks ? 1 : 0);
      expect(session.information).toContainEqual(
        expect.stringMatching(/^Changed {3}Deployment .*expired 2026-10-31T00:00\. New: Required/u),
      );
      expect(theDeployment()).toMatchObject({ ExpirationTimeEnabled: false });
    });

    it('keeps an expiry to come, and tells it', async () => {
      inConsole({ ExpirationTimeEnabled: true, ExpirationTime: '2027-01-31T00:00:00' });
      const session = await deploy(`${required} -Verbose`);
      expect(session.verbose).toContainEqual(expect.stringMatching(/^Unchanged: .*expires 2027-01-31T00:00/u));
      expect(at.site().changes).toEqual([]);
    });

    it('says that a purpose cannot be changed', async () => {
      const session = await deploy('');
      expect(at.site().changes).toEqual([]);
      expect(session.information.join('\n')).toContain(
        'is Required, and the purpose of a deployment cannot be changed',
      );
    });

    it('does not take over one of somebody else, and says so before the first change', async () => {
      inConsole({ Comment: 'By hand' });
      at.change({ packages: at.site().packages.map((each) => ({ ...each, PkgSourcePath: '\\\\old\\share' })) });
      const session = await deploy(required);
      expect(session.errors).toEqual([
        expect.stringMatching(/^Deployment .*already exists without the mark of this bundle/u),
      ]);
      expect(at.site().changes).toEqual([]);
    });
  });
});
