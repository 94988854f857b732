import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned, plannedForSlmgr } from '../support/planned.js';

const firstYear = 'f520e45e-7413-4a34-a497-d2765967d094';
/** Two questions for the key and three for the license: what holds for these holds for the others, and Wine is slow. */
const withFewQuestions = { ...planned(), batch: { ...planned().batch, statusQuestions: 3 } };
const withFewKeyQuestions: Circumstances['change'] = (_name, text) =>
  text.replace(/\(1,1,\d+\) do call :ask_for_key_again/u, '(1,1,2) do call :ask_for_key_again');
const fresh = ['status', 'install', 'key', 'activate', 'status', 'cycles'];

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'a key of another year: another license takes it': [
    { license: { takes: '' }, others: { [firstYear]: { takes: inventedKey, name: 'Client-ESU-Year1 & "x" %PATH%' } } },
    {
      exitCode: 22,
      calls: ['status', 'install', 'key', 'owner'],
      log: [`This key belongs to another license: Client-ESU-Year1 ? ?x? ?PATH? (${firstYear})`],
    },
  ],
  'a key that shows after 20 seconds is activated when it shows': [
    { license: { keyShowsAfter: 20 } },
    {
      exitCode: 0,
      calls: [
        ...['status', 'install', 'key', 'owner', 'wait 10', 'key', 'owner', 'wait 10', 'key'],
        ...['activate', 'status', 'cycles'],
      ],
    },
  ],
  'a key that shows after the first activation is activated once more': [
    { plan: withFewQuestions, change: withFewKeyQuestions, license: { keyShowsAfter: 20 } },
    {
      exitCode: 0,
      calls: [
        ...['status', 'install', 'key', 'owner', 'wait 10', 'key', 'owner'],
        ...['activate', 'status', 'wait 10', 'status', 'activate', 'wait 10', 'status', 'cycles'],
      ],
      log: ['does not show it for this license yet', 'found no key for this license yet', 'attempt 2', 'Licensed now'],
    },
  ],
};

onClientComputer('activate-esu.bat and the key', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, circumstances, expectation);
    },
    60_000,
  );

  it('gives the key to no process as an argument, and to one call in its environment', () => {
    // expectRun looks at the arguments of every process.
    const given = { keepEnvironment: true, before: ['set "ESUPACK_KEY=of the caller"'] };
    const log = [
      'InstallProductKey *****-*****-*****-*****-6789B',
      'Started: Activate',
      'Licensed now',
      'were requested',
    ];
    const run = expectRun(computer, given, { exitCode: 0, calls: fresh, log });
    const having = run.environment.filter((line) => line.includes('ESUPACK_KEY'));
    expect(having).toEqual([`esu-wmi install: ESUPACK_KEY=${inventedKey}`]);
    expect(run.environment).toContain('esu-wmi activate: MASKED_KEY=*****-*****-*****-*****-6789B');
  }, 60_000);

  it('is seen in the arguments where slmgr.vbs takes it, and nowhere else', () => {
    const run = expectRun(
      computer,
      { plan: plannedForSlmgr(), keepEnvironment: true },
      {
        exitCode: 0,
        calls: ['status', 'ipk', 'key', 'ato', 'status', 'cycles'],
        log: ['slmgr.vbs /ipk *****', 'slmgr.vbs /ato'],
      },
    );
    // So the process trace would have told of a key in the arguments of the run before.
    expect(run.processes.filter((line) => line.includes(inventedKey))).toHaveLength(1);
    expect(run.environment.join('\n')).not.toContain(inventedKey);
  }, 60_000);
});
