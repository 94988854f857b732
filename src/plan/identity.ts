import { createHash } from 'node:crypto';

/**
 * Identities that the console would draw at random, derived from the bundle id instead: same bundle, same bytes.
 * They are opaque in every real export that was examined.
 *
 * @param purpose keeps two identities of one bundle apart
 * @returns lower-case hex digits of SHA-256
 */
export function derivedHex(purpose: string, seed: string): string {
  return createHash('sha256').update(`esupack\0${purpose}\0${seed}`, 'utf8').digest('hex');
}

/** A lower-case GUID of the form that RFC 9562 keeps for values made by a rule of one's own (version 8). */
export function derivedGuid(purpose: string, seed: string): string {
  return guidFrom(derivedHex(purpose, seed));
}

/** `ESU` and five upper-case hex digits: the shape of a package ID, with a site code that no site should have. */
export function derivedPackageId(seed: string): string {
  return `ESU${derivedHex('package ID', seed).slice(0, 5).toUpperCase()}`;
}

/** The package ID after another one, as a site would give it to its next object. */
export function nextPackageId(packageId: string): string {
  const next = (Number.parseInt(packageId.slice(3), 16) + 1) % 0x10_0000;
  return `${packageId.slice(0, 3)}${next.toString(16).toUpperCase().padStart(5, '0')}`;
}

/** @param hex at least 32 lower-case hex digits */
export function guidFrom(hex: string): string {
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8';
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
