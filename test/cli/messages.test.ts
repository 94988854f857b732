import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { listenerOf } from '../../src/cli/listener.js';
import { inJapanese, placeholders } from '../../src/cli/messages/in-japanese.js';
import { messageLanguage } from '../../src/cli/messages/language.js';
import { allMessages } from '../../src/cli/messages/all-messages.js';
import { phrases } from '../../src/cli/messages/phrases.js';
import { bundleOf } from '../support/bundle-of.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { say } from '../support/said.js';
import { sampleTerminal } from '../support/sample-terminal.js';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const sources = filesOf(root)
  .join('\n')
  .replaceAll(String.raw`\$`, '$');

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => !path.includes('messages/'))
    .map((path) => readFileSync(`${folder}${path}`, 'utf8'));
}

describe('the table of messages', () => {
  it.each([...allMessages, ...phrases])('has what the code says: %s', (en, ja) => {
    expect([...placeholders(ja)].every((name) => placeholders(en).includes(name))).toBe(true);
    expect(ja).toMatch(/[\u3040-\u30FF\u4E00-\u9FFF]/u);
    const pieces = en.split(/\{\w+\}/u).map((text) => text.trim());
    expect(pieces.filter((piece) => piece.length > 9 && !sources.includes(piece))).toEqual([]);
  });

  it('has each sentence once', () => {
    const all = [...allMessages, ...phrases].map(([en]) => en);
    expect(all.filter((en, index) => all.indexOf(en) < index)).toEqual([]);
  });
});

