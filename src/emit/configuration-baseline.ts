import type { Digest, DigestNames } from '../text/digest.js';
import { digestBytes } from '../text/digest-text.js';
import { baselineMark } from './baseline/baseline-mark.js';
import { baselineDigest, itemDigest } from './baseline/digests.js';
import type { ContentFile, Emitter } from './emitter.js';
import { type ResourceString, resourceStringsBytes } from './resource-strings.js';

/**
 * The cabinet for *Import Configuration Data*: a configuration item and a baseline, two files for each, as a console exports
 * them. Microsoft documents the import of externally authored data; the form is that of real exports (docs/baseline.md).
 */
export const configurationBaseline: Emitter = {
  name: 'configuration baseline',
  emit: (plan) => {
    const mark = baselineMark(plan);
    const digests = [itemDigest(plan, mark), baselineDigest(plan, mark)];
    const entries = digests.flatMap((digest, index) => objectFiles(digest, firstNumber + index));
    return [{ path: plan.baseline.fileName, entries }];
  },
};

/** Exports number objects by their CI_ID, which counts from 16777216 on; an import gives numbers of its own. */
const firstNumber = 16_777_217;

function objectFiles(digest: Exclude<Digest, { kind: 'other' }>, number: number): readonly ContentFile[] {
  const name = digest.names.name.text;
  // As in exports: the number alone where a file cannot have the name. Cabinets say what is not ASCII in a way of their own.
  const base = /^[\x20-\x7E]+$/u.test(name) && !/[\\/:*?"<>|]|[ .]$/u.test(name) ? `${number}_${name}` : `${number}`;
  return [
    { path: `${base}.en-US.resx`, content: resourceStringsBytes(resourceStrings(digest)) },
    { path: `${base}.xml`, content: digestBytes(digest) },
  ];
}

/** Every text with an ID, in the order of the digest. */
function resourceStrings(digest: Exclude<Digest, { kind: 'other' }>): readonly ResourceString[] {
  const inside = digest.kind === 'item' ? [...digest.settings, ...digest.rules] : [];
  const all: readonly DigestNames[] = [
    digest.names,
    ...inside.flatMap((each) => (each.kind === 'other' ? [] : [each.names])),
  ];
  return all
    .flatMap(({ name, description }) => [name, description])
    .flatMap(({ text, resourceId }) => (resourceId === null ? [] : [{ id: resourceId, text }]));
}
