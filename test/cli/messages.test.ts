import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { inJapanese, placeholders } from '../../src/cli/messages/in-japanese.js';
import { messageLanguage } from '../../src/cli/messages/language.js';
import { allMessages } from '../../src/cli/messages/all-messages.js';
import { say } from '../support/said.js';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const sources = filesOf(root).join('\n');

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) => !path.includes('messages.ts'))
    .map((path) => readFileSync(`${folder}${path}`, 'utf8'));
}

describe('the table of messages', () => {
  it.each(allMessages)('has what the code says: %s', (en, ja) => {
    expect([...placeholders(ja)].every((name) => placeholders(en).includes(name))).toBe(true);
    expect(ja).toMatch(/[\u3040-\u30FF\u4E00-\u9FFF]/u);
    for (const piece of en.split(/\{\w+\}/u).filter((text) => text.trim().length > 9))
      expect(sources).toContain(piece.trim());
  });

  it('has each sentence once', () => {
    expect(new Set(allMessages.map(([en]) => en)).size).toBe(allMessages.length);
  });
});

describe('messages in Japanese', () => {
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
  ])('has no sentence of English: %j', async (args) => {
    const { told } = await say([...args, '--lang', 'ja']);
    expect(told).not.toBe('');
    expect(told).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/u);
    expect((await say(args)).told).toMatch(/[a-z]+ [a-z]+/u);
  });

  it('leaves JSON English', async () => {
    const { printed } = await say(['plan', '-p', 'x', '-y', '1', '--json', '--lang', 'ja']);
    expect(printed).toContain('There is no product');
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