describe('messages in Japanese', () => {
  const folder = temporaryFolder();
  /** Three words; commands have two. */
  const english = /[a-z]+ [a-z]+ [a-z]+|\band \d+ more/u;

  it.each([
    [['plan', '-p', 'Windows 10 22H2', '-y', '2']],
    [['plan', '-p', 'windows-10', '-y', '4']],
    [['plan', '-p', 'windows-7', '-y', '1']],
    [['plan', '--key-file', 'k', '-p', 'windows-10', '-y', '2']],
    [['plan', '-p', 'windows-10', '-y', '2', '--limiting-collection', 'x']],
    [['plan', '-product', 'x']],
    [['plan', '-p', '']],
    [['generate', '-p', 'windows-10', '-y', '2']],
    [['generate', '-p', 'windows-10', '-y', '2', '--key-file', 'none']],
    [['generate', '-p', 'windows-10', '-y', '2', '--out', 'D:\\x']],
    [['validate', 'none.yaml']],
    [['verify', 'none']],
    [['genrate']],
    [['generate', '-p', 'windows-10', '-y', '2', '--jobs', 'x']],
    [['generate', '-p', 'windows-10', '-y', '2', '--only', 'x']],
    [['plan', '-p', 'windows-10', '-y', '2', '--activation-id', 'x']],
    [['plan', '-p', 'windows-10', '-y', '2', '--share', 'x']],
    [['plan', '-p', 'windows-10', '-y', '2', '--site-code', 'ABCD']],
    [['plan', '-p', 'windows-10', '-y', '2', '--open-firewall', '10.0.0.0/8']],
    [['inspect', 'none']],
    [['verify', 'package.json']],
    [['report', 'none.csv']],
    [['report', 'package.json', '--fail-under', '101']],
    [['confirmations', 'none', '--bundle', 'none']],
    [['validate', 'package-lock.json']],
    [['schema', 'x']],
    [['confirmations', 'x']],
    [['plan', '--', '-p', 'windows-10']],
    [['plan', '-p', 'windows-10', '-y', '2', 'x']],
    [['plan', '-p', 'windows-10', '-y', '2', '--name', 'パッケージ']],
    [['plan', '-p', 'windows-10', '-y', '2', '--id', 'x'.repeat(49)]],
    [['plan', '-p', 'windows-10', '-y', '2', '--run-minutes', '5', '--refresh-days', '99', '--language', 'fr']],
    [['plan', '-p', 'windows-10', '-y', '2', '--activation', 'x', '--key-installer', 'x', '--key-delivery', 'x']],
    [['plan', '-p', 'windows-10', '-y', '2', '--probe', '--activation', 'vamt', '--key-delivery', 'variable']],
    [['plan', '-p', 'windows-7', '-y', '1', '--task-sequence', '--key-delivery', 'variable']],
    [['plan', '-p', 'windows-10', '-y', '2', '--key-delivery', 'variable', '--key-installer', 'slmgr']],
    [['plan', '-p', 'windows-10', '-y', '2', '--prerequisite-package', 'ABC00001: x']],
    [['plan', '-p', 'windows-10', '-y', '2', '--activation-id', '2de67392-b7a7-462a-b1ca-108dd189f588']],
    [['plan', '-p', 'windows-10', '-y', '2', '--from', 'none']],
    [['generate', '--from', 'none', '--config', 'none']],
    [['generate', '--from', 'src']],
    [['validate', 'a.yaml', '--config', 'b.yaml']],
    [['verify', 'none', 'src']],
    [['verify', 'src']],
    [['inspect', 'package.json']],
    [['report', 'src']],
    [['report', 'package-lock.json', '--product', 'windows-10', '--activation-id', 'x', '--fail-under', '0.5']],
  ])('has no sentence of English: %j', async (args) => {
    const { told } = await say([...args, '--lang', 'ja']);
    expect(told).not.toBe('');
    expect(told).not.toMatch(english);
    expect((await say(args)).told).toMatch(/[a-z]+ [a-z]+/u);
  });

  const offer = 'product: windows-10, year: 2';
  it.each([
    ['a tab', 'packages:\n\t- product: windows-10\n'],
    ['a full-width space', 'packages:\n　- product: windows-10\n'],
    ['a quotation mark', 'packages:\n  - name: "x\n'],
    ['a bracket', 'packages:\n  - {product: windows-10\n'],
    ['a colon', 'packages:\n  - name: a: b\n'],
    ['a missing colon', 'packages:\n  - product windows-10\n    year: 2\n'],
    ['two documents', `packages: []\n---\npackages: []\n`],
    ['an alias', 'packages:\n  - *x\n'],
    ['an anchor of nothing', 'packages:\n  - name: &x\n'],
    ['a merge of nothing', 'packages:\n  - <<: x\n'],
    ['a tag', 'packages:\n  - name: !x y\n'],
    ['a comment in JSON', '{"packages": [] // x\n}'],
    ['a twin', `packages:\n  - {${offer}, year: 3}\n`],
    ['another setting', `packages:\n  - {${offer}, keyfile: k, defaults: x, colour: red}\n`],
    ['shapes', `packages:\n  - {${offer}, key: k.txt, name: [x, y], probe: true, share: null}\n`],
    ['a list of products', 'packages:\n  - {product: [windows-10, windows-7], year: 2, matrix: x}\n'],
    ['no list of packages', `packages:\n  ${offer.replace(', ', '\n  ')}\n`],
    ['a list alone', `- {${offer}}\n`],
    ['a year without a space', `packages:\n  - year:2\n`],
    ['defaults with hyphens', 'defaults:\n  - language: ja\npackages: []\n'],
    [
      'settings that exclude each other',
      `packages:\n  - {${offer}, taskSequence: no, prerequisitePackage: ABC00001, keyDelivery: variable}\n`,
    ],
    ['settings in other places', `packages:\n  - {${offer}, defaults: x}\nlanguage: ja\nyear: 2\nenv: K\n`],
    ['two packages of one name', `packages:\n  - {${offer}}\n  - {${offer}}\n`],
    ['keys of one source', `packages:\n  - {${offer}, id: a, key: {env: K}}\n  - {${offer}, id: b, key: {env: K}}\n`],
    ['keys of one file', `packages:\n  - {${offer}, id: a, key: {file: k}}\n  - {${offer}, id: b, key: {file: k}}\n`],
    ['a name of a variable', `packages:\n  - {${offer}, key: {env: 'A B-'}}\n`],
    ['both sources of a key', `packages:\n  - {${offer}, key: {env: A, file: b}}\n`],
    ['a key that is not used', `packages:\n  - {${offer}, key: {env: A}, keyDelivery: variable}\n`],
    ['a key', `packages:\n  - {${offer}, name: ${inventedKeys.windows10}}\n`],
    ['a matrix', `packages:\n  - {${offer}, matrix: {Customer: [a], year: [1]}}\n`],
    ['a word of a matrix', `packages:\n  - {product: windows-10, matrix: {year: [2]}, id: 'x-\${yer}'}\n`],
    ['a word without a matrix', `packages:\n  - {${offer}, id: 'x-\${customer}'}\n`],
    ['a matrix with twins', `packages:\n  - {product: windows-10, matrix: {year: [1, 2]}, id: x}\n`],
    ['a variable', `packages:\n  - {${offer}, name: '\${env:NONE}'}\n`],
    ['a file that is extended', `extends: none.yaml\npackages: []\n`],
    ['an address that is extended', `extends: https://contoso.com/x.yaml\npackages: []\n`],
    ['itself', 'extends: esupack.yaml\npackages: []\n'],
    ['nothing', ''],
  ])('has no sentence of English on a config file with %s', async (_what, text) => {
    const file = join(folder, 'esupack.yaml');
    writeFileSync(file, text);
    const { told } = await say(['validate', file, '--lang', 'ja']);
    expect(told).not.toBe('');
    expect(told).not.toMatch(english);
  });

  it.each([
    ['no key', 'x'],
    ['two keys', `${inventedKeys.windows10} ${inventedKeys.windows10}`],
    ['a comment', `${inventedKeys.windows10} # Contoso`],
    ['a name', `key=${inventedKeys.windows10}`],
    ['quotation marks', `"${inventedKeys.windows10}"`],
    ['a key of another form', inventedKeys.windows7],
    ['a placeholder', 'XXXXX-XXXXX-XXXXX-XXXXX-XXXXX'],
    ['letters that no key has', 'AEIOU-AEIOU-AEIOU-AEIOU-AEIOU'],
    ['a picture', 'x'.repeat(5000)],
  ])('has no sentence of English on a key file with %s', async (_what, text) => {
    const file = join(folder, 'key.txt');
    writeFileSync(file, text);
    const args = ['generate', '-p', 'windows-10', '-y', '2', '--key-file', file, '--strict', '--out', folder];
    const { told } = await say([...args, '--lang', 'ja']);
    expect(told).not.toBe('');
    expect(told).not.toMatch(english);
  });

  it('has no sentence of English on bundles', async () => {
    const id = 'esu-windows-10-year-2';
    mkdirSync(join(folder, 'offline'));
    const offline = await bundleOf(join(folder, 'offline'), '--activation', 'offline');
    const list = join(folder, 'ids.csv');
    const told = async (...args: readonly string[]): Promise<string> => (await say([...args, '--lang', 'ja'])).told;
    const add = async (text: string): Promise<string> => {
      writeFileSync(list, text);
      return told('confirmations', list, '--bundle', offline);
    };
    const all = [
      await add('Name,Serial\nPC1,1\n'),
      await add(`Name,InstallationId,ConfirmationId\nPC1,,1\n,2,1E+47\nA B C,,${'1'.repeat(48)}\nPC2,,\n`),
      await add(`Name,ConfirmationId\nPC1,${'1'.repeat(48)}\nPC1,${'2'.repeat(48)}\nPC2,${'2'.repeat(48)}\n`),
      await told('confirmations', list, '--bundle', `${offline}.bundle.zip`),
      await told('verify', `${offline}/${id}_files`, folder),
    ];
    writeFileSync(join(offline, 'README.html'), 'x');
    all.push(await add(`Name,ConfirmationId\nPC1,${'1'.repeat(48)}\n`));
    writeFileSync(join(offline, 'manifest.json'), '{}');
    all.push(await add(`Name,ConfirmationId\nPC1,${'1'.repeat(48)}\n`));
    all.push(
      await told(
        'generate',
        '-p',
        'windows-10',
        '-y',
        '2',
        '--key-file',
        join(folder, 'offline', 'key.txt'),
        '--out',
        join(folder, 'offline'),
      ),
    );
    all.push(await told('generate', '--from', offline, '--out', folder));
    for (const each of all) {
      expect(each).not.toBe('');
      expect(each).not.toMatch(english);
    }
  });

  it('has no sentence of English where a report misses its gate', async () => {
    const list = join(folder, 'devices.csv');
    writeFileSync(list, 'Name,OperatingSystem,Build,Client,LicensedActivationIds\nPC1,Windows 10,10.0.19045,1,none\n');
    const args = ['report', list, '--json', '--product', 'windows-10', '--year', '2', '--fail-under', '90'];
    const { exitCode, told } = await say([...args, '--lang', 'ja']);
    expect(exitCode).toBe(3);
    expect(told).toContain('1 台のうち 0 台');
    expect(told).not.toMatch(english);
  });

  it('has no sentence of English where a person stops it', async () => {
    const file = join(folder, 'two.yaml');
    writeFileSync(file, `packages:\n  - {${offer}, id: a}\n  - {${offer}, id: b, name: B}\n`);
    const onStop = (stop: () => void) => {
      stop();
      return () => undefined;
    };
    const { told } = await say(['generate', '--config', file, '--out', join(folder, 'stopped'), '--lang', 'ja'], {
      onStop,
    });
    expect(told).toContain('このパッケージが終わると停止します。');
    expect(told).not.toMatch(english);
  });

  it('has no sentence of English while it waits for another run', () => {
    const terminal = sampleTerminal({ words: inJapanese });
    listenerOf('esu', terminal).waits('Waiting for another run (process 12 on this computer).');
    expect(terminal.told()).toBe('esupack: esu: 別の実行 (このコンピューターのプロセス 12) の終了を待っています。\n');
  });

  it('leaves JSON English', async () => {
    const { printed } = await say(['plan', '-p', 'x', '-y', '1', '--json', '--lang', 'ja']);
    expect(printed).toContain('There is no product');
  });

  it('takes no second sentence for a value of the first', () => {
    expect(inJapanese('The current year is 2. Make sure that you want year 1.')).toBe(
      '現在は 2 年目の期間です。1 年目でよいか確認してください。',
    );
  });

  it('leaves what a person wrote as it is, even where it is a phrase of ours or holds one', () => {
    expect(inJapanese('There is no product "a file or a folder".')).toBe('製品 "a file or a folder" はありません。');
  });

  it('leaves what it does not know as it is, sentence by sentence', () => {
    expect(inJapanese('Nobody says this. Specify it only once.')).toBe('Nobody says this. 1 回だけ指定してください。');
  });

  it.each([
    [[], {}, 'linux', 'en-US', 'en'],
    [['--lang', 'ja'], { LANG: 'en_US.UTF-8' }, 'linux', 'en-US', 'ja'],
    [['--lang=en'], { ESUPACK_LANG: 'ja' }, 'linux', 'en-US', 'en'],
    [[], { ESUPACK_LANG: 'en', LANG: 'ja_JP.UTF-8' }, 'linux', 'ja-JP', 'en'],
    [[], { LANG: 'ja_JP.UTF-8' }, 'linux', 'en-US', 'ja'],
    [[], { LC_ALL: 'C', LANG: 'ja_JP.UTF-8' }, 'linux', 'en-US', 'en'],
    [[], {}, 'win32', 'ja-JP', 'ja'],
    [[], {}, 'linux', 'ja-JP', 'en'],
  ])('%j %j on %s in %s speaks %s', (args, environment, platform, locale, language) => {
    expect(messageLanguage(args, { environment, platform, locale })).toBe(language);
  });

  it('is told without a look at the region where something else tells it, which takes long', () => {
    const look = (platform: string, LANG: string) =>
      messageLanguage([], {
        environment: { LANG },
        platform,
        get locale(): string {
          throw new Error('looked at');
        },
      });
    expect(look('linux', '')).toBe('en');
    expect(look('win32', 'ja_JP.UTF-8')).toBe('ja');
  });
});
