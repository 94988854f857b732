import { hashOf } from './sources.mjs';

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
