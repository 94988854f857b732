import { createHash } from 'node:crypto';
import { InternalError } from '../../errors.js';
import { derivedHex } from '../../plan/identity.js';
import type { PackagePlan } from '../../plan/package-plan.js';
import type { ContentFile } from '../emitter.js';

/**
 * The mark by which the script knows the package and the deployments of its bundle again, whatever they are called:
 * product, year, and eight digits that derive from the bundle id.
 */
export function offerMark(plan: PackagePlan): string {
  return `[esupack ${plan.offer.product}/${plan.offer.year}/${seed(plan)}]`;
}

/** The mark of one collection or query of the bundle. */
export function objectMark(plan: PackagePlan, key: string): string {
  return `[esupack ${plan.offer.product}/${plan.offer.year}/${seed(plan)} ${key}]`;
}

/** The mark of a query that every bundle of the site has in common. */
export function siteMark(name: string): string {
  return `[esupack site/${digest(name)}]`;
}

/** Eight hex digits that change with the text. */
export function digest(text: string): string {
  return sha256(Buffer.from(text, 'utf8')).slice(0, 8);
}

/** Names and checksums of the content, independent of the folder it lies in. */
export function contentDigest(content: readonly ContentFile[]): string {
  return digest(content.map((file) => `${file.path.split('/').at(-1) ?? ''} ${sha256(file.content)}\n`).join(''));
}

export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Text and what follows it, within the limit of a field. Only the text is cut: first what stands in brackets at its end,
 * then whole words.
 *
 * @throws InternalError when not even the end fits
 */
export function withEnd(text: string, end: string, limit: number): string {
  const room = limit - end.length - 1;
  if (room < 0) throw new InternalError(`A mark of ${end.length} characters does not fit into ${limit}`);
  return `${shortened(text, room)} ${end}`;
}

function shortened(text: string, room: number): string {
  if (text.length <= room) return text;
  const plain = text.replace(/\s*\([^()]*\)$/u, '');
  return plain.length <= room ? plain : plain.slice(0, room + 1).replace(/\s*\S*$/u, '');
}

function seed(plan: PackagePlan): string {
  return derivedHex('mark', plan.id).slice(0, 8);
}
