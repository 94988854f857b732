import type { Issue } from '../errors.js';

/** Collects mistakes, so that a person sees all of them at once. */
export interface Findings<Field> {
  readonly add: (field: Field, what: string, repair: string) => void;
  readonly all: readonly Issue[];
}

/** @param whereIs names a field as the person who wrote it knows it */
export function collectFindings<Field>(whereIs: (field: Field) => string): Findings<Field> {
  const all: Issue[] = [];
  return {
    all,
    add: (field, what, repair) => {
      all.push({ where: whereIs(field), what, repair });
    },
  };
}
