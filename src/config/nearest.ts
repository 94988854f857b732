import { distance } from 'fastest-levenshtein';

/**
 * The known names that a mistyped one may have meant, nearest first, at most three.
 * A name further away than half its length, or than all of what was written, is no suggestion.
 */
export function nearest(mistyped: string, known: readonly string[]): readonly string[] {
  const wanted = mistyped.toLowerCase();
  if (wanted === '') return [];
  const same = known.find((name) => name.toLowerCase() === wanted);
  if (same !== undefined) return [same];
  return known
    .map((name) => ({ name, far: name.startsWith(wanted) ? 0 : distance(wanted, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.min(wanted.length, Math.ceil(name.length / 2)))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}
