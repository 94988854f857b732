import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { inventedKey, planned } from '../support/planned.js';
import { replaced, runScripts, type ScriptAnswer, wmiScript } from '../support/script-runs.js';
import { copyWindows, type WindowsCopy, wineMissing, withWmi } from '../support/wine.js';

const id = planned().offer.activationId;
const withKey = [`set "ESUPACK_KEY=${inventedKey}"`];

interface Case {
  readonly arguments: string;
  readonly before?: readonly string[];
  readonly script?: string;
  readonly exitCode: number;
  readonly withoutWmi?: boolean;
}

/**
 * Wine has no licenses in its WMI, but an operating system: the same code asks for that one, for whether it is the primary
 * one in place of LicenseIsAddon, and for its ProductType in place of the LicenseStatus.
 */
function asking(changes: readonly (readonly [string, string])[] = []): string {
  return replaced(wmiScript(), [
    [
      `FROM SoftwareLicensingProduct WHERE ID = '" & activationId & "'"`,
      'FROM Win32_OperatingSystem WHERE Primary = TRUE"',
    ],
    ['"SELECT ID, Name, LicenseIsAddon, "', '"SELECT Caption, Name, Primary, "'],
    ['"SELECT ID, Name, "', '"SELECT Caption, Name, "'],
    ['license.LicenseIsAddon', 'license.Primary'],
    ['license.LicenseStatus', 'license.ProductType'],
    ['"LicenseStatus"', '"ProductType"'],
    ...changes,
  ]);
}

const cases: Readonly<Record<string, Case>> = {
  'no argument': { arguments: '', exitCode: 2 },
  'an unknown verb': { arguments: 'deactivate', exitCode: 2 },
  'status without an ID': { arguments: 'status', exitCode: 2 },
  'status with what is no ID': { arguments: `status "' OR ID <> '"`, exitCode: 2 },
  'status with an ID in braces': { arguments: `status {${id}}`, exitCode: 2 },
  'status with an argument too many': { arguments: `status ${id} 6789B`, exitCode: 2 },
  'cycles with an argument too many': { arguments: `cycles ${id}`, exitCode: 2 },
  'key without an ID': { arguments: 'key 6789B', exitCode: 2 },
  'a WMI without it, asked for any key': { arguments: `key ${id}`, exitCode: 120 },
  'a variable, and no task sequence': { arguments: 'variable ESUKEY', exitCode: 130 },
  'install of a variable, and no task sequence': { arguments: 'install ESUKEY', before: withKey, exitCode: 130 },
  'a variable without a name': { arguments: 'variable', exitCode: 2 },
  'a variable with what is no name': { arguments: 'variable "ESU KEY"', exitCode: 2 },
  'key with what is no end of a key': { arguments: `key ${id} "' OR"`, exitCode: 2 },
  'owner with what is no end of a key': { arguments: `owner ${id} 12345-`, exitCode: 2 },
  'install without a key': { arguments: 'install', exitCode: 2 },
  'install with a key as an argument': { arguments: `install ${inventedKey}`, before: withKey, exitCode: 2 },
  'wait for what is no number': { arguments: 'wait soon', exitCode: 2 },
  'wait for a second': { arguments: 'wait 1', exitCode: 100 },
  'a WMI without the class of licenses': { arguments: `status ${id}`, exitCode: 120 },
  'a WMI without it, asked for the key': { arguments: `key ${id} 6789B`, exitCode: 120 },
  'a WMI without it, asked for the owner': { arguments: `owner ${id} 6789B`, exitCode: 120 },
  'a WMI without it, asked for the list': { arguments: 'list', exitCode: 120 },
  'a WMI without it, asked to activate': { arguments: `activate ${id}`, exitCode: 120 },
  'a WMI without it, asked to install': { arguments: 'install', before: withKey, exitCode: 120 },
  'no WMI': { arguments: `status ${id}`, exitCode: 120, withoutWmi: true },
  'no WMI, asked to install': { arguments: 'install', before: withKey, exitCode: 120, withoutWmi: true },
  'a row of an add-on': { arguments: `status ${id}`, script: asking(), exitCode: 101 },
  'an ID in upper case': { arguments: `status ${id.toUpperCase()}`, script: asking(), exitCode: 101 },
  'no row': {
    arguments: `status ${id}`,
    script: asking([['Primary = TRUE', 'Primary = FALSE']]),
    exitCode: 110,
  },
  'a row that is no add-on': {
    arguments: `status ${id}`,
    script: asking([['flag = license.Primary', 'flag = Not license.Primary']]),
    exitCode: 113,
  },
  'a class that has no such column, and a name without ESU': {
    arguments: `status ${id}`,
    script: asking([['Caption, Name, Primary, ', 'Caption, Name, NoColumn, ']]),
    exitCode: 113,
  },
  'a class that has no such column, and a name with ESU': {
    arguments: `status ${id}`,
    script: asking([
      ['Caption, Name, Primary, ', 'Caption, Name, NoColumn, '],
      ['"" & license.Name', '"ESU" & license.Name'],
    ]),
    exitCode: 101,
  },
  'a row without a status': {
    arguments: `status ${id}`,
    script: asking([['license.ProductType', 'license.Nothing']]),
    exitCode: 120,
  },
  'a row whose status is no number': {
    arguments: `status ${id}`,
    script: asking([['license.ProductType', 'license.Name']]),
    exitCode: 120,
  },
  'a row whose status is a fraction': {
    arguments: `status ${id}`,
    script: asking([['value = license.ProductType', 'value = license.ProductType + 0.25']]),
    exitCode: 120,
  },
  'a row whose status is null': {
    arguments: `status ${id}`,
    script: asking([['value = license.ProductType', 'value = Null']]),
    exitCode: 120,
  },
  'a status beyond the contract': {
    arguments: `status ${id}`,
    script: asking([['value = license.ProductType', 'value = 9 + license.ProductType']]),
    exitCode: 120,
  },
  'a script error on the way to the answer': {
    arguments: `status ${id}`,
    script: asking([['answer = wrongArgument', 'answer = wrongArgument : Err.Raise 5']]),
    exitCode: 101,
  },
  'cycles without a client': { arguments: 'cycles', exitCode: 110 },
  'cycles without WMI': { arguments: 'cycles', exitCode: 120, withoutWmi: true },
};

describeWith('Wine 10', wineMissing, 'esu-wmi.vbs on WMI', () => {
  let windows: WindowsCopy;
  let answers: ReadonlyMap<string, ScriptAnswer>;
  beforeAll(() => {
    windows = copyWindows();
    const wbemdisp = join(windows.driveC, 'windows/system32/wbem/wbemdisp.dll');
    const ask = (withoutWmi: boolean): readonly (readonly [string, ScriptAnswer])[] => {
      const asked = Object.entries(cases).filter(([, each]) => (each.withoutWmi === true) === withoutWmi);
      const runs = asked.map(([, { script = wmiScript(), ...rest }]) => ({ script, ...rest }));
      const given = runScripts(
        windows,
        withWmi,
        runs.map((run) => ({ ...run, before: ['set "ESUPACK_KEY="', ...(run.before ?? [])] })),
      );
      return asked.map(([name], index) => [name, given[index] ?? { exitCode: -1, prints: '' }]);
    };
    const there = ask(false);
    renameSync(wbemdisp, `${wbemdisp}.hidden`);
    answers = new Map([...there, ...ask(true)]);
  }, 180_000);
  afterAll(() => {
    windows.remove();
  });

  it.each(Object.entries(cases))('answers %s', (name, { exitCode }) => {
    expect(answers.get(name)).toEqual({ exitCode, prints: '' });
  });
});
