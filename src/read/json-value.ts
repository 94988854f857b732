import { decode } from './decode.js';
import { unreadable } from './unreadable.js';

/** A value of a JSON document. Asked for as what it is not, it ends the reading with a UserError that names its place. */
export interface JsonValue {
  readonly at: (name: string) => JsonValue;
  readonly text: () => string;
  readonly number: () => number;
  readonly list: () => readonly JsonValue[];
}

/**
 * Reads a JSON document.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is not JSON; messages never repeat a value
 */
export function readJson(bytes: Uint8Array, where: string): JsonValue {
  const { text } = decode(bytes, where);
  try {
    return jsonValue(JSON.parse(text), where, '');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw unreadable(where, 'It is not JSON.');
  }
}

function jsonValue(value: unknown, where: string, path: string): JsonValue {
  const wrong = (kind: string): never => {
    throw unreadable(where, `${path === '' ? 'It' : path} is not ${kind}.`);
  };
  const below = (name: string, inner: unknown): JsonValue =>
    jsonValue(inner, where, path === '' ? name : `${path}.${name}`);
  const fields = (): Readonly<Record<string, unknown>> =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : wrong('an object');
  return {
    at: (name) => below(name, Object.hasOwn(fields(), name) ? fields()[name] : undefined),
    text: () => (typeof value === 'string' ? value : wrong('a text')),
    number: () => (typeof value === 'number' ? value : wrong('a number')),
    list: () => (Array.isArray(value) ? value.map((inner, index) => below(String(index), inner)) : wrong('a list')),
  };
}
