import { describe, expect, it } from '@jest/globals';
import { emitFiles } from '../../src/emit/emitters.js';
import type { OutputFile } from '../../src/emit/emitter.js';
import { inventedKey, planned } from '../support/planned.js';

const bundles = [
  {},
  { activation: 'offline', probe: 'yes', language: 'ja' },
  { activation: 'vamt', openFirewall: '10.1.2.3' },
  { product: 'windows-7', year: '1', keyInstaller: 'slmgr' },
] as const;

/** Handlebars takes a backslash before its braces for an escape, and writes the braces as they stand. */
describe('what is written', () => {
  it.each(bundles)('holds no mark of a template: %j', (written) => {
    const files = emitFiles(planned(written), { key: inventedKey, confirmations: [] }).flatMap(contentsOf);
    expect(files.length).toBeGreaterThan(15);
    expect(files.filter(({ text }) => /\{\{[#/]?[A-Za-z@]/u.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

function contentsOf(file: OutputFile): readonly { readonly path: string; readonly text: string }[] {
  if ('content' in file) {
    // Of UTF-16 every other byte is one of ASCII.
    return [{ path: file.path, text: Buffer.from(file.content).toString('latin1').replaceAll('\0', '') }];
  }
  return file.entries.flatMap(contentsOf);
}
