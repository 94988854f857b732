/** What tells that a file of esupack itself is missing or damaged: neither a mistake of the user nor a fault of the program. */
export interface Incomplete extends Error {
  readonly code: typeof incompleteCode;
  /** Path of the file. */
  readonly file: string;
  readonly repair: string;
}

/** @param file its path */
export function incomplete(file: string, cause: unknown): Incomplete {
  return Object.assign(new Error('This file of esupack is missing or damaged.', { cause }), {
    code: incompleteCode,
    file,
    repair: 'Install esupack again. In a clone, delete the folder dist, then run npm start.',
  });
}

/** By its code: what starts the program and the program itself are bundled apart, and have no class in common. */
export function isIncomplete(error: unknown): error is Incomplete {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === incompleteCode;
}

const incompleteCode = 'ESUPACK_INCOMPLETE' as const;
