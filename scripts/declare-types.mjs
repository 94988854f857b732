import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './sources.mjs';

const folder = fileURLToPath(new URL('dist/types', root));

/** Writes the library's types to dist/types: what index.d.ts leads to, and nothing else that the compiler writes. */
export function declareTypes() {
  const compiler = fileURLToPath(new URL('node_modules/typescript/bin/tsc', root));
  // `npm run typecheck` checks; here it would take twice as long for the same bytes.
  const run = spawnSync(process.execPath, [compiler, '-p', 'tsconfig.build.json', '--noCheck'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.status !== 0) process.exit(1);
  const needed = new Set();
  follow(join(folder, 'index.d.ts'), needed);
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !needed.has(path)) rmSync(path);
  }
}

function follow(path, needed) {
  if (needed.has(path)) return;
  needed.add(path);
  for (const [, target] of readFileSync(path, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.js['"]/g)) {
    follow(join(path, '..', `${target}.d.ts`), needed);
  }
}
