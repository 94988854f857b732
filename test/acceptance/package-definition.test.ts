import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { packageDefinition } from '../../src/emit/package-definition.js';
import { readIni } from '../../src/read/ini.js';
import { iniValueProblem } from '../../src/text/ini.js';
import { describeWith } from '../support/consumers.js';
import { inventedKey, planned } from '../support/planned.js';
import { compileProfileReader, profileApiMissing, type ProfileValue } from '../support/profile/profile-api.js';
import { copyWindows, type WindowsCopy } from '../support/wine.js';

describeWith(
  'Wine and mingw-w64',
  profileApiMissing,
  'the package definition as the profile API of Windows reads it',
  () => {
    let windows: WindowsCopy;
    let ask: (file: Uint8Array) => readonly ProfileValue[];

    beforeAll(() => {
      windows = copyWindows();
      ask = compileProfileReader(windows);
    }, 60_000);

    afterAll(() => {
      windows.remove();
    });

    it('says what the plan says', () => {
      const plan = planned({ name: `Bob's ESU (50 % off); #1 = [best]`, publisher: 'A & B; C = D' });
      const [file] = packageDefinition.emit(plan, { key: inventedKey });
      if (file === undefined || !('content' in file)) throw new Error('no definition was emitted');
      const answers = ask(file.content);
      expect(inSection(answers, 'PDF')).toEqual({ Version: '2.0' });
      expect(inSection(answers, 'Package Definition')).toEqual({
        Name: plan.package.name,
        Version: plan.package.version,
        Publisher: 'A & B; C = D',
        Language: 'EN',
        Comment: plan.package.description,
        ContainsNoFiles: 'False',
        Programs: 'Activate,Check,Remove',
      });
      for (const { name, comment, commandLine } of plan.programs) {
        expect(inSection(answers, name)).toMatchObject({
          Name: name,
          Comment: comment,
          CommandLine: commandLine,
          Run: 'Hidden',
          EstimatedRunTime: '30',
          CanRunWhen: 'AnyUserStatus',
        });
      }
      expect(new Set(answers.map(({ section }) => section)).size).toBe(2 + plan.programs.length);
    }, 60_000);

    const values = fc.sample(
      fc.string({
        unit: fc.constantFrom('"', "'", ';', '=', ' ', '[', ']', 'a', '%', '&', '\\', '#', '\t'),
        maxLength: 6,
      }),
      { numRuns: 600, seed: 1 },
    );
    const file = Buffer.from(`[s]\r\n${values.map((value, index) => `k${index}=${value}`).join('\r\n')}\r\n`);

    it('gives every value back that may be written', () => {
      const answers = inSection(ask(file), 's');
      const allowed = values
        .map((value, index) => [`k${index}`, value] as const)
        .filter(([, value]) => iniValueProblem(value) === null);
      expect(allowed.length).toBeGreaterThan(300);
      expect(allowed.map(([key]) => [key, answers[key]])).toEqual(allowed);
    }, 60_000);

    it('finds what our own reader finds, also for values that are refused', () => {
      const answers = inSection(ask(file), 's');
      const read = readIni(file.toString()).get('s');
      expect(Object.fromEntries(read ?? [])).toEqual(answers);
    }, 60_000);
  },
);

function inSection(answers: readonly ProfileValue[], section: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    answers.filter((answer) => answer.section === section).map(({ key, value }) => [key, value]),
  );
}
