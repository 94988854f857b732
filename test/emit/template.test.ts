import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { render } from '../../src/emit/template.js';
import { templates } from '../../src/emit/templates.generated.js';
import { InternalError } from '../../src/errors.js';

const folder = new URL('../../templates/', import.meta.url);

describe('the embedded templates', () => {
  it('are the files of templates/', () => {
    const files = readdirSync(folder).sort();
    expect(
      Object.keys(templates)
        .map((name) => `${name}.hbs`)
        .sort(),
    ).toEqual(files);
    for (const [name, text] of Object.entries(templates)) {
      expect(text).toBe(readFileSync(new URL(`${name}.hbs`, folder), 'utf8').replaceAll('\r\n', '\n'));
    }
  });

  it('hold layout only: no helper of their own, nothing escaped by the engine', () => {
    for (const text of Object.values(templates)) {
      const tags = text.match(/\{\{[^}]*\}\}/gu) ?? [];
      for (const tag of tags) expect(tag).toMatch(/^\{\{(?:[#/](?:if|each|unless)\b[^}]*|else|[@\w./]+)\}\}$/u);
    }
  });
});

describe('a template that asks for what the view lacks', () => {
  it('is our fault, and is named, in plain places and in conditions alike', () => {
    expect(() => render('package-definition.sms', {})).toThrow(InternalError);
    expect(() => render('hand-off-sheet', { language: 'en' })).toThrow(/hand-off-sheet/u);
  });
});
