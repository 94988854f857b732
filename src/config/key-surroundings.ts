import { findKeys } from '../text/find-keys.js';

interface Problem {
  readonly what: string;
  readonly repair: string;
}

/**
 * What stands around a key in a text that should hold the key and nothing else. No message repeats any of it.
 *
 * @returns null where there is no key in it, or nothing else
 */
export function keySurroundings(text: string): Problem | null {
  const keys = findKeys(text);
  const [key, ...others] = keys;
  if (key === undefined) return null;
  if (others.length > 0)
    return {
      what: `There are ${keys.length} keys.`,
      repair: 'Give one of them alone, and each of the others in its own file or variable.',
    };
  const [before, after] = [text.slice(0, key.start).trim(), text.slice(key.end).trim()];
  if (before === '' && after === '') return null;
  // Glued to it, they are more of the key: then it is too long, or mistyped.
  if (/[\p{L}\p{N}]$/u.test(text.slice(0, key.start)) || /^[\p{L}\p{N}]/u.test(text.slice(key.end))) return null;
  return { what: whatStands(before, after), repair };
}

const repair = 'Leave the key alone there: five groups of five characters, joined by hyphens.';

function whatStands(before: string, after: string): string {
  if (
    before !== '' &&
    after !== '' &&
    [before, after].every((side) => /^["'`\u2018-\u201F\u300C\u300D]+[,;]?$/u.test(side))
  )
    return 'Quotes stand around the key.';
  const unseen = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\uFFFD]/u.exec((before + after).replaceAll(/\s/gu, ''));
  if (unseen !== null) return `Beside the key stands U+${codeOf(unseen[0])}, a character that cannot be seen.`;
  const side = before === '' ? 'behind' : after === '' ? 'before' : 'before and behind';
  if (/^(?:#|;|\/\/|--|rem\b|::)/imu.test(before) || /^(?:#|\/\/)/mu.test(after))
    return `A comment stands ${side} the key.`;
  if (/[:=]$/u.test(before))
    return `A name stands before the key, with ${before.endsWith('=') ? 'an equals sign' : 'a colon'}.`;
  return `Something else stands ${side} the key.`;
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
