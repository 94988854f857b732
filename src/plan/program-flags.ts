/**
 * Bits of SMS_Program.ProgramFlags (Microsoft Learn: "SMS_Program Server WMI Class"), as far as this project sets them.
 * Bit 31 is documented as not used; every real export of such a program carries it.
 */
export const programFlagBits = {
  COUNTDOWN: 10,
  DISABLED: 12,
  UNATTENDED: 13,
  ADMINRIGHTS: 15,
  USEUNCPATH: 20,
  HIDEWINDOW: 24,
  ANY_PLATFORM: 27,
  SHOW_IN_ARP: 31,
} as const;

export type ProgramFlag = keyof typeof programFlagBits;

/** The unsigned 32-bit number with the bits of the given names. */
export function flags(...names: readonly ProgramFlag[]): number {
  return names.reduce((sum, name) => sum + 2 ** programFlagBits[name], 0);
}
