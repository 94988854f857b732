import { keyLetter, keySeparator } from './key-form.js';

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
 * Every run of 25 letters that may be a key, in one pass over the text; a letter begins one whether it stands in a run
 * already or not. Left out are runs of up to three letters that somebody held down, and those that white space parts into
 * other groups than the five of a key: names of a list. No regular expression, whose stack ends at some millions of
 * characters.
 */
export function* keyRuns(text: string): Generator<KeyRun> {
  let window = emptyWindow();
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const kind = kindOf(character);
    if (kind === 'blank') window.lastBlank = index;
    if (kind === 'other' && window.at.length > 0) window = emptyWindow();
    if (kind !== 'letter') continue;
    enter(window, index, character);
    const start = window.at[window.at.length - keyLength];
    if (start === undefined) continue;
    if (mayBeKey(window, start)) {
      const run = text.slice(start, index + 1);
      yield { start, end: index + 1, groups: window.gaps === 0 ? [run] : run.split(separators) };
    }
    leave(window, text.charAt(start));
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

function emptyWindow(): Window {
  return { at: [], counts: new Map(), gaps: 0, lastBlank: -1 };
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

type Kind = 'letter' | 'blank' | 'dash' | 'other';
const kinds = new Map<string, Kind>();
const isLetter = new RegExp(keyLetter, 'u');
const isSeparator = new RegExp(keySeparator, 'u');

function kindOf(character: string): Kind {
  const known = kinds.get(character);
  if (known !== undefined) return known;
  const kind = isLetter.test(character)
    ? 'letter'
    : /\s/u.test(character)
      ? 'blank'
      : isSeparator.test(character)
        ? 'dash'
        : 'other';
  kinds.set(character, kind);
  return kind;
}
