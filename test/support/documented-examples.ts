import { readFileSync } from 'node:fs';

/** A fenced block of a page of docs/. */
export interface Example {
  readonly language: string;
  /** What its first line says it is, e.g. `.gitlab-ci.yml`. */
  readonly file: string;
  readonly text: string;
}

/** A fenced block with what the page says of it in a comment before it. */
export interface Block {
  readonly language: string;
  readonly lines: readonly string[];
  /** `<!-- not run: REASON -->` */
  readonly reason: string | null;
  /** `<!-- bundle: OPTIONS -->`: the bundle that its commands are for, where it is not the default one. */
  readonly bundle: string | null;
}

const root = new URL('../../', import.meta.url);

/** The examples of a page that name their file in a remark on the first line. */
export function examplesOf(page: string): readonly Example[] {
  const text = readFileSync(new URL(`docs/${page}`, root), 'utf8');
  return [...text.matchAll(/^```(\w+)\n# (\S+)\n([\s\S]*?)^```$/gmu)].map(
    ([, language = '', file = '', body = '']) => ({ language, file, text: body }),
  );
}

/** Every fenced block of a page, by its path in the project; blocks within lists stand at the left edge. */
export function blocksOf(page: string): readonly Block[] {
  const text = readFileSync(new URL(page, root), 'utf8');
  const fences = /(?:^ *<!-- (not run|bundle): (.+) -->\n\n)?^( *)```(\w*)\n([^]*?)^ *```$/gmu;
  return [...text.matchAll(fences)].map(([, kind, said = null, indent = '', language = '', body = '']) => ({
    language,
    lines: body
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(indent.length)),
    reason: kind === 'not run' ? said : null,
    bundle: kind === 'bundle' ? said : null,
  }));
}
