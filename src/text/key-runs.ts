import { keyCharacter, keyLetter, keySeparator } from './key-form.js';

/** 25 letters of keys in a text, with nothing but separators between them. */
export interface KeyRun {
  readonly start: number;
  /** After the last letter. */
  readonly end: number;
  /** What stands between the separators. */
  readonly groups: readonly string[];
}

const keyLength = 25;
const groupsOfKey = 5;

/** More groups are the names of a list. */
const mostGroups = 8;

/**
 * Every run of 25 letters that may be a key, in linear time; a letter begins one whether it stands in a run already or not.
 * Left out are runs of up to three letters that somebody held down, and those that white space parts into other groups than
 * the five of a key: names of a list.
 */
export function* keyRuns(text: string): Generator<KeyRun> {
  const long = new RegExp(longEnough);
  for (let found = long.exec(text); found !== null; found = long.exec(text)) {
    let end = found.index;
    while (end < text.length && kindAt(text, end) !== kinds.other) end += 1;
    yield* runsOfStretch(text, found.index, end);
    long.lastIndex = end + 1;
  }
}

/** Of a fixed length: one for all of a stretch would run out of stack after some millions of characters. */
const longEnough = new RegExp(`${keyCharacter}{${keyLength}}`, 'gu');

/** Between `start` and `end` are letters and separators only. */
function* runsOfStretch(text: string, start: number, end: number): Generator<KeyRun> {
  const window: Window = { at: [], counts: new Map(), gaps: 0, lastBlank: -1 };
  for (let index = start; index < end; index += 1) {
    const kind = kindAt(text, index);
    if (kind === kinds.blank) window.lastBlank = index;
    if (kind !== kinds.letter) continue;
    enter(window, index, text.charAt(index));
    const first = window.at[window.at.length - keyLength];
    if (first === undefined) continue;
    if (mayBeKey(window, first)) {
      const run = text.slice(first, index + 1);
      yield { start: first, end: index + 1, groups: window.gaps === 0 ? [run] : run.split(separators) };
    }
    leave(window, text.charAt(first));
  }
}

const separators = new RegExp(`${keySeparator}+`, 'u');

interface Window {
  /** Places of the letters of the stretch, the last ones at least; the window is the last 25. */
  readonly at: number[];
  readonly counts: Map<string, number>;
  /** How many times a separator stands in it. */
  gaps: number;
  lastBlank: number;
}

function enter(window: Window, index: number, letter: string): void {
  if (index > (window.at.at(-1) ?? index) + 1) window.gaps += 1;
  window.at.push(index);
  window.counts.set(letter, (window.counts.get(letter) ?? 0) + 1);
}

function leave(window: Window, letter: string): void {
  const [first = 0, second = 0] = window.at.slice(-keyLength);
  if (second > first + 1) window.gaps -= 1;
  if (window.at.length > 100 * keyLength) window.at.splice(0, 99 * keyLength);
  const left = (window.counts.get(letter) ?? 0) - 1;
  if (left === 0) window.counts.delete(letter);
  else window.counts.set(letter, left);
}

function mayBeKey({ counts, gaps, lastBlank }: Window, start: number): boolean {
  if (gaps === 0) return counts.size > 3;
  return lastBlank > start ? gaps === groupsOfKey - 1 : gaps < mostGroups;
}

const kinds = { unknown: 0, letter: 1, blank: 2, dash: 3, other: 4 } as const;
const isLetter = new RegExp(keyLetter, 'u');
const isSeparator = new RegExp(keySeparator, 'u');

/** By UTF-16 units: what each was found to be. */
const known = new Uint8Array(0x10000);

function kindAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const kind = known[unit] ?? kinds.unknown;
  if (kind !== kinds.unknown) return kind;
  return (known[unit] = kindOf(text.charAt(index)));
}

function kindOf(character: string): number {
  if (isLetter.test(character)) return kinds.letter;
  if (/\s/u.test(character)) return kinds.blank;
  return isSeparator.test(character) ? kinds.dash : kinds.other;
}
