import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { exitCodes, UserError } from '../../src/errors.js';
import { type FileOptions, writeFiles } from '../../src/seal/write-files.js';
import { type Failing, failingDisk, from, once } from '../support/failing-disk.js';
import { temporaryFolder } from '../support/folders.js';

const parent = temporaryFolder();
const files = (text: string) =>
  [
    { name: 'esupack.yaml', content: Buffer.from(`${text} config`) },
    { name: 'esupack.schema.json', content: Buffer.from(`${text} schema`) },
  ] as const;
const options: FileOptions = { where: 'esupack.yaml', mode: 0o600, mayReplace: () => null, elsewhere: 'Elsewhere.' };
let folder = '';
let count = 0;

beforeEach(() => {
  count += 1;
  folder = join(parent, `folder-${count}`);
  mkdirSync(folder);
});

/** What stands there: both files of one text, or what else there is. */
function there(): string {
  const names = readdirSync(folder).sort();
  if (names.length === 0) return 'nothing';
  const [schema = '', config = ''] = names.map((name) => readFileSync(join(folder, name), 'utf8').split(' ')[0]);
  return names.join() === 'esupack.schema.json,esupack.yaml' && schema === config ? config : `damaged: ${names.join()}`;
}

describe('files', () => {
  it('are written, replaced and left as they are', async () => {
    expect([await writeFiles(folder, files('old'), options), there()]).toEqual(['written', 'old']);
    expect([await writeFiles(folder, files('old'), options), there()]).toEqual(['unchanged', 'old']);
    expect([await writeFiles(folder, files('new'), options), there()]).toEqual(['written', 'new']);
  });

  it('are not replaced where the caller says why, and those that are the same are not asked about', async () => {
    await writeFiles(folder, files('old'), options);
    const refusing = { ...options, mayReplace: (path: string) => ({ where: path, what: 'No.', repair: 'Do not.' }) };
    expect(await writeFiles(folder, files('old'), refusing)).toBe('unchanged');
    expect(await thrown(writeFiles(folder, files('new'), refusing))).toMatchObject({
      exitCode: exitCodes.exists,
      issues: [{ where: join(folder, 'esupack.yaml') }, { where: join(folder, 'esupack.schema.json') }],
    });
    expect(there()).toBe('old');
  });

  it.each<[string, () => void]>([
    [
      'a folder',
      () => {
        mkdirSync(join(folder, 'esupack.schema.json'));
      },
    ],
    [
      'a dangling link',
      () => {
        symlinkSync('nowhere', join(folder, 'esupack.yaml'));
      },
    ],
  ])('never take the place of %s', async (_what, prepare) => {
    prepare();
    const before = readdirSync(folder);
    expect(await thrown(writeFiles(folder, files('new'), options))).toMatchObject({ exitCode: exitCodes.exists });
    expect(readdirSync(folder)).toEqual(before);
  });

  it('are written in a folder where a run for another file was killed, whose work is ended', async () => {
    const left = join(folder, '.report.html.left-0123456789ab-89abcdef-4711-12345');
    mkdirSync(join(left, 'complete'), { recursive: true });
    writeFileSync(join(left, 'complete/report.html'), 'report');
    await writeFiles(folder, files('new'), options);
    expect(readdirSync(folder).sort()).toEqual(['esupack.schema.json', 'esupack.yaml', 'report.html']);
  });

  it('may have the longest name that a file system takes', async () => {
    const name = `${'報'.repeat(83)}.html`;
    await writeFiles(folder, [{ name, content: Buffer.from('x') }], options);
    expect(readdirSync(folder)).toEqual([name]);
  });

  it('need their folder to be there', async () => {
    rmSync(folder, { recursive: true });
    expect(await thrown(writeFiles(folder, files('new'), options))).toMatchObject({ exitCode: exitCodes.wrongInput });
  });

  it.each(['old', 'nothing'])(
    'over %s are both written or none, whichever call fails or is the last',
    async (before) => {
      const wrong: string[] = [];
      const run = async (failing: Failing) => {
        for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
        if (before === 'old') for (const { name, content } of files('old')) writeFileSync(join(folder, name), content);
        const { disk, calls } = failingDisk(failing);
        return { error: await thrown(writeFiles(folder, files('new'), { ...options, disk })), calls: calls() };
      };
      const { calls } = await run(() => null);
      for (let call = 1; call <= calls; call += 1)
        for (const failing of [once(call, 'ENOSPC'), from(call)]) {
          const { error } = await run(failing);
          const hidden = readdirSync(folder).filter((name) => name.startsWith('.'));
          if (error !== null && !(error instanceof UserError)) wrong.push(`${call}: no message`);
          if (error instanceof UserError && error.message.includes('Nothing was changed.') && hidden.length === 0)
            if (there() !== before) wrong.push(`${call}: ${there()} after ${error.message}`);
          await writeFiles(folder, files('new'), options);
          if (there() !== 'new') wrong.push(`${call}: ${there()} after the next run`);
        }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});

async function thrown(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}
