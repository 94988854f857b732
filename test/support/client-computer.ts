import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { activationContent } from '../../src/emit/activation-content.js';
import type { BatchRun, Circumstances, System } from './circumstances.js';
import { readCmTraceLog } from './cmtrace.js';
import { connected, licensingState, slmgrStandIn, taskSequenceState } from './licensing.js';
import { inventedKey, planned } from './planned.js';
import type { RegistryKey } from './registry-key.js';
import { hostPlan } from './script-host.js';
import { waitScript } from './stand-ins/wait-script.js';
import { windowsProgram } from './windows-program.js';
import { type SessionRun, startSession, type WindowsSession } from './windows-session.js';
import { copyWindows, originalFile, type WindowsCopy, type WineSettings, withoutServices } from './wine.js';

/** A computer with a Configuration Manager client, on which a program of the package runs. */
export interface ClientComputer {
  readonly run: (circumstances?: Circumstances) => BatchRun;
  readonly remove: () => void;
}

const testFolder = 'esupack-test';
const logFolder = 'windows/logs/esupack';

/**
 * Makes one.
 *
 * @param isPlain gives Wine's programs none of the functions that spare them questions to Wine's server (stand-ins/real-program.h)
 */
export function clientComputer(isPlain = process.env.ESUPACK_PLAIN_WINE === '1'): ClientComputer {
  const windows = copyWindows();
  mkdirSync(join(windows.driveC, testFolder));
  for (const name of ['cmd', 'cscript', 'netsh', 'reg'])
    replace(windows, `windows/system32/${name}.exe`, readFileSync(windowsProgram(name)));
  for (const name of ['cmd', 'cscript', 'reg'])
    replace(windows, `${testFolder}/wine/${name}.exe`, originalFile(`windows/system32/${name}.exe`));
  for (const name of ['forbid-stamp', 'session'])
    cpSync(windowsProgram(name), join(windows.driveC, testFolder, `${name}.exe`));
  replace(windows, 'windows/system32/slmgr.vbs', Buffer.from(slmgrStandIn()));
  writeFileSync(join(windows.driveC, testFolder, 'wait.vbs'), waitScript());
  if (isPlain) writeFileSync(join(windows.driveC, testFolder, 'plain-wine.txt'), '');
  const running = sessions(windows);
  return {
    run: (circumstances = {}) => runBatch(windows, running, circumstances),
    remove: () => {
      running.end();
      windows.remove();
    },
  };
}

function runBatch(windows: WindowsCopy, running: Sessions, circumstances: Circumstances): BatchRun {
  const { contentFolder = 'windows/ccmcache/1', missing = [], present = {}, copies = {} } = circumstances;
  const at = (path: string): string => join(windows.driveC, path.replace(/^content:/u, `${contentFolder}/`));
  for (const name of results) rmSync(at(`${testFolder}/${name}`), { force: true });
  if (circumstances.keepLogs !== true) rmSync(at(logFolder), { recursive: true, force: true });
  writeContent(windows, contentFolder, circumstances);
  for (const [target, source] of Object.entries(copies)) replace(windows, target, readFileSync(at(source)));
  for (const [path, text] of Object.entries(present)) place(at(path), text);
  for (const path of missing) renameSync(at(path), `${at(path)}.hidden`);
  try {
    writeFileSync(at(`${testFolder}/outer.bat`), outerBatch(circumstances));
    return observe(at, start(windows, running, contentFolder, circumstances));
  } finally {
    for (const path of missing) renameSync(`${at(path)}.hidden`, at(path));
    for (const path of [...Object.keys(copies), ...Object.keys(present)]) rmSync(at(path), { recursive: true });
    rmSync(at(contentFolder), { recursive: true });
  }
}

const results = [
  'calls.txt',
  'places.txt',
  'asked.txt',
  'environment.txt',
  'keep-environment.txt',
  'schedules.txt',
  'screen.txt',
  'stamp.txt',
  'rules.txt',
];

/** The Windows in which runs follow one another. */
interface Sessions {
  readonly with: (settings: WineSettings) => WindowsSession;
  readonly end: () => void;
}

/** One session at a time: it goes on as long as runs want the same. */
function sessions(windows: WindowsCopy): Sessions {
  let running: { readonly settings: string; readonly session: WindowsSession } | undefined;
  const end = (): void => {
    running?.session.end();
    running = undefined;
  };
  return {
    with: (settings) => {
      const wanted = JSON.stringify(settings);
      if (running?.settings !== wanted) {
        end();
        running = { settings: wanted, session: startSession(windows, testFolder, settings) };
      }
      return running.session;
    },
    end,
  };
}

function start(windows: WindowsCopy, running: Sessions, folder: string, circumstances: Circumstances): SessionRun {
  const { crashAt, withoutRights, system = {}, machine = [], user = [] } = circumstances;
  const session = running.with({
    ...withoutServices,
    ESUPACK_WINE_OVERRIDES: `${withoutServices.ESUPACK_WINE_OVERRIDES};netsh.exe,cscript.exe,cmd.exe,reg.exe=n,b`,
    ESUPACK_WINE_TRACE: 'trace+process',
    ...(withoutRights === true ? { ESUPACK_WINE_READ_ONLY: `drive_c/${logFolder}` } : {}),
  });
  const { before, after, commandLine } = circumstances;
  const isPlain = [before, after, commandLine].every((given) => given === undefined);
  const request = {
    machine: [...systemKeys(system), ...machine],
    user,
    folder: `C:\\${folder.replaceAll('/', '\\')}`,
    commandLine: isPlain ? batchCommand(circumstances) : `cmd.exe /d /c C:\\${testFolder}\\outer.bat`,
  };
  if (crashAt === undefined) return session.run(request);
  const calls = join(windows.driveC, testFolder, 'calls.txt');
  try {
    return session.run(request, () => existsSync(calls) && readFileSync(calls, 'latin1').includes(crashAt));
  } finally {
    running.end();
  }
}

