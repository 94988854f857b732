import { InternalError } from '../errors.js';
import { maskProductKey, type ProductKey } from '../config/product-key.js';
import { wrongArgument } from '../plan/exit-codes.js';
import { hasOwnResult, ownPrefix } from '../plan/stamp.js';
import type { PackagePlan, ProgramPurpose } from '../plan/package-plan.js';
import type { Encoded } from '../text/encoded.js';
import { cmdRemark, cmdValue, cmdWindowsPath, cmdWord, cmdWords } from '../text/cmd.js';
import { errorRows, rangeRows } from './batch-errors.js';
import { exitCodeViews } from './batch-exit-codes.js';
import { systemRows, updateRows } from './batch-systems.js';
import { render, stacked, type TemplateName, type View } from './template.js';

/** Seconds after which cscript.exe ends a call by itself (//T:). */
const timeouts = {
  /** A question about one license, and one about all of them. */
  askSeconds: 60,
  listSeconds: 120,
  /** A call that installs, activates or removes: with the waiting in between, four tries take fifteen minutes at most. */
  actSeconds: 120,
  /** Thirteen addresses that are silent take more than four minutes. */
  probeSeconds: 300,
} as const;

/** A key that was taken is asked for so many times, as far apart as the license status. */
const keyQuestions = 7;

/** LicenseStatus has seven values; a later Windows may have more. */
const knownStatuses = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Programs that look at the license before they do anything. */
const looking: readonly ProgramPurpose[] = ['activate', 'collect', 'deposit', 'prepare'];

/** activate-esu.bat: what its parts say in order, for the programs of the plan. */
export function batchText(plan: PackagePlan, key: ProductKey | null): Encoded<'cmd', 'rendered'> {
  const view = batchView(plan, key);
  const parts = stacked(partsOf(plan).map((name) => render(name, view)));
  return render('activate-esu.bat', { ...view, parts });
}

type Part = `activate-esu.${string}.bat` & TemplateName;

function partsOf({ programs, activation }: PackagePlan): readonly Part[] {
  const has = (purpose: ProgramPurpose): boolean => programs.some((program) => program.purpose === purpose);
  const parts: readonly (readonly [Part, boolean])[] = [
    ['activate-esu.system.bat', true],
    ['activate-esu.key.bat', true],
    ['activate-esu.online.bat', has('activate')],
    ['activate-esu.licensed.bat', has('activate') || has('deposit')],
    ['activate-esu.confirm.bat', has('collect') || has('prepare')],
    ['activate-esu.probe.bat', activation.probe !== null],
    ['activate-esu.answers.bat', true],
    ['activate-esu.traces.bat', true],
    // What fewer runs come to is last: cmd.exe reads every line from a call to its label, and goes on at the top after the last.
    ['activate-esu.remove.bat', true],
    ['activate-esu.missing.bat', true],
    ['activate-esu.explanations.bat', true],
  ];
  return parts.flatMap(([name, wanted]) => (wanted ? [name] : []));
}

