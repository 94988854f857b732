import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { emitFiles } from '../../src/emit/emitters.js';
import { type CabinetMember, openCabinet } from '../../src/read/cabinet.js';
import { openZip, type ZipMember } from '../../src/read/zip.js';
import { cabinet } from '../../src/seal/cabinet.js';
import { sealFiles } from '../../src/seal/seal-files.js';
import { madeBaseline, madeCabinet, madeItem } from '../support/configuration-cabinet.js';
import { madeExport } from '../support/console-export.js';
import { csvOf } from '../support/device-lists.js';
import { type RawEntry, rawZip } from '../support/hostile-zips.js';
import { inventedKey, planned } from '../support/planned.js';
import { readSample, sampleNames, samplePaths } from '../support/samples.js';

/** A sound file that a reader takes. */
export interface Original {
  readonly name: string;
  readonly bytes: Buffer;
  /** Of a zip or a cabinet: what it holds, so that one part can be damaged and the whole packed again. */
  readonly parts: readonly RawEntry[];
  readonly pack: (parts: readonly RawEntry[]) => Buffer;
}

/** A bundle with each of its files, an export with objects of many kinds, lists and config files; real ones where they are. */
export async function originals(): Promise<readonly [Original, ...Original[]]> {
  const plan = planned({ activation: 'offline' });
  const secrets = { key: inventedKey, confirmations: [{ key: '1'.repeat(54), confirmationId: '2'.repeat(48) }] };
  const { files, zip } = await sealFiles(plan, emitFiles(plan, secrets), secrets);
  const made: readonly (readonly [string, Uint8Array | string])[] = [
    ['bundle.zip', zip.content],
    ...files.map(({ path, content }) => [path, content] as const),
    ['export.zip', madeExport([image, program, application])],
    ['list.csv', csvOf([{ name: 'A' }, { name: 'B', build: '10.0.19045', licensedIds: 'x', exitCode: '21' }])],
    ['confirmations.csv', `Name,InstallationId,ConfirmationId\r\nA,${'1'.repeat(54)},${'2'.repeat(48)}\r\n`],
    ['data.cab', madeCabinet([madeItem(), madeBaseline()])],
    ['config.yaml', config],
    ['inventory.mof', '[SMS_Report(TRUE), SMS_Group_Name("A")]\nclass A : SMS_Class_Template\n{ string B; };\n'],
    ...sampleNames('.zip').map((name) => [name, readSample(name)] as const),
    ...samplePaths('baselines', '.cab').map((path) => [basename(path), readFileSync(path)] as const),
    ...sampleNames('.mof').map((name) => [name, readSample(name).subarray(0, 20_000)] as const),
  ];
  const [first, ...others] = await Promise.all(
    made.map(async ([name, content]) => original(name, Buffer.from(content))),
  );
  if (first === undefined) throw new Error('There is nothing to begin with');
  return [first, ...others];
}

async function original(name: string, bytes: Buffer): Promise<Original> {
  const members = await membersOf(name, bytes);
  const parts = members.map(async (member) => ({ name: member.name, content: Buffer.from(await member.read()) }));
  return { name, bytes, parts: await Promise.all(parts), pack: /\.cab$/iu.test(name) ? packCabinet : rawZip };
}

async function membersOf(name: string, bytes: Buffer): Promise<readonly (ZipMember | CabinetMember)[]> {
  if (/\.zip$/iu.test(name)) return openZip(bytes, name);
  return /\.cab$/iu.test(name) ? openCabinet(bytes, name) : [];
}

function packCabinet(parts: readonly RawEntry[]): Buffer {
  return Buffer.from(
    cabinet(
      parts.map(({ name, content }) => ({ path: name, content })),
      '2026-01-01T00:00:00Z',
    ),
  );
}

const config = `# site
defaults: {publisher: Contoso, limitingCollection: SMSDM003}
packages:
  - {product: windows-10, year: 2, key: {env: ESU_KEY}}
  - product: windows-7
    year: "1"
    name: 'Windows 7: ESU'
    excludeCollections: [ABC00001, ABC00002]
    key: {file: keys/7.txt}
`;

const image = {
  className: 'SMS_ImagePackage',
  keys: ['PackageID'],
  properties: { Name: 'Windows & more', PackageID: 'ABC00002', PkgFlags: '16777216' },
};

const program = {
  className: 'SMS_Program',
  keys: ['PackageID', 'ProgramName'],
  properties: {
    PackageID: 'ABC00001',
    ProgramName: 'P q',
    ProgramFlags: '135307264',
    Duration: '30',
    CommandLine: 'x <y>',
  },
};

const application = {
  className: 'SMS_Application',
  keys: ['CIVersion', 'ModelName'],
  properties: { CIVersion: '2', LocalizedDisplayName: 'Tool', ModelName: 'ScopeId_A/Application_B' },
};
