import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BatchRun, Circumstances } from '../support/circumstances.js';
import { type ClientComputer, clientComputer } from '../support/client-computer.js';
import { describeWith } from '../support/consumers.js';
import { wineMissing } from '../support/wine.js';

const scenarios: Readonly<Record<string, Circumstances>> = {
  'on a licensed device': { license: { status: 1, key: '6789B' } },
  'at a first activation': {},
};

/** The stand-ins before cmd.exe, reg.exe and cscript.exe replace a few functions of Wine. */
describeWith('Wine 10', wineMissing, 'activate-esu.bat does the same with the own functions of Wine', () => {
  let computers: readonly ClientComputer[] = [];
  beforeAll(() => {
    computers = [true, false].map((isPlain) => clientComputer(isPlain));
  }, 60_000);
  afterAll(() => {
    for (const computer of computers) computer.remove();
  });

  it.each(Object.entries(scenarios))(
    '%s',
    (_name, given) => {
      const [plain, usual] = computers.map((computer) => computer.run({ ...given, keepEnvironment: true }));
      if (plain === undefined || usual === undefined) throw new Error('Two runs are compared');
      expect(plain.exitCode).toBe(0);
      expect(withoutTime(usual)).toEqual(withoutTime(plain));
    },
    60_000,
  );
});

/** Everything that was seen of a run but when it was: the minute may pass between two of them, and the day. */
function withoutTime({ logText, log, environment, ...run }: BatchRun): unknown {
  const times = /\d{4}-\d\d-\d\dT[\d:]{8}/gu;
  const lines = log.map(({ text, type }) => ({ text, type }));
  const seen = {
    ...run,
    lines,
    length: logText.length,
    environment: environment.map((line) => line.replace(clock, ': $1')),
  };
  return JSON.parse(JSON.stringify(seen).replaceAll(times, 'a time')) as unknown;
}

/** What the batch keeps of the time and of the date. */
const clock =
  /: (BEFORE|CLOCK|DAY|DAY_NUMBER|HALF|HOUR|HUNDREDTHS|MINUTE|MONTH|MONTH_NUMBER|SECOND|SECONDS|TODAY)=[^]*$/u;
