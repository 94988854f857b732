import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { consoleLabels, labelsIn } from '../../../src/emit/hand-off-sheet/console-labels.js';

const page = readFileSync(new URL('../../../docs/decisions/japanese-labels.md', import.meta.url), 'utf8');
const documented = [...page.matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\|$/gmu)]
  .map(([, english, japanese, where]) => ({ english, japanese, where }))
  .filter(({ english, japanese }) => english !== 'English' && !/^-+$/u.test(japanese ?? ''));

describe('the labels of the console', () => {
  it('are those of the page that names their sources', () => {
    const rows = documented.map(({ english, japanese }) => [english, japanese === '–' ? null : japanese]);
    expect(rows).toEqual(Object.values(consoleLabels).map((label) => [...label]));
  });

  it('have a source each, or none that was found', () => {
    for (const { japanese, where } of documented) {
      expect(where === undefined || where === '').toBe(false);
      expect(where?.startsWith('none')).toBe(japanese === '–');
    }
  });

  it('carry a star on the Japanese page where they stand in English', () => {
    const japanese = labelsIn('ja');
    expect(japanese.importPackage.html).toBe('<b>Import Package</b>*');
    expect(japanese.softwareLibrary.html).toBe('<b>ソフトウェア ライブラリ</b>');
    expect(labelsIn('en').importPackage.html).toBe('<b>Import Package</b>');
  });
});
