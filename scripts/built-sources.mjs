import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { cacheOf } from './code-cache.mjs';
import { hashOf, root } from './sources.mjs';

/** Holds the sources that dist/ was built from. */
export const stamp = new URL('dist/.built-from', root);

/** True when a build would change nothing that a run needs; found out without loading what builds. */
export function isBuilt(sources = builtSources()) {
  const made = [stamp, new URL('src/emit/templates.generated.ts', root)];
  return made.every((path) => existsSync(path)) && readFileSync(stamp, 'utf8') === sources;
}

/** True when V8's compiled form is kept for this Node.js, or nothing can be kept, as in a clone of somebody else. */
export function isCompiled(sources) {
  return existsSync(cacheOf('program.cjs', buildIdOf(sources))) || !isWritable(new URL('dist', root));
}

export function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Short enough for the name of a file. */
export function buildIdOf(sources) {
  return sources.slice(0, 16);
}

/** The hash of everything that a build depends on. */
export function builtSources() {
  return hashOf([
    'src',
    'templates',
    'schema',
    'scripts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ]);
}
