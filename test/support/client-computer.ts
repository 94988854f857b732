import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { activationContent } from '../../src/emit/activation-content.js';
import type { BatchRun, Circumstances, System } from './circumstances.js';
import { readCmTraceLog } from './cmtrace.js';
import { inventedKey, planned } from './planned.js';
import { type RegistryKey, registryFileText } from './registry-file.js';
import { type Answer, type Answers, standIn, waitScript } from './stand-ins/script.js';
import { copyWindows, inWindows, resetRegistry, type WindowsCopy } from './wine.js';

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
  for (const name of ['ping', 'netsh', 'forbid-stamp']) compile(name, join(windows.driveC, testFolder, `${name}.exe`));
  for (const name of ['ping.exe', 'netsh.exe'])
    replace(windows, `windows/system32/${name}`, readFileSync(join(windows.driveC, testFolder, name)));
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

const results = ['calls.txt', 'places.txt', 'environment.txt', 'code.txt', 'screen.txt', 'stamp.txt', 'rules.txt'];

/** Nothing here needs them, and each takes its time; a Windows that has been started once needs no wineboot.exe. */
const withoutServices = ';services.exe=d;explorer.exe=d;wineboot.exe=d';

function start(windows: WindowsCopy, folder: string, { crashAt }: Circumstances): void {
  // By its path: by its name start.exe would look for it first.
  const wine = `wine 'C:\\windows\\system32\\cmd.exe' /d /c 'C:\\${testFolder}\\outer.bat'`;
  const calls = `/tmp/prefix/drive_c/${testFolder}/calls.txt`;
  const command =
    crashAt === undefined ? wine : `${wine} & until grep -q '${crashAt}' ${calls} 2>/dev/null; do sleep 0.1; done`;
  const settings = { ESUPACK_WINE_OVERRIDES: `${withoutServices};netsh.exe=n,b`, ESUPACK_WINE_WITHOUT_FONTS: '1' };
  if (!inWindows(windows, folder, command, settings)) throw new Error('Wine did not end by itself');
}

/** A Unix exit status has 8 bits, so a batch file around the program writes its 32 bits down. */
function outerBatch(circumstances: Circumstances): string {
  const { before = [], after = [], arguments: given, commandLine } = circumstances;
  const program = commandLine ?? `cmd.exe /d /c activate-esu.bat${given === undefined ? '' : ` ${given}`}`;
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
  const { plan = planned(), key = inventedKey, realScript, keepEnvironment, confirmations = [] } = circumstances;
  mkdirSync(join(windows.driveC, folder), { recursive: true });
  for (const file of activationContent.emit(plan, { key, confirmations })) {
    if (!('content' in file)) throw new Error('The content is no archive');
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    writeFileSync(join(windows.driveC, folder, name), file.content);
  }
  const { status = [100, 101], cycles = [100], ipk = [0], ato = [0] } = circumstances;
  const { installedKey = [100], addOn = [101], installationId = [111], probe = [100] } = circumstances;
  const answers = { status, cycles, key: installedKey, 'add-on': addOn, 'installation-id': installationId };
  const wmi = standIn('esu-wmi', plannedAnswers(answers), keepEnvironment);
  if (realScript !== true) writeFileSync(join(windows.driveC, folder, 'esu-wmi.vbs'), wmi);
  if (realScript !== true && plan.activation.probe !== null)
    writeFileSync(join(windows.driveC, folder, 'esu-probe.vbs'), standIn('esu-probe', plannedAnswers({ '': probe })));
  const { atp = [0], upk = [0] } = circumstances;
  const slmgr = standIn(
    'slmgr',
    plannedAnswers({ '/ipk': ipk, '/ato': ato, '/atp': atp, '/upk': upk }),
    keepEnvironment,
  );
  replace(windows, 'windows/system32/slmgr.vbs', Buffer.from(slmgr));
  writeFileSync(join(windows.driveC, testFolder, 'wait.vbs'), waitScript());
}

function plannedAnswers(answers: Readonly<Record<string, readonly (number | Answer)[]>>): Answers {
  return Object.fromEntries(Object.entries(answers).map(([verb, given]) => [verb, given.map(answer)]));
}

function answer(given: number | Answer): Answer {
  return typeof given === 'number' ? { exitCode: given } : given;
}

function writeRegistry(windows: WindowsCopy, { system = {}, machine = [], user = [] }: Circumstances): void {
  const keys = [...systemKeys(system), ...machine.map(withoutLink)];
  appendFileSync(resetRegistry(windows, 'system.reg'), registryFileText(keys));
  appendFileSync(resetRegistry(windows, 'user.reg'), registryFileText(user));
}

function systemKeys(given: Partial<System>): readonly RegistryKey[] {
  const { build = '19045', revision = 6456, edition = 'Enterprise', productType = 'WinNT' } = given;
  const version = { CurrentBuildNumber: build, CurrentBuild: build, EditionID: edition };
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

function compile(name: string, target: string): void {
  const source = fileURLToPath(new URL(`stand-ins/${name}.c`, import.meta.url));
  execFileSync('x86_64-w64-mingw32-gcc', ['-O1', '-s', '-o', target, source]);
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
    environment: result('environment.txt'),
    log: readCmTraceLog(logText),
    logText,
    stamp: Object.fromEntries(result('stamp.txt').flatMap(stampValue)),
    screen: read(`${testFolder}/screen.txt`),
    logFolder: kept,
  };
}

function isFile(path: string): boolean {
  // existsSync first: below a file stat throws, whatever it is told about what is not there.
  return existsSync(path) && statSync(path).isFile();
}

function stampValue(line: string): readonly (readonly [string, string])[] {
  const [, name, value] = /^ {4}(\S+) {4}REG_SZ {4}(.*)$/u.exec(line) ?? [];
  return name === undefined || value === undefined ? [] : [[name, value]];
}
