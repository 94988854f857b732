import { InternalError } from '../errors.js';
import { maskProductKey } from '../config/product-key.js';
import { wrongArgument } from '../plan/exit-codes.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { slmgrErrors } from '../plan/slmgr-errors.js';
import { hex, signed } from '../text/hresult.js';
import { vbsRemark } from '../text/vbs.js';
import { cmdRemark, cmdValue, cmdWindowsPath, cmdWord, cmdWords } from '../text/cmd.js';
import { batchWays } from './batch-ways.js';
import { exitCodeViews } from './batch-exit-codes.js';
import { confirmationFile } from './confirmation-file.js';
import { contentFile } from './content-file.js';
import type { ContentFile, Emitter, Secrets } from './emitter.js';
import { probeScript } from './probe-script.js';
import { render, type View } from './template.js';

/** All tries of `/ato` together, waiting included. */
const retryLimitSeconds = 15 * 60;

/** Values of the registry stamp, and the variables of the batch that hold them. */
const stampValues = [
  ['Product', 'PRODUCT'],
  ['Year', 'YEAR'],
  ['Result', 'RESULT'],
  ['HResult', 'HRESULT'],
  ['LicenseStatus', 'STATUS'],
  ['Time', 'STAMPED'],
  ['Version', 'VERSION'],
] as const;

/** The package's content: the batch, the one file that holds the key, and the script by which it asks WMI. */
export const activationContent: Emitter = {
  name: 'activation content',
  emit: (plan, secrets) => {
    const known = written.get(secrets);
    if (known?.plan === plan) return known.files;
    const files = [
      contentFile(plan, plan.batch.fileName, render('activate-esu.bat', batchView(plan, secrets))),
      contentFile(plan, plan.batch.wmiScriptName, render('esu-wmi.vbs', scriptView(plan))),
      ...confirmationFile(plan, secrets.confirmations ?? []),
      ...probeScript(plan),
    ];
    written.set(secrets, { plan, files });
    return files;
  },
};

/** Import zip and import script name the content's checksums: it is written once for the three. Goes with the secrets. */
const written = new WeakMap<Secrets, { readonly plan: PackagePlan; readonly files: readonly ContentFile[] }>();

function batchView(plan: PackagePlan, { key }: Secrets): View<'cmd'> {
  const { batch, offer, tool } = plan;
  const offerName = `${offer.productName} ESU year ${offer.year}`;
  const log = batch.logFile;
  return {
    remark: {
      title: cmdRemark(`Activates ${offerName} and tells the truth about it.`),
      tool: cmdRemark(`${tool.name} ${tool.version}`),
    },
    fileName: cmdWord(batch.fileName),
    wmiScript: cmdWord(batch.wmiScriptName),
    ...exitCodeViews(plan),
    stamp: stampValues.map(([value, variable]) => ({ value: cmdWord(value), variable: cmdWord(variable) })),
    offer: cmdValue(offerName),
    product: cmdWord(offer.product),
    year: offer.year,
    version: cmdWord(tool.version),
    activationId: cmdWord(offer.activationId),
    key: cmdWord(key),
    maskedKey: cmdValue(maskProductKey(key)),
    logFile: cmdWindowsPath(log),
    oldLogFile: cmdWindowsPath(withEnding(log, '.lo_')),
    answerFile: cmdWindowsPath(withEnding(log, '.answer')),
    lockFolder: cmdWindowsPath(withEnding(log, '.lock')),
    logFolder: cmdWindowsPath(log.slice(0, log.lastIndexOf('\\'))),
    registryKey: cmdValue(batch.registryKey),
    logLimitBytes: batch.logLimitBytes,
    retrySeconds: cmdWords(batch.activationRetrySeconds),
    retryLimitSeconds,
    statusQuestions: batch.statusQuestions,
    statusIntervalSeconds: batch.statusIntervalSeconds,
    wrongArgument,
    ...batchWays(plan, key),
    systems: systemRows(offer),
    errors: slmgrErrors.map(({ hresult, decides, meaning }) => ({
      signed: signed(hresult),
      hex: cmdWord(hex(hresult)),
      decides: decides ?? cmdWord('-'),
      // A call looks at its arguments a second time, so they must be as plain as a remark.
      meaning: cmdRemark(meaning.en),
    })),
  };
}

function scriptView({ batch, tool }: PackagePlan): View<'vbs'> {
  return {
    wmiScript: vbsRemark(batch.wmiScriptName),
    batch: vbsRemark(batch.fileName),
    tool: vbsRemark(`${tool.name} ${tool.version}`),
  };
}

/** One row for each way in which a computer can be covered. */
function systemRows({ operatingSystems }: PackagePlan['offer']): readonly View<'cmd'>[] {
  return operatingSystems.flatMap((system) =>
    system.builds.flatMap((build) =>
      (system.requiredEditions.length === 0 ? [null] : system.requiredEditions.map(edition)).map((required) => ({
        name: cmdValue(system.name),
        kind: cmdWord(system.kind),
        build: cmdWord(build),
        required,
        excluded: system.excludedEditions.map(edition),
        minimum: system.minimumRevision ?? '',
      })),
    ),
  );
}

function edition(prefix: string): View<'cmd'> {
  return { prefix: cmdWord(prefix), length: prefix.length };
}

function withEnding(logFile: string, ending: string): string {
  if (!logFile.endsWith('.log')) throw new InternalError('The log file of the plan does not end in .log');
  return `${logFile.slice(0, -'.log'.length)}${ending}`;
}
