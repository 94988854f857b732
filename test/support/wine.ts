import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/wine.sh', import.meta.url));
const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
const root = process.env.ESUPACK_WINE_ROOT ?? join(cache, 'esupack', 'wine-10');
const startedOnce = `${root}-prefix`;

/** Null when Wine 10 can be used, else why not. */
export function wineMissing(): string | null {
  if (!existsSync(join(startedOnce, 'system.reg'))) return 'Wine 10 is not there (bash scripts/install-consumers.sh)';
  const { status, stdout } = spawnSync('bash', [script, startedOnce, '.', 'wine', '--version'], { encoding: 'utf8' });
  if (status !== 0) return 'bwrap cannot start Wine on this machine';
  return /^wine-1\d\./u.test(stdout) ? null : `Wine 10 is needed, and this is ${stdout.trim()}`;
}

/** What scripts/wine.sh reads from the environment. */
export interface WineSettings {
  readonly ESUPACK_WINE_OVERRIDES?: string;
  readonly ESUPACK_WINE_WITHOUT_FONTS?: string;
  readonly ESUPACK_WINE_TRACE?: string;
  readonly ESUPACK_WINE_READ_ONLY?: string;
  readonly ESUPACK_WINE_SECONDS?: string;
}

/** Nothing in the package needs them, and each takes its time; a Windows that has been started once needs no wineboot.exe. */
export const withoutServices = {
  ESUPACK_WINE_OVERRIDES: ';services.exe=d;explorer.exe=d;wineboot.exe=d;uxtheme,imm32=d',
  ESUPACK_WINE_WITHOUT_FONTS: '1',
} satisfies WineSettings;

/** Wine's own WMI, which needs services. */
export const withWmi: WineSettings = { ESUPACK_WINE_OVERRIDES: '' };

/** A Windows of its own: a copy of the prefix that has been started once. */
export interface WindowsCopy {
  /** Where its drive C: lies on this machine. */
  readonly driveC: string;
  /** Where its registry lies, as three text files. */
  readonly registry: string;
  readonly remove: () => void;
}

/** Copies the prefix by hard links, which takes a moment and no room; the registry files are real copies. */
export function copyWindows(): WindowsCopy {
  const runs = `${root}-runs`;
  mkdirSync(runs, { recursive: true });
  removeLeftovers(runs);
  const folder = mkdtempSync(join(runs, 'run-'));
  const copied = spawnSync('cp', ['-al', `${startedOnce}/.`, folder]);
  if (copied.status !== 0) throw new Error(`The prefix could not be copied: ${copied.stderr.toString()}`);
  const remove = (): void => {
    // Wine's server may still be on its way out.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  const windows = { driveC: join(folder, 'drive_c'), registry: folder, remove };
  resetRegistry(windows);
  return windows;
}

/** Wine writes into these files where they lie, so a copy must not share them. */
const registryFiles = ['system.reg', 'user.reg', 'userdef.reg'] as const;

/** Puts the registry back to what it was when Wine had been started once; Wine must not run. */
export function resetRegistry({ registry }: WindowsCopy): void {
  for (const file of registryFiles) {
    const target = join(registry, file);
    rmSync(target, { force: true });
    if (file === 'system.reg') writeFileSync(target, systemRegistry());
    else cpSync(join(startedOnce, file), target);
  }
}

/** A file of the Windows that was copied, by its path on drive C:, forward slashes. */
export function originalFile(path: string): Uint8Array {
  return readFileSync(join(startedOnce, 'drive_c', path));
}

let withOneTimeZone: string | undefined;

/**
 * Every program looks for its time zone when it starts, through more than a hundred keys: one is quicker found. The name of that
 * one in the language of the user would be looked up in a library, twice.
 */
function systemRegistry(): string {
  withOneTimeZone ??= readFileSync(join(startedOnce, 'system.reg'), 'utf8')
    .split(/^(?=\[)/mu)
    .filter((key) => !/^\[[^\]]*\\Time Zones\\\\(?!UTC\])/u.test(key))
    .join('')
    .replaceAll(/^"MUI_(?:Std|Dlt)"=.*\n/gmu, '');
  return withOneTimeZone;
}

/**
 * Runs a shell command in a copy of Windows, without display and network. Its registry is thrown away afterwards.
 *
 * @param folder where it starts, relative to drive C:, forward slashes
 * @param settings variables of scripts/wine.sh
 * @returns whether it ended by itself, with 0
 */
export function inWindows(windows: WindowsCopy, folder: string, command: string, settings: WineSettings = {}): boolean {
  const { file, parameters, env } = wineCommand(windows, folder, ['sh', '-c', command], settings);
  const { status } = spawnSync(file, parameters, { stdio: 'ignore', env });
  return status === 0;
}

/** What starts a command in a copy of Windows; the parameters are those of inWindows. */
export function wineCommand(
  windows: WindowsCopy,
  folder: string,
  command: readonly string[],
  settings: WineSettings,
): { readonly file: string; readonly parameters: readonly string[]; readonly env: NodeJS.ProcessEnv } {
  const parameters = [script, dirname(windows.driveC), `drive_c/${folder}`, ...command];
  return { file: 'bash', parameters, env: { ...process.env, ...settings } };
}

/** Copies of test runs that were killed. */
function removeLeftovers(runs: string): void {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000;
  for (const name of readdirSync(runs)) {
    const folder = join(runs, name);
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && made < yesterday) rmSync(folder, { recursive: true, force: true });
  }
}
