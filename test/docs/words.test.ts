import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { commands } from '../../src/cli/commands.js';
import type { OutputFile } from '../../src/emit/emitter.js';
import { emitFiles } from '../../src/emit/emitters.js';
import { messages } from '../../src/cli/messages/messages.js';
import { english } from '../../src/report/page/english.js';
import { filesBelow } from '../support/folders.js';
import { inventedKey, planned } from '../support/planned.js';

/** British spelling, words that docs/glossary.md replaces, and sentences that a reader had to guess. */
const refused: readonly RegExp[] = [
  /\blicen[c]e\w*/iu,
  /\bcolou[r]\w*/iu,
  /\bbehaviou[r]\w*/iu,
  /\bcatalogu[e]\w*/iu,
  /\bneighbou[r]\w*/iu,
  /\b(?:recogni|organi|summari|authori|initiali|normali|minimi|synchroni)s(?:e|ed|es|ing|ation)\b/iu,
  /\bdoors?\b/iu,
  /\battested\b/iu,
  /licensed is not (?:updated|protected)/iu,
  /tells the truth/iu,
  /what must stand/iu,
  /as seen by others/iu,
  /引き渡しシート/u,
];

/** Phrases that sound translated, in what the program says; the code has them in no text. */
const odd: readonly RegExp[] = [
  /\bnobody (?:can answer|knows)\b/iu,
  /has the last word/iu,
  /to put it back/iu,
  /goes on from there/iu,
  /as they should be/iu,
  /\bgive (?:it once|one of the two)\b/iu,
  /\bstands? (?:here|there|around|before|behind|beside|together)\b/iu,
  /\bin vain\b/iu,
  /\bsay -[A-Z]/u,
  /breaks? TLS open/iu,
  /\bwhoever\b/iu,
  /takes? it over/iu,
  /as (?:it|they) stands?\b/iu,
  /has not the (?:form|shape)/iu,
  /\bleave (?:it|one of the two) out\b/iu,
  /\bcomes about\b/iu,
  /small letters/iu,
  /\bkept? from starting/iu,
  /\bare the most\b|\bis the most\b/iu,
  /\bno sound (?:zip|cabinet)\b/iu,
];

const root = fileURLToPath(new URL('../../', import.meta.url));

function foundIn(text: string, words = refused): readonly string[] {
  return words.flatMap((each) => each.exec(text)?.[0] ?? []);
}

const all = [...refused, ...odd];

describe('what a person reads', () => {
  const bundles = [
    {},
    { language: 'ja', activation: 'offline', probe: 'yes' },
    { activation: 'vamt', openFirewall: '10.1.2.3' },
    { keyDelivery: 'variable', prerequisitePackage: 'ABC00123:Install' },
    { product: 'windows-7', year: '1' },
    { product: 'windows-server-2012', year: '3', keyInstaller: 'slmgr' },
  ] as const;

  it.each(bundles)('keeps to the glossary in every file of a bundle: %j', (written) => {
    const files = emitFiles(planned(written), { key: inventedKey, confirmations: [] }).flatMap(contentsOf);
    const found = files.flatMap(({ path, text }) => foundIn(text, all).map((word) => `${path}: ${word}`));
    expect(found).toEqual([]);
  });

  it('keeps to the glossary in help and on the report', () => {
    expect(foundIn(JSON.stringify(commands), all)).toEqual([]);
    expect(foundIn(JSON.stringify(english), all)).toEqual([]);
    expect(foundIn(JSON.stringify(messages), all)).toEqual([]);
  });

  it('has no odd phrase in any message of the program', () => {
    const sources = [...filesBelow(`${root}src`)].filter(([path]) => path.endsWith('.ts'));
    const found = sources.flatMap(([path, bytes]) =>
      foundIn(withoutComments(bytes.toString()), odd).map((words) => `src/${path}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  it('keeps to the glossary in the docs', () => {
    const pages = [...filesBelow(`${root}docs`)]
      .filter(([path]) => path.endsWith('.md') && path !== 'glossary.md')
      .map(([path, bytes]) => ({ path: `docs/${path}`, text: bytes.toString() }));
    for (const path of ['README.md', 'README.ja.md', 'CONTRIBUTING.md'])
      pages.push({ path, text: readFileSync(`${root}${path}`, 'utf8') });
    const found = pages.flatMap(({ path, text }) => foundIn(text).map((word) => `${path}: ${word}`));
    expect(found).toEqual([]);
  });
});

function contentsOf(file: OutputFile): readonly { readonly path: string; readonly text: string }[] {
  if (!('content' in file)) return file.entries.flatMap(contentsOf);
  const encoding = file.content[0] === 0xff && file.content[1] === 0xfe ? 'utf16le' : 'utf8';
  return [{ path: file.path, text: Buffer.from(file.content).toString(encoding) }];
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*\*?.*?\*\//gsu, '').replaceAll(/^\s*\/\/.*$/gmu, '');
}
