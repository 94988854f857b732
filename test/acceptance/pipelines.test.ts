import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { examplesOf } from '../support/documented-examples.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { programHost } from '../support/program-host.js';
import { mistakes, parseScript } from '../support/powershell/grammar.js';

const examples = examplesOf('pipelines.md');
const root = new URL('../../', import.meta.url);
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { bin: { esupack: string } };
const tool = fileURLToPath(new URL(bin.esupack, root));
const folder = temporaryFolder();

const textOf = (file: string): string => examples.find((example) => example.file === file)?.text ?? '';

/** A checkout as the page describes it, with `npx esupack` leading to the tool under test. */
function checkout(name: string): { place: string; run: (script: string, environment?: Record<string, string>) => Ran } {
  const place = join(folder, name);
  const programs = join(folder, `${name}-programs`);
  for (const path of [place, programs]) mkdirSync(path);
  writeFileSync(join(place, 'esupack.yaml'), textOf('esupack.yaml'));
  program(join(programs, 'npm'), 'test "$*" = ci');
  program(join(programs, 'npx'), `test "$1" = esupack && shift && exec "${process.execPath}" "${tool}" "$@"`);
  const run = (script: string, environment: Record<string, string> = {}): Ran => {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: place,
      encoding: 'utf8',
      env: { PATH: `${programs}:${process.env.PATH ?? ''}`, HOME: place, ...environment },
    });
    return { status, said: `${stdout}${stderr}` };
  };
  const identity = 'git -c user.name=test -c user.email=test@example.invalid -c commit.gpgsign=false';
  plan ??= planOf(run);
  writeFileSync(join(place, 'plan.txt'), plan);
  expect(run(`git init -q && git add . && ${identity} commit -qm definition`)).toMatchObject({ status: 0 });
  return { place, run };
}

/** Of the definition, which is that of every checkout. */
let plan: string | undefined;

function planOf(run: (script: string) => Ran): string {
  const { status, said } = run('npx esupack plan --config esupack.yaml 2>/dev/null');
  expect(status).toBe(0);
  return said;
}

interface Ran {
  readonly status: number | null;
  readonly said: string;
}

function program(path: string, script: string): void {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}

interface Step {
  readonly run?: string;
  readonly script?: string;
  readonly env?: Record<string, string>;
}

/** Runs steps one by one; what the platform would put in the place of its own expressions is put there. */
function runSteps(
  { run }: ReturnType<typeof checkout>,
  steps: readonly Step[],
  expression: (text: string) => string,
): void {
  const scripts = steps.flatMap((step) => ((step.run ?? step.script) === undefined ? [] : [step]));
  expect(scripts.length).toBeGreaterThan(2);
  for (const step of scripts) {
    const script = expression(step.run ?? step.script ?? '');
    const environment = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, expression(value)]),
    );
    const ran = run(script, environment);
    expect({ script, ...ran }).toMatchObject({ status: 0 });
    expect(ran.said).not.toContain(inventedKeys.windows10);
  }
}

const bundles = (path: string) => readdirSync(path).sort();
const both = ['esu-windows-10-year-2', 'esu-windows-10-year-2.bundle.zip'];

describe('docs/pipelines.md', () => {
  it('has the examples that it names, complete', () => {
    expect(examples.map(({ file }) => file)).toEqual([
      'esupack.yaml',
      'from-release.sh',
      'from-clone.sh',
      '.github/workflows/esu-packages.yml',
      'azure-pipelines.yml',
      '.gitlab-ci.yml',
      'save-key.ps1',
      'build.ps1',
    ]);
  });

  it('passes the key by the secret store only', () => {
    for (const { text } of examples) expect(text).not.toMatch(/--key[ =]|echo .*ESU_KEY/u);
  });
});

// test/acceptance/package.test.ts installs the tarball with the other one.
describe('the example for a clone', () => {
  it('prints nothing but JSON', () => {
    const place = join(folder, 'clone');
    mkdirSync(place);
    writeFileSync(join(place, 'esupack.yaml'), textOf('esupack.yaml'));
    const line = textOf('from-clone.sh')
      .replace('esupack.yaml', join(place, 'esupack.yaml'))
      .replace('--out out', `--out ${join(place, 'out')}`)
      .replace('result.json', join(place, 'result.json'));
    const { status } = spawnSync('sh', ['-c', line], {
      cwd: fileURLToPath(root),
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        ESU_KEY: inventedKeys.windows10,
        npm_config_update_notifier: 'false',
      },
    });
    expect(status).toBe(0);
    expect(JSON.parse(readFileSync(join(place, 'result.json'), 'utf8'))).toMatchObject({ kind: 'bundles', ok: true });
  }, 120_000);
});

