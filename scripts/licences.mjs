import { readdirSync, readFileSync } from 'node:fs';
import { root } from './sources.mjs';

/** The licences of the libraries inside bundles: whoever passes a copy on passes them on. */
export function licences(metafiles) {
  const inputs = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const packages = new Set(inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []));
  const texts = [...packages].sort().map(licence);
  return `esupack contains these libraries.\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function licence(path) {
  const folder = new URL(`${path}/`, root);
  const { name, version, license } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text =
    file === undefined
      ? 'Its package has no text of it.'
      : readFileSync(new URL(file, folder), 'utf8').replaceAll('\r\n', '\n').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
