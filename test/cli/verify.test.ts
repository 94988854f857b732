import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { checks } from '../../src/seal/verify/checks.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { schemaErrors } from '../support/json-schema.js';
import { say } from '../support/said.js';

const folder = temporaryFolder();
const environment = { ESUPACK_KEY: inventedKeys.windows10 };

async function freshBundle(id: string, ...options: readonly string[]): Promise<string> {
  await say(['generate', '--product', 'windows-10', '--year', '2', '--id', id, '--out', folder, ...options], {
    environment,
  });
  return join(folder, id);
}

// Machines that run other tests beside these are slow.
jest.setTimeout(60_000);

describe('verify', () => {
  it.each([
    [[]],
    [['--activation', 'offline']],
    [['--activation', 'vamt', '--open-firewall', '10.1.2.3']],
    [['--probe']],
    [['--language', 'ja', '--collection-prefix', '延長']],
    [['--exclude-collection', 'ABC00001', '--refresh-days', '7', '--run-minutes', '60']],
    [['--esu-value', 'Year 2', '--publisher', 'Contoso', '--package-version', '2.5']],
  ])('finds nothing in what generate writes: %j', async (options) => {
    const bundle = await freshBundle(`good${options.join('')}`.replaceAll(/[^a-z]/gu, ''), ...options);
    for (const path of [bundle, `${bundle}.bundle.zip`]) {
      const { printed, exitCode } = await say(['verify', path]);
      expect([printed, exitCode]).toEqual([`${path}: ${checks.length} checks, no findings.\n`, 0]);
    }
  });

  it('ends with exit code 3 and says of each finding what an import would do', async () => {
    const bundle = await freshBundle('bad');
    appendFileSync(join(bundle, 'README.html'), inventedKeys.windows10);
    const { printed, exitCode } = await say(['verify', bundle]);
    expect(exitCode).toBe(3);
    expect(printed).toContain(
      'README.html: Its SHA-256 is not the one in SHA256SUMS. [checksums]\n  The steps for the administrator',
    );
    expect(printed).toContain('[key]\n  Anyone who can read the file can read the key');
    expect(printed).not.toContain(inventedKeys.windows10);
    const json = await say(['verify', bundle, '--json']);
    expect(JSON.parse(json.printed)).toMatchObject({ kind: 'verification', ok: false, exitCode: 3, id: 'bad' });
    expect(schemaErrors('output.schema.json', JSON.parse(json.printed))).toEqual([]);
  });

  it('checks several in one run, and goes on after one that is none', async () => {
    const [one, two] = [await freshBundle('one'), await freshBundle('two')];
    expect(await say(['verify', one, two])).toMatchObject({
      exitCode: 0,
      printed: expect.stringMatching(/\n2 of 2 bundles are unchanged\.\n$/u) as unknown,
    });
    appendFileSync(join(two, 'README.html'), ' ');
    expect((await say(['verify', one, two])).exitCode).toBe(3);
    const said = await say(['verify', folder, two, one]);
    expect(said).toMatchObject({ exitCode: 2, told: expect.stringContaining('It is not a bundle') as unknown });
    expect(said.printed).toContain('1 of 3 bundles are unchanged.\n');
    const json = await say(['verify', folder, two, one, '--json']);
    const document = JSON.parse(json.printed) as { readonly bundles: readonly { readonly exitCode: number }[] };
    expect(document).toMatchObject({ kind: 'verifications', exitCode: 2 });
    expect(document.bundles.map(({ exitCode }) => exitCode)).toEqual([2, 3, 0]);
    expect(schemaErrors('output.schema.json', document)).toEqual([]);
  });

  it('ends with exit code 2 where there is no bundle', async () => {
    for (const path of [folder, import.meta.filename, join(folder, 'nothing')]) {
      const { printed, exitCode } = await say(['verify', path, '--json']);
      expect(exitCode).toBe(2);
      expect(JSON.parse(printed)).toMatchObject({ kind: 'error' });
    }
  });
});
