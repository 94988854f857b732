/** Keys of the right shape that nobody was ever sold. */
export const inventedKeys = {
  /** Without N: the shape of keys up to Windows 7. */
  windows7: 'BCDFG-HJKMP-QRTVW-XY234-6789B',
  /** With one N: the shape of keys since Windows 8. */
  windows10: 'BCDFG-HJKMP-QRTVN-XY234-6789B',
} as const;
