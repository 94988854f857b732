import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { asWriteError } from '../../seal/disk-errors.js';
import { UserError } from '../../errors.js';
import { foreignPath } from '../output-folder.js';
import type { Terminal } from '../terminal.js';

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  /** `unknown`: it could not be looked at here, which is no good sign and no bad one. */
  readonly state: 'good' | 'wrong' | 'note' | 'unknown';
  readonly what: string;
  readonly repair: string | null;
}

const check = (name: string, state: Check['state'], what: string, repair: string | null = null): Check => ({
  name,
  state,
  what,
  repair,
});

/** The versions that package.json names under engines. */
export function checkNode(version = process.versions.node): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const good = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (good) return check('Node.js', 'good', version);
  return check(
    'Node.js',
    'wrong',
    `${version} is not supported.`,
    'Install version 24, version 22 (22.12 or later) or version 20 (20.19 or later).',
  );
}

/** A bundle takes less than one megabyte, and while it is replaced twice that. */
const enough = 100 * 2 ** 20;

/** Whether bundles can be written: by writing a small file into a folder of its own, and removing both. */
export function checkFolder(folder: string, platform: string): Check {
  const foreign = foreignPath(folder, platform);
  if (foreign !== null) return check('Folder', 'wrong', `${folder}: ${foreign.what}`, foreign.repair);
  const place = nearestThatExists(resolve(folder));
  try {
    const trial = mkdtempSync(join(place, '.esupack-doctor-'));
    try {
      writeFileSync(join(trial, 'trial'), 'x');
    } finally {
      rmSync(join(trial, 'trial'), { force: true });
      rmdirSync(trial);
    }
  } catch (error) {
    const known = asWriteError(error, { where: folder });
    if (!(known instanceof UserError)) throw error;
    const [issue] = known.issues;
    return check('Folder', 'wrong', `${resolve(folder)}: ${issue?.what ?? ''}`, issue?.repair ?? null);
  }
  const free = freeBytes(place);
  const room = free === null ? 'free space unknown' : `${Math.floor(free / 2 ** 20)} MB free`;
  if (free !== null && free < enough)
    return check(
      'Folder',
      'wrong',
      `${resolve(folder)} is writable, but has only ${room}.`,
      'Free up disk space, or choose another folder with --out.',
    );
  return check('Folder', 'good', `${resolve(folder)} is writable; ${room}.`);
}

function freeBytes(place: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize;
  } catch {
    return null;
  }
}

function nearestThatExists(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestThatExists(dirname(path));
}

/** The longest path of a bundle with the longest bundle ID and package name: id, id_files, name and file. */
const longestInBundle = 48 + 1 + 54 + 1 + 50 + 1 + 40;

export function checkPaths(folder: string, platform: string): Check {
  if (platform !== 'win32')
    return check(
      'Path lengths',
      'unknown',
      'Windows programs can read paths of up to 259 characters. The length of the path on the share is not known here.',
      `Keep the path of the folder on the share below ${259 - longestInBundle} characters, or use a short bundle ID and package name.`,
    );
  const { length } = resolve(folder);
  if (length + 1 + longestInBundle <= 259)
    return check('Path lengths', 'good', `${length} characters; the paths of any bundle are within 259.`);
  return check(
    'Path lengths',
    'note',
    `${length} characters: with long names, paths can exceed the 259 characters that Windows programs can read.`,
    'Choose a folder with a shorter path. generate warns if a path is too long.',
  );
}

/** Compares this clock with that of the disk or share, by the date that a new file gets. */
export async function checkClock(folder: string, platform: string): Promise<Check> {
  const place = nearestThatExists(resolve(folder));
  const now = new Date();
  const told = `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  if (foreignPath(folder, platform) !== null)
    return Promise.resolve(check('Time', 'note', `The clock of this computer is ${told}.`));
  try {
    const trial = mkdtempSync(join(place, '.esupack-doctor-'));
    const apart = Math.abs(statSync(trial).mtimeMs - now.getTime()) / 1000;
    rmdirSync(trial);
    if (apart > 300)
      return check(
        'Time',
        'wrong',
        `The clock of this computer is ${told}. The clock of the folder differs by ${Math.round(apart / 60)} minutes.`,
        'Set both clocks. Kerberos allows a difference of 5 minutes.',
      );
    return check(
      'Time',
      'note',
      `The clock of this computer is ${told}, and the folder has the same time. Make sure that it is correct: with a wrong date, warnings about program years are wrong.`,
    );
  } catch {
    return check('Time', 'note', `The clock of this computer is ${told}. The clock of the folder cannot be read.`);
  }
}

/** Where the console was installed, by the variable that its set-up leaves (Microsoft Learn: "Import the module"). */
export function checkConsole({ platform, environment }: Pick<Terminal, 'platform' | 'environment'>): Check {
  if (platform !== 'win32')
    return check(
      'Console',
      'unknown',
      'Import-EsuPackage.ps1 needs the Configuration Manager console, which runs on Windows only.',
      'Run esupack doctor, or the script with -WhatIf, on a computer with the console.',
    );
  const place = environment.SMS_ADMIN_UI_PATH ?? '';
  const module = place === '' ? '' : join(dirname(place), 'ConfigurationManager.psd1');
  if (module === '' || !existsSync(module))
    return check(
      'Console',
      'note',
      'The Configuration Manager console is not installed on this computer, so Import-EsuPackage.ps1 cannot run here.',
      'Install the console, or copy the bundle to a computer that has it.',
    );
  const ran = spawnSync(
    'powershell.exe',
    [
      '-NoProfile',
      '-NonInteractive',
      '-Command',
      `(Import-PowerShellDataFile -LiteralPath '${module.replaceAll("'", "''")}').ModuleVersion`,
    ],
    { encoding: 'utf8', timeout: 60_000, windowsHide: true },
  );
  const version = ran.status === 0 ? ran.stdout.trim() : '';
  return version === ''
    ? check('Console', 'unknown', `${module} was found, but its version could not be read.`)
    : check('Console', 'good', `module ${version}, ${module}`);
}
