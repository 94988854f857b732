import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RegistryKey } from './registry-key.js';
import { resetRegistry, wineCommand, type WindowsCopy, type WineSettings } from './wine.js';

/** A Windows that stays up from one run of a program to the next. */
export interface WindowsSession {
  /**
   * Runs a program and puts the registry back.
   *
   * @param crashes where given, everything ends as in a power cut, the session too, as soon as it is true
   */
  readonly run: (request: SessionRequest, crashes?: () => boolean) => SessionRun;
  readonly end: () => void;
}

/** What stand-ins/session.c does: keys that are there for this run, and the program. */
export interface SessionRequest {
  readonly machine: readonly RegistryKey[];
  readonly user: readonly RegistryKey[];
  /** As Windows names it. */
  readonly folder: string;
  readonly commandLine: string;
}

export interface SessionRun {
  /** All 32 bits, signed; null after a crash. */
  readonly exitCode: number | null;
  /** What Wine wrote on standard error meanwhile. */
  readonly trace: string;
}

/** For all runs of a file of tests; the program bounds each of them. */
const seconds = '1500';

/**
 * Starts session.exe in a copy of Windows. To start Wine for each run takes as long as five programs in it.
 *
 * @param folder where session.exe lies, relative to drive C:
 */
export function startSession(windows: WindowsCopy, folder: string, settings: WineSettings): WindowsSession {
  const inFolder = (name: string): string => join(windows.driveC, folder, name);
  resetRegistry(windows);
  const trace = inFolder('trace.txt');
  const requests = pipe(inFolder('requests'));
  const answers = pipe(inFolder('answers'));
  const errors = openSync(trace, 'w');
  const program = ['wine', `C:\\${folder}\\session.exe`];
  const { file, parameters, env } = wineCommand(windows, folder, program, {
    ...settings,
    ESUPACK_WINE_SECONDS: seconds,
  });
  const child = spawn(file, parameters, { stdio: [requests.read, answers.write, errors], env });
  child.unref();
  for (const ofChild of [requests.read, answers.write, errors]) closeSync(ofChild);
  const ask = (text: string): void => {
    writeFileSync(inFolder('request.txt'), text);
    writeSync(requests.write, '\n');
  };
  let isUp = true;
  const end = (): void => {
    if (!isUp) return;
    isUp = false;
    kill(child, answers.read);
    for (const ours of [requests.write, answers.read]) closeSync(ours);
  };
  ask('');
  readLine(answers.read);
  return {
    run: (request, crashes) => {
      const before = statSync(trace).size;
      const told = (exitCode: number | null): SessionRun => ({
        exitCode,
        trace: textFrom(trace, before),
      });
      ask(requestText(request));
      if (crashes === undefined) {
        const answer = readLine(answers.read);
        if (!/^-?\d+$/u.test(answer)) throw new Error(`${request.commandLine}: ${answer}`);
        return told(Number(answer));
      }
      while (!crashes()) sleep(50);
      end();
      return told(null);
    },
    end,
  };
}

/** A named pipe, whose ends are open as long as somebody has them. */
function pipe(path: string): { readonly read: number; readonly write: number } {
  rmSync(path, { force: true });
  const made = spawnSync('mkfifo', [path], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`No pipe: ${made.stderr}`);
  // Whoever opens one end waits for somebody at the other, unless told not to.
  const first = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const write = openSync(path, constants.O_WRONLY);
  const read = openSync(path, constants.O_RDONLY);
  closeSync(first);
  return { read, write };
}

/** Waits until every process of the session has ended. */
function kill(child: ChildProcess, answers: number): void {
  child.kill('SIGKILL');
  while (readSync(answers, Buffer.alloc(256)) > 0);
}

/** A trace has megabytes for each run. */
function textFrom(file: string, start: number): string {
  const bytes = Buffer.alloc(statSync(file).size - start);
  const opened = openSync(file, 'r');
  readSync(opened, bytes, 0, bytes.length, start);
  closeSync(opened);
  return bytes.toString('latin1');
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function readLine(answers: number): string {
  let line = '';
  while (!line.endsWith('\n')) {
    const part = Buffer.alloc(256);
    const length = readSync(answers, part);
    if (length === 0) throw new Error('Wine ended');
    line += part.toString('latin1', 0, length);
  }
  return line.trim();
}

function requestText({ machine, user, folder, commandLine }: SessionRequest): string {
  const keys = [...machine.map((key) => ['HKLM', key] as const), ...user.map((key) => ['HKCU', key] as const)];
  const lines = keys.flatMap(([root, { path, values }]) => [
    ['key', root, path],
    ...Object.entries(values).map(([name, value]) => ['value', name, ...typed(value)]),
  ]);
  return [...lines, ['run', folder, commandLine]].map((fields) => `${fields.join('\t')}\r\n`).join('');
}

function typed(value: RegistryKey['values'][string]): readonly [type: string, text: string] {
  if (typeof value === 'number') return ['dword', String(value | 0)];
  return typeof value === 'string' ? ['sz', value] : ['multi', value.map((line) => `${line}\u{1}`).join('')];
}
