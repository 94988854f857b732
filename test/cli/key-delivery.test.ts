import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { type Said, say } from '../support/said.js';

jest.setTimeout(60_000);

const parent = temporaryFolder();
const id = 'esu-windows-10-year-2';
let count = 0;
const newOut = (): string => join(parent, `out-${(count += 1)}`);
const byVariable = ['generate', '-p', 'windows-10', '-y', '2', '--key-delivery', 'variable'];
const made = async (...args: readonly string[]): Promise<Said & { readonly out: string }> => {
  const out = newOut();
  return { ...(await say([...byVariable, '--out', out, ...args])), out };
};

describe('generate --key-delivery variable', () => {
  it('asks for no key, writes none, and says where it goes', async () => {
    const { exitCode, printed, told, out } = await made();
    expect(exitCode).toBe(0);
    expect(told).toBe('');
    expect(printed).toContain('key from the task sequence variable ESUKEY');
    expect(printed).toContain('No file contains the key');
    expect(await say(['verify', join(out, id)])).toMatchObject({ exitCode: 0 });
    expect(await say([...byVariable, '--out', out, '--check'])).toMatchObject({ exitCode: 0 });
    expect(await say([...byVariable, '--out', out])).toMatchObject({ printed: expect.stringContaining('Unchanged') });
    const inspected = await say(['inspect', join(out, id)]);
    expect(inspected.printed).toContain('Key: in the task sequence variable ESUKEY');
  });

  it('says that the key of a variable is not used, and keeps it out of every file', async () => {
    const out = newOut();
    const said = await say([...byVariable, '--out', out], { environment: { ESUPACK_KEY: inventedKeys.windows10 } });
    expect(said.exitCode).toBe(0);
    expect(said.told).toContain(`ESUPACK_KEY: ${id} does not contain a key`);
    for (const [path, bytes] of filesBelow(out))
      expect([path, bytes.includes(inventedKeys.windows10)]).toEqual([path, false]);
    const strict = await say([...byVariable, '--out', newOut(), '--strict'], {
      environment: { ESUPACK_KEY: inventedKeys.windows10 },
    });
    expect(strict.exitCode).toBe(2);
  });

  it('refuses a key file, whatever is in it', async () => {
    const file = join(parent, 'key.txt');
    writeFileSync(file, inventedKeys.windows10);
    const { exitCode, told, out } = await made('--key-file', file);
    expect(exitCode).toBe(2);
    expect(told).toContain('--key-file: No file of this bundle contains the key');
    expect(() => readdirSync(out)).toThrow();
  });

  it('takes a key file for the other packages of a config file, and says for which not', async () => {
    const [out, config, file] = [newOut(), join(parent, 'two.yaml'), join(parent, 'key.txt')];
    writeFileSync(file, inventedKeys.windows10);
    writeFileSync(
      config,
      'packages:\n  - {product: windows-10, year: 2, id: with, name: With}\n  - {product: windows-10, year: 2, id: without, name: Without, keyDelivery: variable}\n',
    );
    const said = await say(['generate', '--config', config, '--key-file', file, '--out', out]);
    expect(said.exitCode).toBe(0);
    expect(said.told).toContain('--key-file: without does not contain a key');
    expect(said.told).not.toContain('with does not contain a key');
    expect(await say(['verify', join(out, 'without')])).toMatchObject({ exitCode: 0 });
  });

  it('follows from bundle to bundle, and back to content with a key only', async () => {
    const { out } = await made();
    const from = ['generate', '--from', join(out, id)];
    const next = await say([...from, '--year', '3', '--out', out]);
    expect(next.exitCode).toBe(0);
    expect(next.printed).toContain('key from the task sequence variable ESUKEY');
    const back = await say([...from, '--key-delivery', 'content', '--out', newOut()]);
    expect(back.exitCode).toBe(2);
    expect(back.told).toContain('There is no MAK key.');
  });

  it('leaves the key of a former bundle behind', async () => {
    const out = newOut();
    const environment = { ESUPACK_KEY: inventedKeys.windows10 };
    await say(['generate', '-p', 'windows-10', '-y', '2', '--out', out], { environment });
    const later = newOut();
    const said = await say(['generate', '--from', join(out, id), '--key-delivery', 'variable', '--out', later]);
    expect(said.exitCode).toBe(0);
    expect(await say(['verify', join(later, id)])).toMatchObject({ exitCode: 0 });
  });

  it('is told by plan', async () => {
    const { printed } = await say(['plan', ...byVariable.slice(1)]);
    expect(printed).toContain('none of them contains the key, which comes from the task sequence variable ESUKEY');
    expect(printed).not.toContain('holds the key)');
  });
});
