import { describe, expect, it } from '@jest/globals';
import { inJapanese, translatedSentences } from '../../src/catalog/japanese.js';
import { products } from '../../src/catalog/products.js';

const sentences = products.flatMap(({ notes, prerequisites }) => [
  ...notes,
  ...prerequisites.map(({ purpose }) => purpose),
]);

describe('the catalogue in Japanese', () => {
  it('has every sentence of the catalogue and no other', () => {
    expect(translatedSentences.toSorted()).toEqual([...new Set(sentences)].toSorted());
  });

  it('keeps every number, update and code of a sentence', () => {
    for (const sentence of sentences) {
      const figures = sentence.match(/KB\d+|0x[0-9A-Fa-f]+|\d{5}\.\d+|\b\d{4}\b(?!-)|--[a-z-]+/gu) ?? [];
      for (const figure of figures) expect(inJapanese(sentence)).toContain(figure);
    }
  });

  it('leaves a sentence alone that nobody has translated', () => {
    expect(inJapanese('A sentence of tomorrow.')).toBe('A sentence of tomorrow.');
  });
});
