import { characterProblem } from './characters.js';

/** Why a value can be neither text of an element nor an attribute, or null (XML 1.0, production 2). */
export function xmlTextProblem(value: string): string | null {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return characterProblem(value, /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF\uD800-\uDFFF]/u, 'which XML cannot carry');
}
