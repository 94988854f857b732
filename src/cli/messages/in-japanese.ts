import { onceForEach } from '../../emit/remembered.js';
import { allMessages } from './all-messages.js';
import type { Message } from './message.js';
import { phrases } from './phrases.js';

/**
 * Tells a message in Japanese, sentence by sentence where it is no message as a whole. What the table does not have stays
 * English: a person can read it, and search for it.
 */
export function inJapanese(english: string): string {
  return toldAs(english)
    .map(({ sentence, japanese }) => japanese ?? `${sentence} `)
    .join('')
    .trimEnd();
}

/** A sentence of a message, and the same in Japanese; null where the table does not have it. */
export interface ToldAs {
  readonly sentence: string;
  readonly japanese: string | null;
  /** What stands for the placeholders in English. */
  readonly values: readonly string[];
}

/** The sentences of a message; the message as a whole where the table has it, and not each of its sentences. */
export function toldAs(english: string): readonly ToldAs[] {
  const sentences = english.split(/(?<=[.?]) (?=[A-Z]|--[a-z]|esupack )/u).map((sentence) => told(sentence, forms));
  if (sentences.every(({ japanese }) => japanese !== null)) return sentences;
  const whole = told(english, forms);
  return whole.japanese === null ? sentences : [whole];
}

interface Form {
  /** What the sentence begins with, up to the first placeholder: few rows are looked at more closely. */
  readonly start: string;
  readonly en: string;
  readonly ja: string;
}

const forms = formsOf(allMessages);
const phraseForms = formsOf(phrases);

/** Those with the most letters of their own first: `Write {what}.` fits much. */
function formsOf(table: readonly Message[]): readonly Form[] {
  return table
    .map(([en, ja]) => ({ start: en.replace(/\{\w+\}.*/u, ''), en, ja, own: own(en) }))
    .sort((a, b) => b.own - a.own);
}

function own(text: string): number {
  return text.replaceAll(/\{\w+\}/gu, '').length;
}

/** `There is no product {written}.` -> `written` */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name);
}

const patternOf = onceForEach((en: string): RegExp => {
  const parts = en.split(/\{\w+\}/u).map((part) => part.replaceAll(/[.*+?^$()|[\]\\{}]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join('([^]+?)')}$`, 'u');
});

function told(sentence: string, from: readonly Form[]): ToldAs {
  for (const { start, en, ja } of from) {
    const found = sentence.startsWith(start) ? patternOf(en).exec(sentence) : null;
    if (found === null) continue;
    const [, ...values] = found;
    const names = placeholders(en);
    const japanese = ja.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) =>
      inWords(name, values[names.indexOf(name)] ?? ''),
    );
    return { sentence, japanese, values };
  }
  return { sentence, japanese: null, values: [] };
}

/** A phrase of ours in Japanese, names without the word that joins them, all else as it is. */
function inWords(placeholder: string, value: string): string {
  if (placeholder === 'names') return value.replaceAll(/ (?:and|or) /gu, '、');
  return value.includes(' ') ? (told(value, phraseForms).japanese ?? value) : value;
}
