import type { OperatingSystem, Source } from './product.js';

/**
 * Which updates of software updates count as a security update of the system, told by the title: an ESU update bears no mark
 * of its own. One rule for WQL, SQL and the report.
 *
 * Seen in the Microsoft Update Catalog: "2026-09 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems
 * (KB5122878)", "2021-10 Security Monthly Quality Rollup for Windows Server 2012 for ...", "2018-02 Security Only Quality
 * Update for Windows Server 2008 R2 for ...". Neither preparation packages ("2026-09 Extended Security Updates (ESU)
 * Licensing Preparation Package for Windows 10 ..."), servicing stack updates, recovery updates ("2024-01 Security Update
 * for Windows 10 ... (KB5034441)"), previews ("Cumulative Update Preview for", "Preview of Monthly Quality Rollup for"),
 * dynamic updates nor those of .NET say so. Titles are in English where the site does not ask for another language.
 */
export const securityUpdateKinds = ['Cumulative Update', 'Monthly Quality Rollup', 'Security Only Quality Update'];

/** Words that no title of a security update has, although the rest of it may read like one. */
export const otherUpdateWords = ['Preview', 'Dynamic', '.NET'];

export const securityUpdateSources: readonly Source[] = [
  {
    title: 'Microsoft Update Catalog: titles, as public scripts and notes of 2017 to 2026 quote them',
    url: 'https://www.catalog.update.microsoft.com/',
    checked: '2026-11-27',
  },
];

/** What titles of security updates for these systems contain, one of these, e.g. "Cumulative Update for Windows 10". */
export function securityUpdateTitles(operatingSystems: readonly OperatingSystem[]): readonly string[] {
  const names = [...new Set(operatingSystems.map(({ name }) => titleName(name)))];
  return names.flatMap((name) => securityUpdateKinds.map((kind) => `${kind} for ${name}`));
}

/**
 * Whether an update with this title is a security update of one of these systems.
 *
 * @param from first day of a coverage, `yyyy-mm-dd`: an update that was released before counts as none; null: any will do
 */
export function isSecurityUpdate(
  title: string,
  operatingSystems: readonly OperatingSystem[],
  from: string | null,
): boolean {
  const plain = title.toLowerCase();
  const has = (words: string): boolean => plain.includes(words.toLowerCase());
  if (!securityUpdateTitles(operatingSystems).some(has) || otherUpdateWords.some(has)) return false;
  return from === null || title.trim() >= firstUpdateMonth(from);
}

/**
 * The month of the first security update that a coverage brings: titles begin with it. Updates are released on the second
 * Tuesday; the one of the day on which support ended belongs to everybody.
 *
 * @param from first day of a coverage, `yyyy-mm-dd`
 * @returns `yyyy-mm`
 */
export function firstUpdateMonth(from: string): string {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const ahead = secondTuesday(year, month) > day;
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return (ahead ? [year, month] : next).map((part) => String(part).padStart(2, '0')).join('-');
}

/** `Windows 7 SP1` -> `Windows 7`: titles name no service pack, and the version only behind the name. */
function titleName(name: string): string {
  return name.replace(/ (?:SP\d|22H2|Enterprise .*)$/u, '');
}

/** Day of the month. 1970-01-01 was a Thursday. */
function secondTuesday(year: number, month: number): number {
  const weekdayOfFirst = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  return ((2 - weekdayOfFirst + 7) % 7) + 8;
}
