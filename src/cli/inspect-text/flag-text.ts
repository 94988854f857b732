import type { Flags } from '../../read/inspect/inspection.js';
import type { Lines } from './lines.js';

/** A bit field by its names, and what it means in words. */
export function flagLines(name: string, { value, hex, set, words }: Flags): Lines {
  if (value === null) return [];
  const names = set.map(({ bit, name: flag }) => (flag === '' ? `bit ${bit}` : flag)).join(', ');
  return [
    `${name}: ${hex ?? ''} (${value})${names === '' ? '' : `: ${names}`}`,
    ...(words.length === 0 ? [] : [[words.join('; ')]]),
  ];
}
