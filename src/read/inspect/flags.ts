import type { Flags } from './inspection.js';

type Bits = readonly (readonly [bit: number, name: string, meaning: string])[];

/** SMS_Program.ProgramFlags (Microsoft Learn: "SMS_Program Server WMI Class"). Bits that are missing here are documented as not used or not at all. */
const programBits: Bits = [
  [0, 'AUTHORIZED_DYNAMIC_INSTALL', 'may run from the Install Package step of a task sequence'],
  [1, 'USECUSTOMPROGRESSMSG', 'task sequence shows a custom progress message'],
  [4, 'DEFAULT_PROGRAM', 'default program'],
  [5, 'DISABLEMOMALERTONRUNNING', 'Operations Manager alerts are off while it runs'],
  [6, 'MOMALERTONFAIL', 'Operations Manager alert when it fails'],
  [7, 'RUN_DEPENDANT_ALWAYS', 'the program that it depends on always runs first'],
  [8, 'WINDOWS_CE', 'for mobile devices'],
  [9, '', 'not used'],
  [10, 'COUNTDOWN', 'no countdown or notification is shown'],
  [11, 'FORCERERUN', 'not used'],
  [12, 'DISABLED', 'disabled'],
  [13, 'UNATTENDED', 'no user interaction'],
  [14, 'USERCONTEXT', 'only when a user is logged on'],
  [15, 'ADMINRIGHTS', 'with administrative rights'],
  [16, 'EVERYUSER', 'once for every user'],
  [17, 'NOUSERLOGGEDIN', 'only when no user is logged on'],
  [18, 'OKTOQUIT', 'the program restarts the computer'],
  [19, 'OKTOREBOOT', 'Configuration Manager restarts the computer afterwards'],
  [20, 'USEUNCPATH', 'runs from a UNC path, no drive letter needed'],
  [21, 'PERSISTCONNECTION', 'reconnects to the distribution point at each logon'],
  [22, 'RUNMINIMIZED', 'minimized window'],
  [23, 'RUNMAXIMIZED', 'maximized window'],
  [24, 'HIDEWINDOW', 'hidden'],
  [25, 'OKTOLOGOFF', 'Configuration Manager logs the user off afterwards'],
  [26, 'RUNACCOUNT', 'not used'],
  [27, 'ANY_PLATFORM', 'on any platform'],
  [28, 'STILL_RUNNING', 'not used'],
  [29, 'SUPPORT_UNINSTALL', 'removed when it is no longer deployed'],
  [30, '', 'the platform is not supported'],
  [31, 'SHOW_IN_ARP', 'documented as not used; consoles set it'],
];

/** SMS_Package.PkgFlags (Microsoft Learn: "SMS_Package Server WMI Class"). */
const packageBits: Bits = [
  [23, 'DO_NOT_ENCRYPT_CONTENT_ON_CLOUD', 'content is not encrypted on cloud distribution points'],
  [24, 'DO_NOT_DOWNLOAD', 'branch distribution points do not download the content automatically'],
  [25, 'PERSIST_IN_CACHE', 'stays in the cache of the client'],
  [26, 'USE_BINARY_DELTA_REP', 'only changed parts of files are replicated'],
  [28, 'NO_PACKAGE', 'no package'],
  [29, 'USE_SPECIAL_MIF', 'status MIF files are matched by special properties'],
  [30, 'DISTRIBUTE_ON_DEMAND', 'sent to preferred distribution points on demand'],
];

/** The 32 bits of a program. */
export function programFlags(value: number | null): Flags {
  const flags = bitField(value, programBits);
  return value === null ? flags : { ...flags, words: programWords(flags) };
}

/** The 32 bits of a package. */
export function packageFlags(value: number | null): Flags {
  const flags = bitField(value, packageBits);
  return { ...flags, words: flags.set.map(({ meaning }) => meaning) };
}

function bitField(value: number | null, bits: Bits): Flags {
  if (value === null) return { value, hex: null, set: [], words: [] };
  const names = new Map(bits.map(([bit, name, meaning]) => [bit, { name, meaning }]));
  const set = Array.from({ length: 32 }, (_none, bit) => bit)
    .filter((bit) => Math.floor(value / 2 ** bit) % 2 === 1)
    .map((bit) => ({ bit, ...(names.get(bit) ?? { name: '', meaning: `bit ${bit} is not documented` }) }));
  return { value, hex: `0x${value.toString(16).toUpperCase().padStart(8, '0')}`, set, words: [] };
}

/** Says also what a bit that is not set means. */
function programWords({ set }: Flags): readonly string[] {
  const bits = new Set(set.map(({ bit }) => bit));
  const absent: readonly (readonly [without: readonly number[], word: string])[] = [
    [[22, 23, 24], 'normal window'],
    [[14, 17], 'whether or not a user is logged on'],
    [[13], 'the user may interact'],
    [[15], 'with the rights of the user'],
    [[10], 'notifications are shown'],
    [[27], 'only on the platforms that are listed'],
    [[20], 'needs a drive letter'],
  ];
  return [
    ...set.map(({ meaning }) => meaning),
    ...absent.filter(([without]) => without.every((bit) => !bits.has(bit))).map(([, word]) => word),
  ];
}
