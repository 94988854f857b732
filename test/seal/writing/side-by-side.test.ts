import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { saveBundle } from '../../support/bundle-file.js';
import { describeWith } from '../../support/consumers.js';
import { temporaryFolder } from '../../support/folders.js';
import { smallBundle, wholeBundleIn } from '../../support/small-bundle.js';
import { writingModule } from '../../support/writing-module.js';

/** Real processes write two bundles into one place, over and over. */
const child = fileURLToPath(new URL('../../support/many-writes.mjs', import.meta.url));
const parent = temporaryFolder();
const writing = writingModule(parent);
const bundles = { old: await smallBundle('old', 'esu', ['only-in-the-old.mof']), new: await smallBundle('new') };
const paths = Object.entries(bundles).map(([name, bundle]) => saveBundle(bundle, join(parent, `${name}.json`)));

describe('processes side by side', () => {
  it('take turns: every write ends well, and what stands there is whole', async () => {
    expect(await badEndsOf('plain', () => [])).toEqual([]);
  }, 120_000);
});

/** A namespace of process numbers of its own, in which every process is number 1, as in a container. */
const unshare = ['unshare', '--user', '--map-root-user', '--pid', '--fork', '--mount-proc'];

function noNamespaces(): string | null {
  if (process.platform !== 'linux') return 'only Linux has namespaces of process numbers';
  const [command = '', ...args] = unshare;
  return spawnSync(command, [...args, 'true']).status === 0 ? null : 'this machine lets nobody make one (unshare)';
}

describeWith('unshare', noNamespaces, 'processes that cannot see each other', () => {
  it('take turns all the same', async () => {
    expect(await badEndsOf('namespaces', () => unshare)).toEqual([]);
  }, 120_000);

  it('take turns with those that run outside', async () => {
    expect(await badEndsOf('mixed', (index) => (index % 2 === 0 ? unshare : []))).toEqual([]);
  }, 120_000);
});

/** What the writes ended with, other than the bundle. */
async function badEndsOf(folder: string, before: (index: number) => readonly string[]): Promise<readonly string[]> {
  const out = join(parent, folder);
  const ends = await Promise.all(Array.from({ length: 4 }, async (_, index) => endsOf([...before(index)], out)));
  expect(readdirSync(out).sort()).toEqual(['esu', 'esu.bundle.zip']);
  expect(['old', 'new']).toContain(wholeBundleIn(out, bundles));
  return ends.flat().filter((end) => !['written', 'replaced', 'unchanged'].includes(end));
}

async function endsOf(before: readonly string[], out: string): Promise<readonly string[]> {
  const [command = '', ...args] = [...before, process.execPath, child, writing, out, '10', ...paths];
  const run = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const printed: Buffer[] = [];
  run.stdout.on('data', (bytes: Buffer) => printed.push(bytes));
  const code = await new Promise((resolve) => run.on('close', resolve));
  expect(code).toBe(0);
  return JSON.parse(Buffer.concat(printed).toString()) as readonly string[];
}
