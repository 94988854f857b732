/**
 * What the discovery scripts of the configuration item print: one line, which the reports of the site show as the current
 * value. One list for the scripts, their tests and the report. Where an answer ends in a blank, more follows.
 */
export const baselineAnswers = {
  licensed: 'licensed',
  /** LicenseStatus follows. */
  status: 'status ',
  noKey: 'no key',
  noLicense: 'no license',
  windowsItself: 'not an ESU license',
  present: 'present',
  absent: 'absent',
  /** The number of an update follows. */
  notInEffect: 'installed, not in effect: ',
  met: 'met',
  /** Kind, build and edition follow. */
  wrongSystem: 'wrong system: ',
  /** An error number follows. */
  systemUnknown: 'system not known ',
  /** Stands behind a build; an error number follows. */
  revisionUnknown: ', revision not known ',
  /** An error number follows. */
  noAnswer: 'no answer from WMI ',
  /** Words follow. */
  unclear: 'no clear answer from WMI: ',
  failed: 'no answer: the script failed',
} as const;

/** Names of the settings, as the reports of the site show them. */
export const baselineNames = {
  license: (year: number): string => `ESU license of year ${year}`,
  package: 'ESU licensing preparation package',
  /** Lowest builds follow, joined by ` or `. */
  build: 'Build at least ',
} as const;
