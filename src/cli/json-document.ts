/** What a JSON document tells; each has its own form in schema/output.schema.json. */
export type DocumentKind =
  | 'error'
  | 'bundle'
  | 'bundles'
  | 'comparison'
  | 'plan'
  | 'plans'
  | 'products'
  | 'validation'
  | 'example'
  | 'coverage'
  | 'confirmations'
  | 'inspection'
  | 'verification';

/** Raised when a field changes its meaning or disappears; fields may be added without that. */
export const formatVersion = 1;

/**
 * The one JSON document of a run with `--json`.
 *
 * @param exitCode with which the run ends; `ok` says whether it is 0
 * @returns two blanks a level and one value a line, so that two documents differ line by line
 */
export function jsonDocument(kind: DocumentKind, exitCode: number, body: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify({ formatVersion, kind, ok: exitCode === 0, exitCode, ...body }, null, 2)}\n`;
}