function batchView(plan: PackagePlan, key: ProductKey | null): View<'cmd'> {
  const { activation, batch, offer, tool, id, programs } = plan;
  const offerName = `${offer.productName} ESU year ${offer.year}`;
  const purposes = programs.map(({ purpose }) => purpose);
  // Without a word it activates.
  const words = purposes.filter((purpose) => purpose !== 'activate');
  const usesSlmgr = batch.keyInstaller === 'slmgr';
  return {
    ...timeouts,
    ...traces(plan),
    remark: {
      title: cmdRemark(`Activates ${offerName} on a device and reports success only if Windows does.`),
      tool: cmdRemark(`${tool.name} ${tool.version}`),
    },
    fileName: cmdWord(batch.fileName),
    commandLines: programs.map(({ commandLine }) => cmdRemark(commandLine)),
    wmiScript: cmdWord(batch.wmiScriptName),
    probeScript: activation.probe === null ? '' : cmdWord(activation.probe.scriptName),
    confirmations: activation.confirmationsName === null ? '' : cmdWord(activation.confirmationsName),
    ...exitCodeViews(plan),
    wrongArgument,
    deleted: 26,
    wrongId: 37,
    offer: cmdValue(offerName),
    product: cmdWord(offer.product),
    year: offer.year,
    version: cmdWord(tool.version),
    activationId: cmdWord(offer.activationId),
    ...keyViews(plan, key),
    usesSlmgr,
    installCall: cmdRemark(usesSlmgr ? 'slmgr.vbs /ipk' : 'InstallProductKey'),
    activateCall: cmdRemark(usesSlmgr ? 'slmgr.vbs /ato' : 'Activate'),
    retrySeconds: cmdWords(batch.activationRetrySeconds),
    activationMinutes: Math.ceil(activationSeconds(plan) / 60),
    keyQuestions,
    statusQuestions: batch.statusQuestions,
    repeatAt: Math.ceil(batch.statusQuestions / 2),
    intervalSeconds: batch.statusIntervalSeconds,
    knownStatuses,
    activatesOnline: purposes.includes('activate'),
    opensFirewall: activation.firewallRanges.length > 0,
    firewallRules: cmdRemark(`${tool.name} ${id}`),
    firewallRanges: cmdRemark(activation.firewallRanges.join(',')),
    defaultMode: cmdWord(purposes.includes('activate') ? 'activate' : 'prepare'),
    words: words.map(cmdWord),
    modes: cmdWords(words),
    workers: purposes.filter((purpose) => purpose !== 'check').map(cmdWord),
    collectLabels: purposes.filter((purpose) => purpose === 'collect' || purpose === 'prepare').map(cmdWord),
    systems: systemRows(offer),
    updates: updateRows(offer),
    errors: errorRows(),
    errorRanges: rangeRows(),
  };
}

/** @throws InternalError where the batch must hold the key and there is none */
function keyViews({ batch }: PackagePlan, key: ProductKey | null): View<'cmd'> {
  if (batch.keyVariable !== null)
    return { keyVariable: cmdWord(batch.keyVariable), key: '', lastCharacters: '', maskedKey: '' };
  if (key === null) throw new InternalError('The batch of this plan holds the key, and there is none');
  return {
    keyVariable: '',
    key: cmdWord(key),
    lastCharacters: cmdWord(key.slice(-5)),
    maskedKey: cmdValue(maskProductKey(key)),
  };
}

/** All tries of the activation at their longest. */
function activationSeconds({ batch }: PackagePlan): number {
  const waits = batch.activationRetrySeconds;
  return waits.reduce((sum, seconds) => sum + seconds, 0) + timeouts.actSeconds * (waits.length + 1);
}

/** Log, lock and registry stamp. */
function traces({ batch, offer, programs }: PackagePlan): View<'cmd'> {
  const log = batch.logFile;
  if (!log.endsWith('.log')) throw new InternalError('The log file of the plan does not end in .log');
  const beside = (ending: string): string => `${log.slice(0, -'.log'.length)}${ending}`;
  return {
    logFile: cmdWindowsPath(log),
    oldLogFile: cmdWindowsPath(beside('.lo_')),
    answerFile: cmdWindowsPath(beside('.answer')),
    checkFile: cmdWindowsPath(beside('.check')),
    answerName: cmdWord(`esupack-${offer.activationId}.answer`),
    lockFolder: cmdWindowsPath(beside('.lock')),
    logFolder: cmdWindowsPath(log.slice(0, log.lastIndexOf('\\'))),
    logLimitBytes: batch.logLimitBytes,
    registryKey: cmdValue(batch.registryKey),
    stamp: [
      ['Product', 'PRODUCT'],
      ['Year', 'YEAR'],
      ['Version', 'VERSION'],
    ].map(([value = '', variable = '']) => ({ value: cmdWord(value), variable: cmdWord(variable) })),
    ownResults: programs
      .filter(({ purpose }) => hasOwnResult(purpose))
      .map(({ purpose }) => ({ mode: cmdWord(purpose), prefix: cmdWord(ownPrefix(purpose)) })),
    looking: cmdWords(looking.filter((purpose) => programs.some((program) => program.purpose === purpose))),
  };
}
