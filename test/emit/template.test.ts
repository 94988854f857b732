import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error -- a script without types
import * as script from '../../scripts/embed-templates.mjs';
import { render } from '../../src/emit/template.js';
import { templates } from '../../src/emit/templates.generated.js';
import { InternalError } from '../../src/errors.js';
import { cmdWord } from '../../src/text/cmd.js';
import { htmlAttribute } from '../../src/text/html.js';
import { vbsRemark } from '../../src/text/vbs.js';

const { precompiled } = script as { precompiled: (template: URL) => string };
const folder = new URL('../../templates/', import.meta.url);
const generated = readFileSync(new URL('../../src/emit/templates.generated.ts', import.meta.url), 'utf8');

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.hbs'))
  .map((file) => file.slice(0, -'.hbs'.length));

describe('the embedded templates', () => {
  it('are the files of templates/', () => {
    expect(Object.keys(templates).sort()).toEqual([...names].sort());
  });

  it('are precompiled from what the files hold now', () => {
    for (const name of names) expect(generated).toContain(precompiled(new URL(`${name}.hbs`, folder)));
  });

  it('double a backslash before a tag, which would else be written as it stands', () => {
    for (const name of names) {
      const text = readFileSync(new URL(`${name}.hbs`, folder), 'utf8');
      expect(text.match(/(?<!\\)(?:\\\\)*\\\{\{/gu)).toBeNull();
    }
  });

  it('hold layout only: no helper of their own, nothing escaped by the engine', () => {
    for (const name of names) {
      const tags = readFileSync(new URL(`${name}.hbs`, folder), 'utf8').match(/\{\{[^}]*\}\}/gu) ?? [];
      for (const tag of tags) expect(tag).toMatch(/^\{\{(?:[#/](?:if|each|unless)\b[^}]*|else|[@\w./]+)\}\}$/u);
    }
  });
});

describe('a template that asks for what the view lacks', () => {
  it('is our fault, and is named, in plain places and in conditions alike', () => {
    expect(() => render('package-definition.sms', {})).toThrow(InternalError);
    expect(() => render('hand-off-sheet', { language: htmlAttribute('en') })).toThrow(/hand-off-sheet/u);
  });
});

/** `npm run typecheck` fails where one of the marked calls compiles. */
describe('a view', () => {
  const tool = vbsRemark('esupack');
  const known = { wmiScript: tool, batch: tool, license: tool, errors: tool };

  it('takes text that text/ has encoded for the language of the template', () => {
    expect(render('esu-wmi.vbs', { ...known, tool })).toContain('Written by esupack.');
  });

  it('takes no plain text, and none of another language', () => {
    const plain = 'esupack';
    const refused = [
      // @ts-expect-error -- plain text
      () => render('esu-wmi.vbs', { ...known, tool: plain }),
      // @ts-expect-error -- a literal is plain text too
      () => render('esu-wmi.vbs', { ...known, tool: 'esupack' }),
      // @ts-expect-error -- a template literal of encoded text is plain text again
      () => render('esu-wmi.vbs', { ...known, tool: `${tool} ${tool}` }),
      // @ts-expect-error -- for cmd.exe, in a script
      () => render('esu-wmi.vbs', { ...known, tool: cmdWord('esupack') }),
      // @ts-expect-error -- within a list
      () => render('activate-esu.missing.bat', { updates: [{ system: plain }] }),
    ];
    expect(refused).toHaveLength(5);
  });
});
