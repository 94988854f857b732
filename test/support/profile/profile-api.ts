import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inWindows, wineMissing, type WindowsCopy } from '../wine.js';

/** One answer of Windows' profile API. */
export interface ProfileValue {
  readonly section: string;
  readonly key: string;
  readonly value: string;
}

const compiler = 'x86_64-w64-mingw32-gcc';
const source = join(import.meta.dirname, 'read-profile.c');

/** Null when the profile API can be asked, else why not. */
export function profileApiMissing(): string | null {
  if (spawnSync(compiler, ['--version']).status !== 0) {
    return `${compiler} is not installed (Debian: apt-get install gcc-mingw-w64-x86-64-win32)`;
  }
  return wineMissing();
}

/**
 * Compiles a program that asks GetPrivateProfileStringW for every value of a file.
 *
 * @returns a function that asks it; values come in the order of the file
 */
export function compileProfileReader(windows: WindowsCopy): (file: Uint8Array) => readonly ProfileValue[] {
  const folder = join(windows.driveC, 'profile');
  mkdirSync(folder, { recursive: true });
  const options = ['-municode', '-O1', '-o', join(folder, 'read-profile.exe'), source];
  const { status, stderr } = spawnSync(compiler, options, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return (file) => {
    writeFileSync(join(folder, 'file.ini'), file);
    const command = String.raw`wine read-profile.exe 'C:\profile\file.ini' > answers.txt`;
    if (!inWindows(windows, 'profile', command)) throw new Error('read-profile.exe failed');
    const answers = readFileSync(join(folder, 'answers.txt'), 'utf8').split(/\r?\n/u);
    return answers.filter((line) => line !== '').map(answer);
  };
}

function answer(line: string): ProfileValue {
  const [section = '', key = '', value = ''] = line.split('\t').map(unescaped);
  return { section, key, value };
}

function unescaped(field: string): string {
  return field.replaceAll(/%([0-9a-f]{4})/gu, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
