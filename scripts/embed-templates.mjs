import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { root } from './sources.mjs';

/**
 * Writes src/emit/templates.generated.ts: every file of templates/ as a string, so that the emitters read no disk
 * and tests, bundle, tarball and executable see the same text. Line ends are LF whatever the checkout has.
 */
export function embedTemplates() {
  const folder = new URL('templates/', root);
  const entries = readdirSync(folder)
    .filter((name) => name.endsWith('.hbs'))
    .sort()
    .map(
      (name) => `  ${JSON.stringify(name.slice(0, -'.hbs'.length))}: ${JSON.stringify(read(new URL(name, folder)))},\n`,
    );
  const text = `// Generated from templates/ by scripts/embed-templates.mjs. Do not edit.\nexport const templates = {\n${entries.join('')}} as const;\n`;
  const target = new URL('src/emit/templates.generated.ts', root);
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

function read(url) {
  return readFileSync(url, 'utf8').replaceAll('\r\n', '\n');
}
