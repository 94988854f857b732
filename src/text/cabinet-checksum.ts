/**
 * The checksum of a block of a cabinet, over its data and then over its two sizes ([MS-CAB] 2.4 and 3.1): little-endian
 * words by exclusive or, the bytes of an incomplete word from the highest down.
 *
 * @param sizes the four bytes that hold the packed and the unpacked size
 * @returns unsigned 32 bits
 */
export function cabinetChecksum(data: Uint8Array, sizes: Uint8Array): number {
  return mixed(sizes, mixed(data, 0)) >>> 0;
}

function mixed(bytes: Uint8Array, seed: number): number {
  let sum = seed;
  const words = bytes.length - (bytes.length % 4);
  for (let at = 0; at < words; at += 4)
    sum ^=
      byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
  return bytes.subarray(words).reduce((rest, byte) => (rest << 8) | byte, 0) ^ sum;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}
