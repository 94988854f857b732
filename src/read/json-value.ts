import { decode } from './decode.js';
import { unreadable } from './unreadable.js';

/** A value of a JSON document. Asked for as what it is not, it ends the reading with a UserError that names its place. */
export interface JsonValue {
  readonly at: (name: string) => JsonValue;
  readonly text: () => string;
  readonly number: () => number;
  readonly list: () => readonly JsonValue[];
  readonly isList: () => boolean;
  readonly fields: () => Readonly<Record<string, JsonValue>>;
}

/**
 * Reads a JSON document.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is not JSON; messages never repeat a value
 */
export function readJson(bytes: Uint8Array, where: string): JsonValue {
  return jsonValue(parseJson(bytes, where), where, '');
}

/** The same as plain values. @throws UserError when it is not JSON */
export function parseJson(bytes: Uint8Array, where: string): unknown {
  const { text } = decode(bytes, where);
  if (nesting(text) > deepest) throw unreadable(where, `It is nested more than ${deepest} levels deep.`);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw unreadable(where, 'It is not JSON.');
  }
}

function jsonValue(value: unknown, where: string, path: string): JsonValue {
  const wrong = (kind: string): never => {
    throw unreadable(where, path === '' ? `The document is not ${kind}.` : `The value of ${path} is not ${kind}.`);
  };
  const below = (name: string, inner: unknown): JsonValue =>
    jsonValue(inner, where, path === '' ? name : `${path}.${name}`);
  const fields = (): Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : wrong('an object');
  return {
    fields: () => Object.fromEntries(Object.entries(fields()).map(([name, inner]) => [name, below(name, inner)])),
    isList: () => Array.isArray(value),
    at: (name) => below(name, Object.hasOwn(fields(), name) ? fields()[name] : undefined),
    text: () => (typeof value === 'string' ? value : wrong('a text')),
    number: () => (typeof value === 'number' ? value : wrong('a number')),
    list: () => (Array.isArray(value) ? value.map((inner, index) => below(String(index), inner)) : wrong('a list')),
  };
}

/** More than any document of ours, and less than what exhausts a function that calls itself. */
const deepest = 100;

/** No regular expression that repeats a group: its stack ends at some millions of escapes. */
function nesting(text: string): number {
  let [depth, most] = [0, 0];
  let inText = false;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '"') inText = !inText;
    else if (mark === '\\') at += 1;
    else if (!inText && (mark === '[' || mark === '{')) depth += 1;
    else if (!inText && (mark === ']' || mark === '}')) depth -= 1;
    if (depth > most) most = depth;
  }
  return most;
}
