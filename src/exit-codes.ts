/** Exit codes of the command line; a contract (docs/command-line.md). */
export const exitCodes = { done: 0, failed: 1, wrongInput: 2, found: 3, exists: 4, stopped: 130 } as const;
