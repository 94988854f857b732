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
      repair: 'Keep only one of them here, and put each of the others in a separate file or variable.',
    };
  const [before, after] = [text.slice(0, key.start).trim(), text.slice(key.end).trim()];
  if (before === '' && after === '') return null;
  // Glued to it, they are more of the key: then it is too long, or mistyped.
  if (/[\p{L}\p{N}]$/u.test(text.slice(0, key.start)) || /^[\p{L}\p{N}]/u.test(text.slice(key.end))) return null;
  return { what: whatStands(before, after), repair };
}

const repair = 'Keep only the key: five groups of five characters, separated by hyphens.';

function whatStands(before: string, after: string): string {
  if (
    before !== '' &&
    after !== '' &&
    [before, after].every((side) => /^["'`\u2018-\u201F\u300C\u300D]+[,;]?$/u.test(side))
  )
    return 'The key is in quotation marks.';
  const unseen = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\uFFFD]/u.exec((before + after).replaceAll(/\s/gu, ''));
  if (unseen !== null) return `There is an invisible character next to the key: U+${codeOf(unseen[0])}.`;
  const place = before === '' ? 'after the key' : after === '' ? 'before the key' : 'before and after the key';
  if (/^(?:#|;|\/\/|--|rem\b|::)/imu.test(before) || /^(?:#|\/\/)/mu.test(after)) return `There is a comment ${place}.`;
  if (/[:=]$/u.test(before))
    return `There is a name before the key, with ${before.endsWith('=') ? 'an equals sign' : 'a colon'}.`;
  return `There is other text ${place}.`;
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
