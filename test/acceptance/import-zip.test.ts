import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import { importZip } from '../../src/emit/import-zip.js';
import type { ArchiveFile } from '../../src/emit/emitter.js';
import { zip } from '../../src/seal/zip.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { compileOpcReader, packagingMissing, type OpcReading } from '../support/opc/opc-reader.js';
import { inventedKey, planned } from '../support/planned.js';
import { readZip, samplePath, sampleNames, samplesMissing } from '../support/samples.js';
import { zipRecords } from '../support/zip-records.js';

// Starting mono and WebAssembly takes its time on a busy machine.
jest.setTimeout(60_000);

const folder = temporaryFolder();
// Everything that XML must escape, and the longest that the limits allow.
const plan = planned({ name: "Tom & Jerry's ESU (50 % off), year 2; #1 = $best!", publisher: `"A" <b> & 'c'` });
const ours = join(folder, plan.importZip.fileName);
let archive: ArchiveFile;

beforeAll(async () => {
  const [file] = importZip.emit(plan, { key: inventedKey });
  if (file === undefined || !('entries' in file)) throw new Error('no archive was emitted');
  archive = file;
  writeFileSync(ours, await zip(file.entries, plan.date));
});

describe('the import zip as libxml2 reads it', () => {
  const lint = async (parts: readonly { fileName: string; contents: string }[]) => {
    const { valid, errors } = await validateXML({ xml: parts, normalization: 'c14n' });
    return { valid, errors };
  };

  it('has well-formed XML in every part', async () => {
    const parts = archive.entries.map(({ content }, index) => ({
      fileName: `part${index}.xml`,
      contents: Buffer.from(content).toString('utf8'),
    }));
    expect(parts).toHaveLength(6 + plan.programs.length);
    expect(await lint(parts)).toEqual({ valid: true, errors: [] });
    const broken = parts.map(({ fileName, contents }, index) => ({
      fileName,
      contents: index === parts.length - 1 ? contents.slice(0, -1) : contents,
    }));
    expect(await lint(broken)).toMatchObject({ valid: false });
  });
});

describeWith('unzip', unzipMissing, 'the import zip as Info-ZIP reads it', () => {
  it('passes the test of unzip', () => {
    expect(spawnSync('unzip', ['-tqq', ours], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('lists stored entries only, the content types last', () => {
    const { stdout } = spawnSync('zipinfo', [ours], { encoding: 'utf8' });
    const lines = stdout.split('\n').filter((line) => line.startsWith('-'));
    expect(lines).toHaveLength(6 + plan.programs.length);
    for (const line of lines) expect(line).toMatch(/ b- stor 80-Jan-01 00:00 /u);
    expect(lines.at(-1)).toMatch(/ \[Content_Types\]\.xml$/u);
  });
});

describeWith('mono', packagingMissing, 'the import zip as System.IO.Packaging reads it', () => {
  let read: (path: string) => OpcReading;

  beforeAll(() => {
    read = compileOpcReader(folder);
  });

  it('opens, and every relationship leads to its part', () => {
    const { description, relationships } = read(ours);
    expect(description).toBe(plan.importZip.comment);
    expect(relationships.map(({ type, targetMode }) => [type, targetMode])).toEqual([
      ['SMS_Package', 'External'],
      ...plan.programs.map(() => ['SMS_Program', 'External']),
      ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'Internal'],
    ]);
    for (const { target, sha256 } of relationships) {
      const entry = archive.entries.find(({ path }) => `/${path}` === target);
      expect(sha256).toBe(
        createHash('sha256')
          .update(entry?.content ?? '')
          .digest('hex'),
      );
    }
  });

  it('has parts of the types that a real export has', () => {
    expect(
      read(ours)
        .parts.map(({ contentType, root }) => [root, contentType])
        .sort(),
    ).toEqual([
      ['INSTANCE', 'text/xml'],
      ...plan.programs.map(() => ['INSTANCE', 'text/xml']),
      ['LibraryDocument', 'text/xml'],
      ['Relationships', 'application/vnd.openxmlformats-package.relationships+xml'],
      ['coreProperties', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ['guid', 'text/xml'],
    ]);
  });

  describeWith('real console exports', samplesMissing, 'real exports read in the same way', () => {
    it.each(sampleNames('.zip'))('%s', async (name) => {
      const entries = await readZip(samplePath(name));
      const { relationships, parts } = read(samplePath(name));
      expect(parts).toHaveLength(entries.size - 1);
      expect(relationships.length).toBeGreaterThan(2);
      for (const { target, sha256 } of relationships) {
        expect(sha256).toBe(
          createHash('sha256')
            .update(entries.get(target.slice(1)) ?? '')
            .digest('hex'),
        );
      }
    });
  });

  it('refuses a zip whose relationship leads nowhere', async () => {
    const broken = join(folder, 'broken.zip');
    writeFileSync(
      broken,
      await zip(
        archive.entries.filter(({ path }) => !path.startsWith('SMS_Program/')),
        plan.date,
      ),
    );
    expect(() => read(broken)).toThrow(/specified part does not exist|failed/iu);
  });
});

/**
 * What the zip code of WindowsBase on .NET Framework demands (published source: dotnet/wpf, MS/Internal/IO/Zip), and what
 * untouched exports have.
 */
function expectStrictZip(bytes: Uint8Array): void {
  const { entries, directory, comment } = zipRecords(bytes);
  expect(directory.end).toBe(directory.endRecord);
  expect(comment).toBe('');
  let expected = 0;
  for (const { start, end, extra, local, ...entry } of entries) {
    // No gap, no overlap, and the first one at the beginning.
    expect(start).toBe(expected);
    expected = end;
    expect({ versionNeeded: entry.versionNeeded, flags: entry.flags, method: entry.method, extra }).toEqual({
      versionNeeded: 10,
      flags: 0,
      method: 0,
      extra: 0,
    });
    expect(entry.compressedSize).toBe(entry.size);
    expect(local).toEqual(entry);
    expect(entry.name).toMatch(/^[\x21-\x7E]+$/u);
    expect(entry.name).not.toMatch(/\\|^\/|\/$|\/\/|\.\.|\.\/|\.$/u);
  }
  expect(directory.start).toBe(expected);
  const names = entries.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
}

describe('the import zip as the zip reader behind the console takes it', () => {
  it('has nothing that this reader refuses', () => {
    expectStrictZip(readFileSync(ours));
  });
});

describeWith(
  'real console exports',
  samplesMissing,
  'real exports as the zip reader behind the console takes them',
  () => {
    it.each(sampleNames('.zip'))('%s has nothing that this reader refuses', (name) => {
      expectStrictZip(readFileSync(samplePath(name)));
    });
  },
);

function unzipMissing(): string | null {
  return spawnSync('unzip', ['-v']).status === 0
    ? null
    : 'the program unzip is not installed (Debian: apt-get install unzip)';
}
