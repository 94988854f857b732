import type { Encoded } from './encoded.js';

/** JSON that can stand inside a `script` element. */
export type ScriptJson = Encoded<'json', 'script'>;

/**
 * JSON for a `script` element of an HTML page. Whatever a value holds, nothing in it ends the element or begins a
 * comment (HTML Standard, 4.12.1.3: restrictions for contents of script elements); half surrogate pairs and control
 * characters are escaped, so that any text can be carried.
 */
export function scriptJson(value: unknown): ScriptJson {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029\u007F-\u009F\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  ) as ScriptJson;
}
