import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { engine } from '../../src/emit/engine.js';
import { planned } from '../support/planned.js';

/** The commands that the module gives to others. */
function exported(): readonly string[] {
  const module = engine.emit(planned(), { key: null }).find(({ path }) => path === 'EsuPack.psm1');
  if (module === undefined || !('content' in module)) throw new Error('There is no engine');
  const line = /^Export-ModuleMember -Function (?<names>.*)$/mu.exec(Buffer.from(module.content).toString('utf8'));
  return [...(line?.groups?.names ?? '').matchAll(/'(?<name>[\w-]+)'/gu)].map(({ groups }) => groups?.name ?? '');
}

describe.each(['outputs.md', 'import-script.md'])('docs/%s', (page) => {
  it('names every command of EsuPack.psm1', () => {
    const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
    expect(exported()).toContain('Import-EsuPackage');
    expect(exported().filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
