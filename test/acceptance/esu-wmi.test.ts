import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { activationContent } from '../../src/emit/activation-content.js';
import { describeWith } from '../support/consumers.js';
import { inventedKey, planned } from '../support/planned.js';
import { copyWindows, inWindows, type WindowsCopy, wineMissing } from '../support/wine.js';

const id = planned().offer.activationId;
const query = `"SELECT ID, LicenseStatus FROM SoftwareLicensingProduct WHERE ID = '" & activationId & "'"`;
const client = 'GetObject("winmgmts:{impersonationLevel=impersonate}!\\\\.\\root\\ccm:SMS_Client")';

/** Wine has no licences in its WMI, but drives: the same code asks for the drive type in place of the licence status. */
function askingForDrive(drive: string, property = 'DriveType'): (script: string) => string {
  return (script) =>
    replaced(
      replaced(script, query, `"SELECT DeviceID, DriveType FROM Win32_LogicalDisk WHERE DeviceID = '${drive}'"`),
      'row.LicenseStatus',
      `row.${property}`,
    );
}

/** Wine has no Configuration Manager client either; this one notes what it is asked, and may refuse. */
function withClient(line: string): (script: string) => string {
  return (script) =>
    `${replaced(script, client, 'New Client')}\r\nClass Client\r\nSub TriggerSchedule(id)\r\n${line}\r\nEnd Sub\r\nEnd Class\r\n`;
}

interface Case {
  readonly arguments: string;
  readonly change?: (script: string) => string;
  readonly exitCode: number;
  /** What it prints: nothing, unless a test makes it. */
  readonly prints?: string;
  readonly withoutWmi?: boolean;
}

const cases: Readonly<Record<string, Case>> = {
  'no argument': { arguments: '', exitCode: 2 },
  'an unknown verb': { arguments: 'activate', exitCode: 2 },
  'status without an ID': { arguments: 'status', exitCode: 2 },
  'status with what is no ID': { arguments: `status "' OR ID <> '"`, exitCode: 2 },
  'status with an ID in braces': { arguments: `status {${id}}`, exitCode: 2 },
  'cycles with an argument too many': { arguments: `cycles ${id}`, exitCode: 2 },
  'a WMI without the class of licences': { arguments: `status ${id}`, exitCode: 120 },
  'no WMI': { arguments: `status ${id}`, exitCode: 120, withoutWmi: true },
  'an ID in upper case': { arguments: `status ${id.toUpperCase()}`, change: askingForDrive('c:'), exitCode: 103 },
  'a row': { arguments: `status ${id}`, change: askingForDrive('c:'), exitCode: 103 },
  'no row': { arguments: `status ${id}`, change: askingForDrive('q:'), exitCode: 110 },
  'a row without a status': { arguments: `status ${id}`, change: askingForDrive('c:', 'Nothing'), exitCode: 120 },
  'a row whose status is no number': {
    arguments: `status ${id}`,
    change: askingForDrive('c:', 'DeviceID'),
    exitCode: 120,
  },
  'a status beyond the contract': {
    arguments: `status ${id}`,
    change: (script) => askingForDrive('c:', 'DriveType) * 4 - (1')(script),
    exitCode: 120,
  },
  'a script error while the row is read': {
    arguments: `status ${id}`,
    change: (script) => replaced(askingForDrive('c:')(script), 'found = noRow', 'found = noRow : Err.Raise 5'),
    exitCode: 120,
  },
  'a script error on the way to the answer': {
    arguments: `status ${id}`,
    change: (script) =>
      replaced(askingForDrive('c:')(script), 'answer = wrongArgument', 'answer = wrongArgument : Err.Raise 5'),
    exitCode: 103,
  },
  'cycles without a client': { arguments: 'cycles', exitCode: 110 },
  'cycles without WMI': { arguments: 'cycles', exitCode: 120, withoutWmi: true },
  'cycles with a client': {
    arguments: 'cycles',
    change: withClient('WScript.Echo id'),
    exitCode: 100,
    prints: '{00000000-0000-0000-0000-000000000003} {00000000-0000-0000-0000-000000000001}',
  },
  'cycles with a client that refuses': { arguments: 'cycles', change: withClient('Err.Raise 70'), exitCode: 120 },
};

describeWith('Wine 10', wineMissing, 'esu-wmi.vbs on WMI', () => {
  let windows: WindowsCopy;
  let answers: ReadonlyMap<string, { readonly exitCode: number; readonly prints: string }>;
  beforeAll(() => {
    windows = copyWindows();
    const wbemdisp = join(windows.driveC, 'windows/system32/wbem/wbemdisp.dll');
    const withWmi = ask(Object.entries(cases).filter(([, { withoutWmi }]) => withoutWmi !== true));
    renameSync(wbemdisp, `${wbemdisp}.hidden`);
    answers = new Map([...withWmi, ...ask(Object.entries(cases).filter(([, { withoutWmi }]) => withoutWmi === true))]);
  }, 120_000);
  afterAll(() => {
    windows.remove();
  });

  it.each(Object.entries(cases))('answers %s', (name, { exitCode, prints = '' }) => {
    expect(answers.get(name)).toEqual({ exitCode, prints });
  });

  function ask(asked: readonly (readonly [string, Case])[]): readonly (readonly [string, Answer])[] {
    const folder = join(windows.driveC, 'content');
    mkdirSync(folder, { recursive: true });
    const lines = asked.flatMap(([, { arguments: given, change = same }], index) => {
      writeFileSync(join(folder, `${index}.vbs`), change(wmiScript()));
      return [`cscript.exe //NoLogo ${index}.vbs ${given} >${index}.txt 2>&1`, `>${index}.code echo %errorlevel%`];
    });
    writeFileSync(join(folder, 'outer.bat'), ['@echo off', ...lines, 'exit /b 0', ''].join('\r\n'));
    expect(inWindows(windows, 'content', 'wine cmd.exe /d /c outer.bat', { ESUPACK_WINE_OVERRIDES: '' })).toBe(true);
    const read = (name: string): string => readFileSync(join(folder, name), 'latin1');
    return asked.map(([name], index) => [
      name,
      { exitCode: Number(read(`${index}.code`)), prints: read(`${index}.txt`).trim().replaceAll(/\s+/gu, ' ') },
    ]);
  }
});

interface Answer {
  readonly exitCode: number;
  readonly prints: string;
}

function wmiScript(): string {
  const files = activationContent.emit(planned(), { key: inventedKey });
  const script = files.find(({ path }) => path.endsWith('/esu-wmi.vbs'));
  if (script === undefined || !('content' in script)) throw new Error('There is no esu-wmi.vbs');
  return Buffer.from(script.content).toString('ascii');
}

function replaced(script: string, text: string, by: string): string {
  if (script.split(text).length !== 2) throw new Error(`The script does not have once: ${text}`);
  return script.replace(text, () => by);
}

function same(script: string): string {
  return script;
}
