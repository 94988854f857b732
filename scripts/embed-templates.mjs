import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { root } from './sources.mjs';

/** Nothing is escaped by the engine, and a value or helper that is not there is an error. */
export const templateOptions = { noEscape: true, strict: true, knownHelpersOnly: true };

/**
 * Writes src/emit/templates.generated.ts: every file of templates/ as Handlebars precompiles it, so that the emitters
 * read no disk, tests, bundle, tarball and executable lay out the same, and no run compiles a template or loads what
 * compiles them; and the parts of EsuPack.psm1, which is the same in every bundle, joined. Line ends are LF whatever the
 * checkout has.
 */
export function embedTemplates() {
  const folder = new URL('templates/', root);
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map((name) => `  ${JSON.stringify(name.slice(0, -'.hbs'.length))}: ${precompiled(new URL(name, folder))},\n`);
  const text = [
    '// Generated from templates/ by scripts/embed-templates.mjs. Do not edit.\n',
    '// @ts-nocheck: Handlebars writes untyped JavaScript.\n',
    `export const templates = {\n${entries.join('')}};\n`,
    `export const engine = ${JSON.stringify(joinedEngine())};\n`,
  ].join('');
  const target = new URL('src/emit/templates.generated.ts', root);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

/**
 * One template as the JavaScript that Handlebars' runtime runs, without the place of each value in the template, which it would make an
 * object of whenever it looks one up: only errors of Handlebars tell it, and src/emit/template.ts has its own.
 */
export function precompiled(url) {
  const code = Handlebars.precompile(readFileSync(url, 'utf8').replaceAll('\r\n', '\n'), templateOptions);
  return code.replaceAll(placeOfValue, '');
}

const placeOfValue = /,\s*(?:"loc":)?\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/gu;

/** The parts of the module, in the order of their names. */
function joinedEngine() {
  const folder = new URL('templates/EsuPack/', root);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.psm1'))
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n'))
    .join('');
}
