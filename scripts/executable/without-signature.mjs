/**
 * A Windows program without the signature at its end: built into, it would no longer be valid, and a broken signature is
 * worse than none. Layout: https://learn.microsoft.com/windows/win32/debug/pe-format
 *
 * @param program the bytes of a 64-bit program
 * @throws when they have another form, or something stands behind the signature
 */
export function withoutSignature(program) {
  const optionalHeader = program.readUInt32LE(0x3c) + 24;
  if (program.readUInt16LE(optionalHeader) !== 0x20b) throw new Error('This is not a 64-bit Windows program.');
  // The fifth data directory: offset and size of the certificates.
  const entry = optionalHeader + 112 + 4 * 8;
  const [offset, size] = [program.readUInt32LE(entry), program.readUInt32LE(entry + 4)];
  if (size === 0) return program;
  if (offset + size !== program.length) throw new Error('The signature does not stand at the end of the program.');
  const unsigned = Buffer.from(program.subarray(0, offset));
  unsigned.fill(0, entry, entry + 8);
  return unsigned;
}
