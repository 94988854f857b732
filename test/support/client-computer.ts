import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { activationContent } from '../../src/emit/activation-content.js';
import type { BatchRun, Circumstances, System } from './circumstances.js';
import { readCmTraceLog } from './cmtrace.js';
import { connected, licensingState, slmgrStandIn, taskSequenceState } from './licensing.js';
import { inventedKey, planned } from './planned.js';
import { type RegistryKey, registryFileText } from './registry-file.js';
import { hostPlan } from './script-host.js';
import { waitScript } from './stand-ins/wait-script.js';
import { windowsProgram } from './windows-program.js';
import { copyWindows, inWindows, originalFile, resetRegistry, type WindowsCopy } from './wine.js';

/** A computer with a Configuration Manager client, on which a program of the package runs. */
export interface ClientComputer {
  readonly run: (circumstances?: Circumstances) => BatchRun;
  readonly remove: () => void;
}

const testFolder = 'esupack-test';
const logFolder = 'windows/logs/esupack';

export function clientComputer(): ClientComputer {
  const windows = copyWindows();
  mkdirSync(join(windows.driveC, testFolder));
  for (const name of ['cscript', 'netsh'])
    replace(windows, `windows/system32/${name}.exe`, readFileSync(windowsProgram(name)));
  cpSync(windowsProgram('forbid-stamp'), join(windows.driveC, testFolder, 'forbid-stamp.exe'));
  replace(windows, `${testFolder}/wine/cscript.exe`, originalFile('windows/system32/cscript.exe'));
  replace(windows, 'windows/system32/slmgr.vbs', Buffer.from(slmgrStandIn()));
  writeFileSync(join(windows.driveC, testFolder, 'wait.vbs'), waitScript());
  return { run: (circumstances = {}) => runBatch(windows, circumstances), remove: windows.remove };
}

