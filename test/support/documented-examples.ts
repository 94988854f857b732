import { readFileSync } from 'node:fs';

/** A fenced block of a page of docs/. */
export interface Example {
  readonly language: string;
  /** What its first line says it is, e.g. `.gitlab-ci.yml`. */
  readonly file: string;
  readonly text: string;
}

/** The examples of a page that name their file in a remark on the first line. */
export function examplesOf(page: string): readonly Example[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  return [...text.matchAll(/^```(\w+)\n# (\S+)\n([\s\S]*?)^```$/gmu)].map(
    ([, language = '', file = '', body = '']) => ({ language, file, text: body }),
  );
}
