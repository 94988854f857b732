import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { activationContent } from '../../src/emit/activation-content.js';
import { describeWith } from '../support/consumers.js';
import { inventedKey, planned } from '../support/planned.js';
import { copyWindows, inWindows, type WindowsCopy, wineMissing } from '../support/wine.js';

const id = planned().offer.activationId;
const query = `"SELECT ID, " & name & " FROM SoftwareLicensingProduct WHERE ID = '" & activationId & "'"`;

/** Wine has no licences in its WMI; the same code asks a computer, or a drive, for properties that it has. */
function asking(className: string, condition: string, property: string): (script: string) => string {
  return (script) => {
    expect(script.split(query)).toHaveLength(2);
    return script
      .replace(query, `"SELECT " & name & " FROM ${className} WHERE ${condition}"`)
      .replaceAll(/"(?:LicenseIsAddon|PartialProductKey|OfflineInstallationId)"/gu, `"${property}"`);
  };
}

const drive = (property: string, name = 'c:'): ((script: string) => string) =>
  asking('Win32_LogicalDisk', `DeviceID = '${name}'`, property);
const yes = asking('Win32_OperatingSystem', 'Primary = TRUE', 'Primary');
const no = (script: string): string =>
  yes(script).replace('found = row.Properties_(name).Value', 'found = Not row.Properties_(name).Value');

const cases: Readonly<Record<string, readonly [string, (script: string) => string, number, string?]>> = {
  'key: another one is installed': [`key ${id} 6789B`, drive('DeviceID'), 102],
  'key: this one is installed, in any case': [`key ${id} c:`, drive('DeviceID'), 101],
  'key: none is installed': [`key ${id} 6789B`, drive('VolumeName'), 100],
  'key: no such licence': [`key ${id} 6789B`, drive('DeviceID', 'q:'), 110],
  'key: no such property': [`key ${id} 6789B`, drive('NoProperty'), 120],
  'key: no such class': [`key ${id} 6789B`, (script) => script, 120],
  'key: without the last characters': [`key ${id}`, (script) => script, 2],
  'key: what is no ID': [`key "' OR ID <> '" 6789B`, (script) => script, 2],
  'add-on: a Windows itself': [`add-on ${id}`, no, 100],
  'add-on: an add-on': [`add-on ${id}`, yes, 101],
  'add-on: no such licence': [`add-on ${id}`, drive('DeviceID', 'q:'), 110],
  'add-on: no such property': [`add-on ${id}`, drive('NoProperty'), 120],
  'installation-id: printed': [`installation-id ${id}`, drive('DeviceID'), 100, 'C:'],
  'installation-id: none': [`installation-id ${id}`, drive('VolumeName'), 111],
  'installation-id: no such licence': [`installation-id ${id}`, drive('DeviceID', 'q:'), 110],
  'installation-id: no such class': [`installation-id ${id}`, (script) => script, 120],
};

describeWith('Wine 10', wineMissing, 'esu-wmi.vbs asked for keys and Installation IDs', () => {
  let windows: WindowsCopy;
  const read = (name: string): string => readFileSync(join(windows.driveC, name), 'latin1').trim();
  beforeAll(() => {
    windows = copyWindows();
    const lines = Object.values(cases).flatMap(([given, change], index) => {
      writeFileSync(join(windows.driveC, `${index}.vbs`), change(scriptText()));
      return [`cscript.exe //NoLogo ${index}.vbs ${given} >${index}.txt 2>&1`, `>${index}.code echo %errorlevel%`];
    });
    writeFileSync(join(windows.driveC, 'outer.bat'), ['@echo off', ...lines, 'exit /b 0', ''].join('\r\n'));
    // WMI needs services.
    expect(inWindows(windows, '.', 'wine cmd.exe /d /c outer.bat', { ESUPACK_WINE_OVERRIDES: '' })).toBe(true);
  }, 120_000);
  afterAll(() => {
    windows.remove();
  });

  it.each(
    Object.entries(cases).map(([name, [, , exitCode, prints = '']], index) => ({ name, index, exitCode, prints })),
  )('$name', ({ index, exitCode, prints }) => {
    expect({ exitCode: Number(read(`${index}.code`)), prints: read(`${index}.txt`) }).toEqual({ exitCode, prints });
  });
});

function scriptText(): string {
  const files = activationContent.emit(planned(), { key: inventedKey });
  const file = files.find(({ path }) => path.endsWith('/esu-wmi.vbs'));
  if (file === undefined || !('content' in file)) throw new Error('There is no esu-wmi.vbs');
  return Buffer.from(file.content).toString('latin1');
}
