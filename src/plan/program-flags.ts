/**
 * Bits of SMS_Program.ProgramFlags (Microsoft Learn: "SMS_Program Server WMI Class"), as far as this project sets them.
 * Bit 31 is documented as not used; every real export of such a program carries it.
 */
export const programFlagBits = {
  COUNTDOWN: 10,
  UNATTENDED: 13,
  ADMINRIGHTS: 15,
  USEUNCPATH: 20,
  HIDEWINDOW: 24,
  ANY_PLATFORM: 27,
  SHOW_IN_ARP: 31,
} as const;

export type ProgramFlag = keyof typeof programFlagBits;

/**
 * Hidden, administrative rights, no user interaction, whether or not a user is logged on (neither bit 14 nor 17),
 * no notifications, any platform, not disabled: 0x8910A400.
 */
export const hiddenProgramFlags = flags(
  'COUNTDOWN',
  'UNATTENDED',
  'ADMINRIGHTS',
  'USEUNCPATH',
  'HIDEWINDOW',
  'ANY_PLATFORM',
  'SHOW_IN_ARP',
);

/** The unsigned 32-bit number with the bits of the given names. */
export function flags(...names: readonly ProgramFlag[]): number {
  return names.reduce((sum, name) => sum + 2 ** programFlagBits[name], 0);
}
