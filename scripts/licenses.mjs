import { readdirSync, readFileSync } from 'node:fs';
import { root } from './sources.mjs';

/** The licenses of the libraries inside bundles: whoever passes a copy on passes them on. */
export function licenses(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const texts = [...packages].sort().map(license);
  return `esupack contains these libraries.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function license(path) {
  const folder = new URL(`${path}/`, root);
  const about = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const text = ofFile(folder) ?? ofReadme(folder) ?? mitOf(about);
  return `${about.name} ${about.version} (${about.license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

function ofFile(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file === undefined ? null : readFileSync(new URL(file, folder), 'utf8');
}

/** Some packages have the whole text in their README and nowhere else. */
function ofReadme(folder) {
  const file = readdirSync(folder).find((entry) => /^readme/i.test(entry));
  const readme = file === undefined ? '' : readFileSync(new URL(file, folder), 'utf8');
  const [, section] = /^#+ *licen[cs]e *\n(.*?)(?=^#|(?![^]))/ims.exec(readme) ?? [];
  return section?.includes('Permission is hereby granted')
    ? section.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    : null;
}

/** https://spdx.org/licenses/MIT.html, for a package that says MIT and nothing more. */
function mitOf({ name, license, author }) {
  const owner = typeof author === 'string' ? author : author?.name;
  if (license !== 'MIT' || owner === undefined)
    throw new Error(`The license of ${name} (${license}) has no text: find it, and add it to scripts/licenses.mjs.`);
  return `Its package names the MIT License and its author, and has no text of it. This is the text of that license.

Copyright (c) ${owner}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
