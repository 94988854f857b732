import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
// @ts-expect-error -- a script without types
import * as script from '../../scripts/built-sources.mjs';

const { builtSources } = script as { builtSources: () => string };
const folder = new URL('../../dist-exe/', import.meta.url);
const stamp = new URL('.built-from', folder);

export const executables = {
  linux: fileURLToPath(new URL('esupack', folder)),
  windows: fileURLToPath(new URL('esupack.exe', folder)),
} as const;

/** Null when the executables were built from these sources, else what to do. */
export function executablesMissing(): string | null {
  if (process.platform !== 'linux') return 'the Linux twin runs on Linux only';
  const built = existsSync(stamp) && readFileSync(stamp, 'utf8') === builtSources();
  return built ? null : 'dist-exe/ was not built from these sources (npm run build:exe)';
}
