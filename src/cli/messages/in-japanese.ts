import { allMessages } from './all-messages.js';

/**
 * Tells a message in Japanese, sentence by sentence where it is no message as a whole. What the table does not have stays
 * English: a person can read it, and search for it.
 */
export function inJapanese(english: string): string {
  const whole = sentenceInJapanese(english);
  if (whole !== null) return whole;
  const sentences = english.split(/(?<=[.?]) (?=[A-Z]|esupack )/u);
  return sentences
    .map((sentence) => sentenceInJapanese(sentence) ?? `${sentence} `)
    .join('')
    .trimEnd();
}

interface Form {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly ja: string;
}

/** Those with the most letters of their own first: `Write {what}.` fits much. */
const forms: readonly Form[] = [...allMessages]
  .sort(([a], [b]) => own(b) - own(a))
  .map(([en, ja]) => ({ pattern: patternOf(en), names: placeholders(en), ja }));

function own(text: string): number {
  return text.replaceAll(/\{\w+\}/gu, '').length;
}

/** `There is no product {written}.` -> `written` */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
}

function patternOf(en: string): RegExp {
  const parts = en.split(/\{\w+\}/u).map((part) => part.replaceAll(/[.*+?^$()|[\]\\{}]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join('([^]+?)')}$`, 'u');
}

function sentenceInJapanese(sentence: string): string | null {
  for (const { pattern, names, ja } of forms) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    return ja.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => found[names.indexOf(name) + 1] ?? '');
  }
  return null;
}
