import { unreadable } from './unreadable.js';

export interface MofToken {
  readonly kind: 'word' | 'number' | 'string' | 'mark' | 'end';
  /** As it stands in the file. */
  readonly text: string;
  readonly line: number;
}

const shapes = {
  skipped: /(?:\s|\/\/[^\n]*|\/\*[^]*?\*\/|#pragma[^\n]*)+/uy,
  word: /[A-Za-z_]\w*/uy,
  number: /[+-]?\d+/uy,
  string: /"(?:[^"\\\r\n]|\\[^\r\n])*"/uy,
  mark: /[[\](){},;=]/uy,
} as const;

/**
 * Splits MOF text (DMTF DSP0004, as far as the console's files use it) into tokens, comments and `#pragma` left out.
 *
 * @throws UserError when something is no token
 */
export function mofTokens(text: string, where: string): readonly MofToken[] {
  const tokens: MofToken[] = [];
  let at = 0;
  let line = 1;
  const take = (piece: string): void => {
    at += piece.length;
    line += piece.split('\n').length - 1;
  };
  for (;;) {
    take(matchAt(shapes.skipped, text, at) ?? '');
    if (at === text.length) return [...tokens, { kind: 'end', text: 'the end of the file', line }];
    const token = tokenAt(text, at, line);
    if (token === null) throw unreadable(`${where}, line ${line}`, 'It is not MOF as the console writes it.');
    tokens.push(token);
    take(token.text);
  }
}

function tokenAt(text: string, at: number, line: number): MofToken | null {
  for (const kind of ['word', 'number', 'string', 'mark'] as const) {
    const found = matchAt(shapes[kind], text, at);
    if (found !== null) return { kind, text: found, line };
  }
  return null;
}

function matchAt(shape: RegExp, text: string, at: number): string | null {
  shape.lastIndex = at;
  return shape.exec(text)?.[0] ?? null;
}