/** A batch file around the program, for what surrounds it. */
function outerBatch(circumstances: Circumstances): string {
  const { before = [], after = [], commandLine = batchCommand(circumstances) } = circumstances;
  const lines = ['@echo off', ...before, commandLine, 'set "CODE=%errorlevel%"', ...after, 'exit %CODE%', ''];
  return lines.join('\r\n');
}

function batchCommand({ arguments: given }: Circumstances): string {
  return `cmd.exe /d /c .\\activate-esu.bat${given === undefined ? '' : ` ${given}`}`;
}

function writeContent(windows: WindowsCopy, folder: string, circumstances: Circumstances): void {
  const { plan = planned(), key = inventedKey, confirmations = [], change = same, host = [] } = circumstances;
  mkdirSync(join(windows.driveC, folder), { recursive: true });
  for (const file of activationContent.emit(plan, { key, confirmations })) {
    if (!('content' in file)) throw new Error('The content is no archive');
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const text = change(name, Buffer.from(file.content).toString('latin1'));
    const placed = name === plan.batch.wmiScriptName ? connected(text, circumstances.taskSequence !== undefined) : text;
    writeFileSync(join(windows.driveC, folder, name), Buffer.from(placed, 'latin1'));
  }
  const inTests = (name: string): string => join(windows.driveC, testFolder, name);
  writeFileSync(inTests('licensing.txt'), licensingState(plan, key, circumstances));
  writeFileSync(inTests('sequence.txt'), taskSequenceState(circumstances.taskSequence ?? {}));
  writeFileSync(inTests('host.txt'), hostPlan(host));
  if (circumstances.keepEnvironment === true) writeFileSync(inTests('keep-environment.txt'), '');
}

function same(_name: string, text: string): string {
  return text;
}

function systemKeys(given: Partial<System>): readonly RegistryKey[] {
  const { build = '19045', revision = 6456, edition = 'Enterprise', productType = 'WinNT' } = given;
  const version = {
    CurrentBuildNumber: build,
    CurrentBuild: build,
    EditionID: edition,
  };
  const installation = productType === 'WinNT' ? 'Client' : 'Server';
  return [
    {
      path: 'Software\\Microsoft\\Windows NT\\CurrentVersion',
      values: { ...version, InstallationType: installation, ...(revision === null ? {} : { UBR: revision }) },
    },
    { path: 'System\\CurrentControlSet\\Control\\ProductOptions', values: { ProductType: productType } },
  ];
}

/** The old file may be the same as that of other copies of Windows, so it is not written into. */
function replace({ driveC }: WindowsCopy, path: string, content: Uint8Array): void {
  const target = join(driveC, path);
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { force: true });
  writeFileSync(target, content);
}

function place(path: string, text: string | null): void {
  mkdirSync(text === null ? path : dirname(path), { recursive: true });
  if (text !== null) writeFileSync(path, text);
}

function observe(at: (path: string) => string, { exitCode, trace }: SessionRun): BatchRun {
  const read = (path: string): string => (isFile(at(path)) ? readFileSync(at(path), 'latin1') : '');
  const result = (name: string): readonly string[] =>
    read(`${testFolder}/${name}`)
      .split(/\r?\n/u)
      .filter((line) => line !== '');
  const hasFolder = statSync(at(logFolder), { throwIfNoEntry: false })?.isDirectory() === true;
  const kept = hasFolder ? readdirSync(at(logFolder)).sort() : [];
  const logText = read(`${logFolder}/${kept.find((name) => name.endsWith('.log')) ?? 'none'}`);
  return {
    exitCode,
    calls: result('calls.txt'),
    places: result('places.txt'),
    processes: commandLines(trace),
    asked: result('asked.txt'),
    environment: result('environment.txt'),
    log: readCmTraceLog(logText),
    logText,
    stamp: Object.fromEntries(result('stamp.txt').flatMap(stampValue)),
    screen: read(`${testFolder}/screen.txt`),
    logFolder: kept,
  };
}

/** Of a process trace: what processes were started with. */
function commandLines(trace: string): readonly string[] {
  const started = trace.matchAll(/:NtCreateUserProcess .* cmdline L"((?:[^"\\]|\\.)*)"/gu);
  return [...started].map(([, escaped = '']) => escaped.replaceAll(/\\(.)/gu, '$1'));
}

function isFile(path: string): boolean {
  // existsSync first: below a file stat throws, whatever it is told about what is not there.
  return existsSync(path) && statSync(path).isFile();
}

function stampValue(line: string): readonly (readonly [string, string])[] {
  const [, name, value] = /^ {4}(\S+) {4}REG_SZ {4}(.*)$/u.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}
