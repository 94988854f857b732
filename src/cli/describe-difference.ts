import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { Difference } from '../seal/compare-bundle.js';
import { redactKeys } from '../text/redact.js';

/** A difference in words: nothing in it shows more of a key than its last five characters. */
export interface DescribedDifference {
  readonly path: string;
  readonly kind: Difference['kind'];
  /** Unified diff; null for what is no text. */
  readonly diff: string | null;
  readonly note: string;
  readonly foundSha256: string | null;
  readonly expectedSha256: string | null;
}

/** Texts by a unified diff, everything else by checksum. */
export function describeDifference({ path, kind, expected, found }: Difference): DescribedDifference {
  const checksums = { foundSha256: found?.sha256 ?? null, expectedSha256: expected?.sha256 ?? null };
  const described = (note: string, diff: string | null = null): DescribedDifference => ({
    path,
    kind,
    diff,
    note,
    ...checksums,
  });
  if (kind === 'missing') return described('is missing');
  if (kind === 'extra') return described('is not part of the bundle');
  if (found === null || expected === null) return described('is not a bundle file');
  const before = asText(found.content);
  const after = asText(expected.content);
  if (before === null || after === null) return described('has different content');
  if (before === after) return described('differs only in line endings or encoding');
  const patch = structuredPatch(path, path, before, after, '', 'would be written', { context: 3, maxEditLength: 5000 });
  // A longer way from one to the other is no diff that anybody reads.
  return patch === undefined
    ? described('differs in almost every line')
    : described('differs', maskKeys(formatPatch(patch, FILE_HEADERS_ONLY)));
}

/** A difference as lines for people. */
export function differenceText({ path, diff, note, foundSha256, expectedSha256 }: DescribedDifference): string {
  if (diff !== null) return diff;
  const [found, expected] = [foundSha256, expectedSha256].map((sum) => (sum === null ? 'none' : `sha256 ${sum}`));
  return foundSha256 === null || expectedSha256 === null
    ? `${path} ${note}\n`
    : `${path} ${note}\n  found:    ${found}\n  expected: ${expected}\n`;
}

/** Lines with LF, whatever the encoding; null for zips and other bytes. */
function asText(bytes: Uint8Array): string | null {
  const sixteen = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] !== 0 && bytes[1] === 0);
  try {
    const text = new TextDecoder(sixteen ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text.replaceAll('\r\n', '\n');
  } catch {
    return null;
  }
}

/** The form in which Windows shows a key, so that a changed key shows as one; redactKeys takes what is left. */
function maskKeys(text: string): string {
  return redactKeys(text.replaceAll(/[A-Z0-9]{5}(?:-[A-Z0-9]{5}){3}-([A-Z0-9]{5})/giu, '*****-*****-*****-*****-$1'));
}