describe('the example for GitHub Actions', () => {
  const workflow = parse(textOf('.github/workflows/esu-packages.yml')) as {
    on: object;
    jobs: Record<string, { 'runs-on': string; steps: Step[] }>;
  };
  const expression = (text: string) => text.replaceAll('${{ secrets.ESU_KEY }}', inventedKeys.windows10);

  it('reviews, builds and checks', () => {
    const made = checkout('github');
    for (const { steps } of Object.values(workflow.jobs)) runSteps(made, steps, expression);
    expect(bundles(join(made.place, 'out'))).toEqual(both);
    expect(JSON.parse(readFileSync(join(made.place, 'result.json'), 'utf8'))).toMatchObject({ ok: true });
  });

  it('fails where the committed plan is not that of the definition, and shows the lines', () => {
    const made = checkout('github-stale');
    writeFileSync(join(made.place, 'esupack.yaml'), textOf('esupack.yaml').replace('Contoso', 'Fabrikam'));
    const step = workflow.jobs.review?.steps.find(({ run }) => run?.includes('git diff') === true);
    const { status, said } = made.run(step?.run ?? '');
    expect(status).toBe(1);
    expect(said).toContain('-  manufacturer: Contoso\n+  manufacturer: Fabrikam');
  });

  it('fails where the secret is missing', () => {
    const made = checkout('github-keyless');
    const step = workflow.jobs.build?.steps.find(({ run }) => run?.includes('generate') === true);
    expect(made.run(step?.run ?? '').status).toBe(2);
    expect(existsSync(join(made.place, 'out'))).toBe(false);
  });
});

describe('the example for Azure Pipelines', () => {
  it('reviews and builds', () => {
    const pipeline = parse(textOf('azure-pipelines.yml')) as { steps: Step[] };
    const made = checkout('azure');
    const staging = join(folder, 'staging');
    const expression = (text: string) =>
      text.replaceAll('$(Build.ArtifactStagingDirectory)', staging).replaceAll('$(ESU_KEY)', inventedKeys.windows10);
    runSteps(made, pipeline.steps, expression);
    expect(bundles(join(staging, 'esu'))).toEqual(both);
  });
});

describe('the example for GitLab CI', () => {
  it('reviews and builds', () => {
    const pipeline = parse(textOf('.gitlab-ci.yml')) as Record<'review' | 'build', { script: string[] }>;
    const made = checkout('gitlab');
    // The variable is there for every job of a protected branch.
    const steps = [...pipeline.review.script, ...pipeline.build.script].map((run) => ({
      run,
      env: { ESU_KEY: inventedKeys.windows10 },
    }));
    runSteps(made, steps, (text) => text);
    expect(bundles(join(made.place, 'out'))).toEqual(both);
  });
});

describe('the example for a Windows build server', () => {
  const script = textOf('build.ps1');
  const calls = script.split('\n').flatMap((line) => /^ *npx\.cmd (esupack .*)$/u.exec(line)?.[1] ?? []);

  const esupack = programHost();

  it('validates, compares, and replaces only what differs', async () => {
    const { place } = checkout('windows');
    const share = join(folder, 'share');
    const codes: number[] = [];
    for (const call of [...calls, calls[1] ?? '']) {
      const [, ...args] = call.replace('"$share"', share).split(' ');
      codes.push((await esupack(args, { cwd: place, environment: { ESU_KEY: inventedKeys.windows10 } })).exitCode);
    }
    expect(calls).toHaveLength(3);
    expect(codes).toEqual([0, 3, 0, 0]);
    expect(bundles(share)).toEqual(both);
  });

  it.each(['save-key.ps1', 'build.ps1'])('has no syntax error: %s', async (file) => {
    expect(mistakes(await parseScript(textOf(file)))).toEqual([]);
  });
});