function runBatch(windows: WindowsCopy, circumstances: Circumstances): BatchRun {
  const { contentFolder = 'windows/ccmcache/1', missing = [], present = {}, copies = {} } = circumstances;
  const at = (path: string): string => join(windows.driveC, path.replace(/^content:/u, `${contentFolder}/`));
  for (const name of results) rmSync(at(`${testFolder}/${name}`), { force: true });
  if (circumstances.keepLogs !== true) rmSync(at(logFolder), { recursive: true, force: true });
  writeRegistry(windows, circumstances);
  writeContent(windows, contentFolder, circumstances);
  for (const [target, source] of Object.entries(copies)) replace(windows, target, readFileSync(at(source)));
  for (const [path, text] of Object.entries(present)) place(at(path), text);
  for (const path of missing) renameSync(at(path), `${at(path)}.hidden`);
  try {
    writeFileSync(at(`${testFolder}/outer.bat`), outerBatch(circumstances));
    start(windows, contentFolder, circumstances);
    return observe(at);
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
  'processes.txt',
  'environment.txt',
  'keep-environment.txt',
  'schedules.txt',
  'code.txt',
  'screen.txt',
  'stamp.txt',
  'rules.txt',
];

/** Nothing here needs them, and each takes its time; a Windows that has been started once needs no wineboot.exe. */
const withoutServices = ';services.exe=d;explorer.exe=d;wineboot.exe=d;uxtheme,imm32=d';

function start(windows: WindowsCopy, folder: string, { crashAt, withoutRights }: Circumstances): void {
  // By its path: by its name start.exe would look for it first.
  const program = `wine 'C:\\windows\\system32\\cmd.exe' /d /c 'C:\\${testFolder}\\outer.bat'`;
  const wine = `${program} 2>/tmp/prefix/drive_c/${testFolder}/processes.txt`;
  const calls = `/tmp/prefix/drive_c/${testFolder}/calls.txt`;
  const command =
    crashAt === undefined ? wine : `${wine} & until grep -q '${crashAt}' ${calls} 2>/dev/null; do sleep 0.1; done`;
  const settings = {
    ESUPACK_WINE_OVERRIDES: `${withoutServices};netsh.exe=n,b;cscript.exe=n,b`,
    ESUPACK_WINE_WITHOUT_FONTS: '1',
    ESUPACK_WINE_TRACE: 'trace+process',
    ...(withoutRights === true ? { ESUPACK_WINE_READ_ONLY: `drive_c/${logFolder}` } : {}),
  };
  if (!inWindows(windows, folder, command, settings)) throw new Error('Wine did not end by itself');
}

/** A Unix exit status has 8 bits, so a batch file around the program writes its 32 bits down. */
function outerBatch(circumstances: Circumstances): string {
  const { before = [], after = [], arguments: given, commandLine } = circumstances;
  const program = commandLine ?? `cmd.exe /d /c .\\activate-esu.bat${given === undefined ? '' : ` ${given}`}`;
  return [
    '@echo off',
    ...before,
    `${program} <nul >C:\\${testFolder}\\screen.txt 2>&1`,
    `>C:\\${testFolder}\\code.txt echo %errorlevel%`,
    ...after,
    `reg.exe query HKLM\\SOFTWARE\\esupack /s >C:\\${testFolder}\\stamp.txt 2>nul`,
    'exit /b 0',
    '',
  ].join('\r\n');
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

function writeRegistry(windows: WindowsCopy, { system = {}, machine = [], user = [] }: Circumstances): void {
  const keys = [...systemKeys(system), ...machine.map(withoutLink)];
  appendFileSync(resetRegistry(windows, 'system.reg'), registryFileText(keys));
  appendFileSync(resetRegistry(windows, 'user.reg'), registryFileText(user));
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
    { path: 'System\\ControlSet001\\Control\\ProductOptions', values: { ProductType: productType } },
  ];
}

/** CurrentControlSet is a link, which a registry file must not cross. */
function withoutLink({ path, values }: RegistryKey): RegistryKey {
  return { path: path.replace('CurrentControlSet', 'ControlSet001'), values };
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

function observe(at: (path: string) => string): BatchRun {
  const read = (path: string): string => (isFile(at(path)) ? readFileSync(at(path), 'latin1') : '');
  const result = (name: string): readonly string[] =>
    read(`${testFolder}/${name}`)
      .split(/\r?\n/u)
      .filter((line) => line !== '');
  const hasFolder = statSync(at(logFolder), { throwIfNoEntry: false })?.isDirectory() === true;
  const kept = hasFolder ? readdirSync(at(logFolder)).sort() : [];
  const logText = read(`${logFolder}/${kept.find((name) => name.endsWith('.log')) ?? 'none'}`);
  const [code] = result('code.txt');
  return {
    exitCode: code === undefined ? null : Number(code),
    calls: result('calls.txt'),
    places: result('places.txt'),
    processes: result('processes.txt').flatMap(commandLine),
    asked: result('asked.txt'),
    environment: result('environment.txt'),
    log: readCmTraceLog(logText),
    logText,
    stamp: Object.fromEntries(result('stamp.txt').flatMap(stampValue)),
    screen: read(`${testFolder}/screen.txt`),
    logFolder: kept,
  };
}

/** Of a line of the trace: what a process was started with. */
function commandLine(line: string): readonly string[] {
  const [, escaped] = /:NtCreateUserProcess .* cmdline L"((?:[^"\\]|\\.)*)"/u.exec(line) ?? [];
  return escaped === undefined ? [] : [escaped.replaceAll(/\\(.)/gu, '$1')];
}

function isFile(path: string): boolean {
  // existsSync first: below a file stat throws, whatever it is told about what is not there.
  return existsSync(path) && statSync(path).isFile();
}

function stampValue(line: string): readonly (readonly [string, string])[] {
  const [, name, value] = /^ {4}(\S+) {4}REG_SZ {4}(.*)$/u.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}
