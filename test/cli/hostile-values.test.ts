import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { madeExport } from '../support/console-export.js';
import { temporaryFolder } from '../support/folders.js';
import { rawZip } from '../support/hostile-zips.js';
import { inventedKeys } from '../support/invented-keys.js';
import { say, type Said } from '../support/said.js';

const folder = temporaryFolder();
const steering = 'a\u001B[2J\u001B]0;b\u0007\u009B31m\u202E\u2066';
const key = inventedKeys.windows10;

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

function expectHarmless({ printed, told }: Said): void {
  expect(printed + told).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect((printed + told).toUpperCase()).not.toContain(key);
  expect(printed + told).not.toMatch(/.{20000}/u);
}

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

const offer = ['--product', 'windows-10', '--year', '2'];
const image = { className: 'SMS_ImagePackage', keys: ['PackageID'] };

describe('what was read', () => {
  it.each([
    ['product', ['plan', '--product', steering, '--year', '2']],
    ['year', ['plan', '--product', 'windows-10', '--year', steering]],
    ['name', ['plan', ...offer, '--name', steering]],
    ['publisher', ['plan', ...offer, '--publisher', 'x'.repeat(100_000)]],
    ['ID', ['plan', ...offer, '--id', steering]],
    ['activation ID', ['plan', ...offer, '--activation-id', steering]],
    ['address', ['plan', ...offer, '--activation', 'vamt', '--open-firewall', steering]],
    ['option', ['plan', `--${steering}`]],
    ['command', [steering]],
    ['key file', ['generate', ...offer, '--key-file', join(folder, steering)]],
    ['folder', ['generate', ...offer, '--key-file', written('key.txt', key), '--out', join(folder, steering)]],
    ['config file', ['validate', join(folder, steering)]],
    [
      'config text',
      ['validate', written('1.yaml', `packages:\n  - {id: "${steering}", "${steering}": *${steering}}\n`)],
    ],
    ['config syntax', ['validate', written('2.yaml', `packages: [\u001B[2J\u009B, "\\${steering}", %${steering}\n`)]],
    ['bundle', ['verify', join(folder, steering)]],
    [
      'device list',
      [
        'report',
        written('list.csv', `Name,OS,Build\r\n${steering},${steering},${steering}\r\n`),
        '--out',
        join(folder, 'report.html'),
        '--force',
      ],
    ],
    ['definition', ['inspect', written('1.sms', `[Package Definition]\nName=${steering}\nPrograms=${steering}\n`)]],
    ['MOF file', ['inspect', written('1.mof', `instance of A { ${steering} = 1; };`)]],
    [
      'object',
      ['inspect', written('1.xml', `<INSTANCE CLASSNAME="${steering}"><PROPERTY NAME="${steering}"/></INSTANCE>`)],
    ],
    [
      'zip',
      ['inspect', written('1.zip', rawZip([{ name: `${steering}.zip`, content: Buffer.from('PK\u0003\u0004') }]))],
    ],
    ['path in a zip', ['inspect', written('2.zip', rawZip([{ name: `../${steering}`, content: Buffer.from('x') }]))]],
    [
      'export',
      ['inspect', written('3.zip', madeExport([{ ...image, properties: { PackageID: 'A', Name: steering } }]))],
    ],
  ])('steers no terminal: %s', async (_what, args) => {
    expectHarmless(await say(args));
    expectHarmless(await say([...args, '--json']));
  });

  it.each([
    ['name of an option', [`--x-${key}`]],
    ['name with words before', ['plan', ...offer, '--name', `ESU-MAK-KEY-${key}`]],
    ['ID with words before', ['plan', ...offer, '--id', `esu-win7-mak-${key.toLowerCase()}`]],
    ['name of a key file', ['generate', ...offer, '--key-file', `esu-win-mak-${key}.txt`]],
    ['glued word', ['plan', ...offer, '--name', `MAK${key.replaceAll('-', '')}`]],
    ['comment of a config file', ['validate', written('3.yaml', `# the key of the lab is ${key}\npackages: []\n`)]],
    ['value of a config file', ['validate', written('4.yaml', `defaults: {publisher: "MAK${key}"}\npackages: []\n`)]],
    ['soft hyphens', ['validate', written('5.yaml', `# ${key.replaceAll('-', '\u00AD')}\npackages: []\n`)]],
  ])('does not contain a key, or is refused without repeating it: %s', async (_what, args) => {
    const said = await say(args);
    expect([2, 3]).toContain(said.exitCode);
    expectHarmless(said);
    expect((said.printed + said.told).toUpperCase()).not.toContain(key.slice(0, 11));
  });

  it('may be the name of a file with the key in it, which is not repeated', async () => {
    const path = join(folder, 'named');
    mkdirSync(path);
    writeFileSync(join(path, `win-mak-${key}.sms`), '[Package Definition]\nName=A\nPrograms=P\n');
    for (const more of [[], ['--json']]) expectHarmless(await say(['inspect', path, ...more]));
  });
});
