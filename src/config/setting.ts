import { all, type Check } from './names.js';

/**
 * One row of the table of settings: everything that the command line, the config file, the JSON Schema, the help and the
 * documentation say of one decision.
 */
export interface Setting<Value = unknown> {
  /** How it is written; `yes-no` is an option without a value on the command line, `list` one that may be repeated. */
  readonly kind: 'text' | 'number' | 'choice' | 'yes-no' | 'list';
  /** One line without a full stop. */
  readonly description: string;
  /** What holds where nobody writes the setting, as text; null where nothing does. */
  readonly default: string | null;
  /** True where the default is worked out from the product and year: `default` then describes it. */
  readonly derived: boolean;
  /** True where the packages of a config file may share it under `defaults`. */
  readonly shared: boolean;
  /** What the JSON Schema says of the value beside description and default. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Says what is wrong with a text, or null. */
  readonly problem: Check;
  /** What to write instead; a sentence. */
  readonly repair: string;
  /** Name of the option without its dashes, where it is not that of the setting with dashes for capitals. */
  readonly option?: string;
  /** A text without a problem -> the checked value. */
  readonly value: (text: string) => Value;
}

/** What a row must say, whatever its kind. */
interface Basics {
  readonly description: string;
  readonly shared?: boolean;
}

interface TextBasics extends Basics {
  readonly default?: string;
  readonly derived?: true;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** False where an editor should not let a number stand without quotes. */
  readonly mayBeNumber?: boolean;
  readonly problem?: Check;
  readonly repair: string;
}

/** A text; an editor may see a version 1.0 or an id 2026 as a number. */
export function text(basics: TextBasics): Setting<string> {
  return textOf(basics, (written) => written);
}

/** A text that stands for a value of another kind. */
export function textOf<Value>(basics: TextBasics, value: (text: string) => Value): Setting<Value> {
  const { description, shared = false, derived = false, problem = () => null, repair, maxLength, pattern } = basics;
  return {
    kind: 'text',
    description,
    default: basics.default ?? null,
    derived,
    shared,
    schema: {
      type: basics.mayBeNumber === false ? 'string' : ['string', 'number'],
      ...(maxLength === undefined ? {} : { maxLength }),
      ...(pattern === undefined ? {} : { pattern }),
    },
    problem,
    repair,
    value,
  };
}

interface NumberBasics extends Basics {
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number;
  /** Left out where the number counts nothing. */
  readonly unit?: keyof typeof numberOf;
}

/** A whole number within bounds. */
export function wholeNumber(basics: NumberBasics): Setting<number> {
  const { description, shared = false, minimum, maximum, default: byDefault, unit } = basics;
  return {
    kind: 'number',
    description: `${description}, ${minimum} to ${maximum}`,
    default: String(byDefault),
    derived: false,
    shared,
    schema: { type: ['integer', 'string'], minimum, maximum, pattern: `^[0-9]{1,${String(maximum).length}}$` },
    problem: (written) => {
      const known =
        /^(?:0|[1-9][0-9]{0,8})$/u.test(written) && Number(written) >= minimum && Number(written) <= maximum;
      return known ? null : `${JSON.stringify(written)} is not a whole number from ${minimum} to ${maximum}.`;
    },
    repair: unit === undefined ? `Use a whole number from ${minimum} to ${maximum}.` : numberOf[unit](minimum, maximum),
    value: Number,
  };
}

const numberOf = {
  minutes: (minimum: number, maximum: number) => `Use a whole number of minutes from ${minimum} to ${maximum}.`,
  days: (minimum: number, maximum: number) => `Use a whole number of days from ${minimum} to ${maximum}.`,
} as const;

interface ChoiceBasics<Word extends string> extends Basics {
  readonly words: readonly Word[];
  readonly default: Word;
  readonly repair?: string;
}

/** One of a few words. */
export function choice<const Word extends string>(basics: ChoiceBasics<Word>): Setting<Word> {
  const { description, shared = false, words, default: byDefault } = basics;
  return {
    kind: 'choice',
    description,
    default: byDefault,
    derived: false,
    shared,
    schema: { enum: words },
    problem: oneOf(words),
    repair: basics.repair ?? `Use ${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}.`,
    value: (written) => words.find((word) => word === written) ?? byDefault,
  };
}

interface YesNoBasics extends Basics {
  /** Describes a default that is worked out from product and year; without it the default is no. */
  readonly default?: string;
}

/** Yes or no; on the command line the bare option means yes. */
export function yesNo({ description, shared = false, default: derivedDefault }: YesNoBasics): Setting<boolean> {
  return {
    kind: 'yes-no',
    description,
    default: derivedDefault ?? 'no',
    derived: derivedDefault !== undefined,
    shared,
    schema: { enum: ['yes', 'no'] },
    problem: oneOf(['yes', 'no']),
    repair: 'Use yes or no.',
    value: (written) => written === 'yes',
  };
}

interface ListBasics extends Basics {
  readonly option: string;
  readonly maxItems: number;
  readonly item: Readonly<Record<string, unknown>>;
  readonly problem: Check;
  readonly repair: string;
}

/** Any number of texts; `problem` and `value` look at one. */
export function list(basics: ListBasics, value: (item: string) => string): Setting<string> & { readonly kind: 'list' } {
  const { description, shared = false, option, maxItems, item, problem, repair } = basics;
  return {
    kind: 'list',
    description,
    default: null,
    derived: false,
    shared,
    schema: { type: 'array', maxItems, items: item },
    problem: all((written) => (written === '' ? 'It is empty.' : null), problem),
    repair,
    option,
    value,
  };
}

function oneOf(words: readonly string[]): Check {
  return (written) => (words.includes(written) ? null : `${JSON.stringify(written)} is not valid.`);
}
