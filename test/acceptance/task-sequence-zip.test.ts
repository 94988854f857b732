import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { validateXML } from 'xmllint-wasm';
import type { ArchiveFile } from '../../src/emit/emitter.js';
import { taskSequenceZip } from '../../src/emit/task-sequence-zip.js';
import { readWmiObject } from '../../src/read/wmi-object-text.js';
import { zip } from '../../src/seal/zip.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { compileOpcReader, packagingMissing } from '../support/opc/opc-reader.js';
import { inventedKey } from '../support/planned.js';
import { plannedSequence } from '../support/planned-sequence.js';

jest.setTimeout(60_000);

const folder = temporaryFolder();
const plan = plannedSequence({ name: "Tom & Jerry's ESU", prerequisitePackage: "ABC00123:It's <1> & only" });
const ours = join(folder, plan.taskSequence.fileName);
let archive: ArchiveFile;

beforeAll(async () => {
  const [file] = taskSequenceZip.emit(plan, { key: inventedKey });
  if (file === undefined || !('entries' in file)) throw new Error('no archive was emitted');
  archive = file;
  writeFileSync(ours, await zip(file.entries, plan.date));
});

describe('the task sequence zip as libxml2 reads it', () => {
  it('has well-formed XML in every part, and inside its object', async () => {
    const object = archive.entries.find(({ path }) => /^SMS_TaskSequencePackage\/.*object\.xml$/u.test(path));
    const { properties } = readWmiObject(Buffer.from(object?.content ?? '').toString('utf8'));
    const sequence = properties.find(({ name }) => name === 'Sequence')?.value;
    if (typeof sequence !== 'string') throw new Error('The object has no sequence');
    const texts = [...archive.entries.map(({ content }) => Buffer.from(content).toString('utf8')), sequence];
    const xml = texts.map((contents, index) => ({ fileName: `part${index}.xml`, contents }));
    expect(xml).toHaveLength(11 + plan.programs.length);
    expect(await validateXML({ xml, normalization: 'c14n' })).toMatchObject({ valid: true, errors: [] });
  });
});

describeWith('unzip', unzipMissing, 'the task sequence zip as Info-ZIP reads it', () => {
  it('passes the test of unzip', () => {
    expect(spawnSync('unzip', ['-tqq', ours], { encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });
});

describeWith('mono', packagingMissing, 'the task sequence zip as System.IO.Packaging reads it', () => {
  it('opens, and every relationship leads to its part', () => {
    const { description, relationships, parts } = compileOpcReader(folder)(ours);
    expect(description).toBe(plan.taskSequence.comment);
    expect(parts).toHaveLength(archive.entries.length - 1);
    expect(relationships.map(({ type }) => type).slice(0, -1)).toEqual([
      'SMS_Package',
      ...plan.programs.map(() => 'SMS_Program'),
      'SMS_TaskSequencePackage',
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
});

function unzipMissing(): string | null {
  return spawnSync('unzip', ['-v']).status === 0
    ? null
    : 'the program unzip is not installed (Debian: apt-get install unzip)';
}
