import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { madeExport } from '../support/console-export.js';
import { temporaryFolder } from '../support/folders.js';
import { rawZip } from '../support/hostile-zips.js';
import { inventedKeys } from '../support/invented-keys.js';
import { schemaErrors } from '../support/json-schema.js';
import { say } from '../support/said.js';

const folder = temporaryFolder();
const environment = { ESUPACK_KEY: inventedKeys.windows10 };
await say(['generate', '--product', 'windows-10', '--year', '2', '--out', folder], { environment });
const bundle = join(folder, 'esu-windows-10-year-2');

function written(name: string, content: Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const exported = written(
  'export.zip',
  madeExport([
    {
      className: 'SMS_Package',
      keys: ['PackageID'],
      properties: { Name: 'Tool', PackageID: 'ABC00001', PkgFlags: '16777216' },
    },
    {
      className: 'SMS_Program',
      keys: ['PackageID', 'ProgramName'],
      properties: {
        CommandLine: `x ${inventedKeys.windows7}`,
        PackageID: 'ABC00001',
        ProgramFlags: '2299569152',
        ProgramName: 'Install',
      },
    },
    { className: 'SMS_DriverPackage', keys: ['PackageID'], properties: { Name: 'Drivers', PackageID: 'ABC00002' } },
  ]),
);

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

describe('inspect', () => {
  it('tells of packages and programs with flags in words, and of other objects what they hold', async () => {
    const { printed, exitCode } = await say(['inspect', exported]);
    expect(exitCode).toBe(0);
    for (const line of [
      'Package ABC00001: Tool',
      '  Program Install',
      'ProgramFlags: 0x8910A400',
      'whether or not a user is logged on',
      'SMS_DriverPackage: Drivers',
      '3 relationships',
      'identifier matches',
    ])
      expect(printed).toContain(line);
  });

  it('tells of a bundle from its folder as from its zip', async () => {
    const [ofFolder, ofZip] = [await say(['inspect', bundle]), await say(['inspect', `${bundle}.bundle.zip`])];
    expect(ofFolder.printed).toBe(ofZip.printed);
    expect(ofFolder.printed).toContain('Key: *****-*****-*****-*****-6789B');
    expect(ofFolder.printed).toContain('Collection ESU Windows 10 Year 2: Eligible');
  });

  it.each([
    ['bundle', bundle],
    ["bundle's zip", `${bundle}.bundle.zip`],
    ['export', exported],
    ['definition', join(bundle, 'package-definition.sms')],
    ['MOF file', join(bundle, 'collections.mof')],
    ['manifest', join(bundle, 'manifest.json')],
  ])('prints a document of its schema for a %s, without a key', async (_what, path) => {
    const { printed } = await say(['inspect', path, '--json']);
    expect(schemaErrors('output.schema.json', JSON.parse(printed))).toEqual([]);
    for (const key of Object.values(inventedKeys)) expect(printed).not.toContain(key);
  });

  it.each([
    ['no file', join(folder, 'nothing.zip')],
    ['a damaged zip', written('cut.zip', madeExport([]).subarray(0, 100))],
    ['a path that leads out', written('out.zip', rawZip([{ name: '../x', content: Buffer.from('x') }]))],
    ['a folder of other things', import.meta.dirname],
  ])('ends with exit code 2 and a document for %s', async (_what, path) => {
    const { printed, exitCode } = await say(['inspect', path, '--json']);
    expect(exitCode).toBe(2);
    expect(schemaErrors('output.schema.json', JSON.parse(printed))).toEqual([]);
  });

  it('never lets a value steer the terminal', async () => {
    const path = written(
      'steer.sms',
      Buffer.from('[Package Definition]\nName=a\u001B[2Jb\nPrograms=P\n[P]\nName=P\nCommandLine=c\u0007\n'),
    );
    const { printed } = await say(['inspect', path]);
    expect(printed).toContain('a?[2Jb');
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(printed).not.toMatch(/[\0-\x09\x0B-\x1F]/u);
  });
});
