import { InternalError } from '../errors.js';

/**
 * Holds paths inside a bundle or archive to what Windows, zip readers and share folders all take the same way:
 * relative, forward slashes, ASCII, no `.` or `..`, no two that differ only in case.
 *
 * @throws InternalError naming the first path that breaks this: names were checked where people wrote them
 */
export function assertPortablePaths(paths: readonly string[]): void {
  const seen = new Set<string>();
  for (const path of paths) {
    const folded = path.toLowerCase();
    if (!isPortable(path)) throw new InternalError(`Not a portable path: ${JSON.stringify(path)}`);
    if (seen.has(folded)) throw new InternalError(`Two files have the path ${JSON.stringify(path)}`);
    seen.add(folded);
  }
}

function isPortable(path: string): boolean {
  const parts = path.split('/');
  return parts.every(
    (part) => /^[\x20-\x7E]+$/u.test(part) && !/[<>:"\\|?*]/u.test(part) && !/(?:^|[. ])$/u.test(part),
  );
}
