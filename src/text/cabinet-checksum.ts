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
  const words = bytes.length - (bytes.length % 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, words);
  let sum = seed;
  for (let at = 0; at < words; at += 4) sum ^= view.getInt32(at, true);
  return bytes.subarray(words).reduce((rest, byte) => (rest << 8) | byte, 0) ^ sum;
}
