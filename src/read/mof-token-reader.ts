import type { MofToken } from './mof-tokens.js';
import { unreadable } from './unreadable.js';

/** Walks through the tokens of a MOF file. Whatever is asked for and is not there is a UserError with its line. */
export interface TokenReader {
  readonly peek: () => MofToken;
  readonly next: () => MofToken;
  /** Takes the token when it is this mark. */
  readonly skip: (mark: string) => boolean;
  readonly take: (mark: string) => void;
  readonly keyword: (name: string) => void;
  readonly word: () => string;
  readonly fail: (token: MofToken) => never;
}

/** @param tokens gives the next one at each call */
export function tokenReader(tokens: () => MofToken, where: string): TokenReader {
  let ahead: MofToken | null = null;
  const peek = (): MofToken => (ahead ??= tokens());
  const next = (): MofToken => {
    const token = peek();
    if (token.kind !== 'end') ahead = null;
    return token;
  };
  const fail = (token: MofToken): never => {
    const shown = token.kind === 'string' ? 'A text' : token.text;
    throw unreadable(`${where}, line ${token.line}`, `${shown} is not allowed here.`);
  };
  const expect = (fits: (token: MofToken) => boolean): MofToken => {
    const token = next();
    return fits(token) ? token : fail(token);
  };
  return {
    peek,
    next,
    fail,
    skip: (mark) => peek().kind === 'mark' && peek().text === mark && next().text === mark,
    take: (mark) => void expect(({ kind, text }) => kind === 'mark' && text === mark),
    keyword: (name) => void expect(({ kind, text }) => kind === 'word' && text.toLowerCase() === name),
    word: () => expect(({ kind }) => kind === 'word').text,
  };
}
