import { redactKeys } from '../../text/redact.js';
import { stepTypePrefix } from '../../text/sequence-step.js';
import type { XmlElement } from '../../text/xml.js';
import { childNamed, childrenOf, textIn } from '../task-sequence/elements.js';
import type { Fact } from './configuration.js';

/** What the editor calls a class of steps; the class itself where its name there is not known. */
export function stepName(type: string): string {
  const name = type.startsWith(stepTypePrefix) ? type.slice(stepTypePrefix.length) : type;
  return names.get(name) ?? name;
}

/** Microsoft Learn: "Task sequence steps". */
const names: ReadonlyMap<string, string> = new Map([
  ['RunCommandLineAction', 'Run Command Line'],
  ['RunPowerShellScriptAction', 'Run PowerShell Script'],
  ['SetVariableAction', 'Set Task Sequence Variable'],
  ['SetDynamicVariablesAction', 'Set Dynamic Variables'],
  ['RebootAction', 'Restart Computer'],
  ['SubTasksequence', 'Run Task Sequence'],
  ['InstallApplicationAction', 'Install Application'],
  ['InstallSoftwareAction', 'Install Package'],
  ['InstallUpdateAction', 'Install Software Updates'],
  ['PrestartCheckAction', 'Check Readiness'],
  ['DownloadPackageContentAction', 'Download Package Content'],
  ['EnableBitLockerAction', 'Enable BitLocker'],
  ['DisableBitLockerAction', 'Disable BitLocker'],
  ['ApplyOperatingSystemAction', 'Apply Operating System Image'],
  ['UpgradeOperatingSystemAction', 'Upgrade Operating System'],
  ['PartitionDiskAction', 'Format and Partition Disk'],
  ['AutoApplyAction', 'Auto Apply Drivers'],
  ['ApplyDriverPackageAction', 'Apply Driver Package'],
  ['SetupWindowsAndConfigMgr', 'Setup Windows and ConfigMgr'],
  ['ConnectNetworkFolderAction', 'Connect To Network Folder'],
]);

/** What a step says of itself, in the order of the export. Values that say nothing are left out. */
export function stepFacts(element: XmlElement): readonly Fact[] {
  const variables = childrenOf(childNamed(element, 'defaultVarList')).map(({ name, attributes = {}, content }) => {
    const property = attributes.property ?? attributes.name ?? name;
    return { property, value: typeof content === 'string' ? content : '' };
  });
  const values = new Map(variables.map(({ property, value }) => [property, value]));
  const own = variables.flatMap(({ property, value }) => variableFacts(property, value, values));
  const all = [...own, ...attributeFacts(element.attributes ?? {})];
  return (own.length === 0 ? [...action(element), ...all] : all).map(({ name, value }) => ({
    name,
    value: redactKeys(value),
  }));
}

/** Only where nothing else tells what it does. */
function action(element: XmlElement): readonly Fact[] {
  return someFact('Runs', textIn(childNamed(element, 'action')).trim());
}

function variableFacts(property: string, value: string, values: ReadonlyMap<string, string>): readonly Fact[] {
  switch (property) {
    case 'VariableName': {
      const masked = values.get('DoNotShowVariableValue') === 'true';
      const set = values.get('VariableValue') ?? '';
      return [{ name: 'Sets', value: `${value} = ${masked ? maskedText(set) : `"${set}"`}` }];
    }
    // Told with the name, or by an attribute of the step.
    case 'VariableValue':
    case 'HiddenVariableValue':
    case 'DoNotShowVariableValue':
    case 'SuccessCodes':
    case 'RetryCount':
      return [];
    case 'CommandLine':
      return someFact('Command line', value);
    case 'PackageID':
      return someFact('Package', value);
    case 'ProgramName':
      return someFact('Program', value);
    case 'DisableWow64Redirection':
      return value === 'true' ? [{ name: 'Starts as', value: '64-bit program on 64-bit Windows' }] : [];
    case 'RunAsUser':
      return value === 'true' ? [{ name: 'Runs as', value: 'the specified account' }] : [];
    case 'MessageTimeout':
      return [{ name: 'Notice stays', value: `${value} seconds` }];
    case 'SourceScript':
      return someFact('Script', scriptText(value));
    default:
      if (value !== '' && /(?<!CreateRecovery)(?:Password|Pwd)$/iu.test(property))
        return [{ name: property, value: maskedText(value) }];
      return someFact(property, rulesText(value));
  }
}

function maskedText(value: string): string {
  return value === '' ? '(masked: never in an export)' : '(a masked value, not repeated)';
}

/** Rules of dynamic variables hold values that are called secret. */
function rulesText(value: string): string {
  return value.replaceAll(/(IsSecret="true"[^>]*>)[^<]+/giu, '$1(a masked value, not repeated)');
}

/** Consoles keep a script as base64 of UTF-16LE with a byte order mark. */
function scriptText(value: string): string {
  if (!/^\/\/[4-7][A-Za-z0-9+/]*={0,2}$/u.test(value)) return value;
  return Buffer.from(value, 'base64')
    .toString('utf16le')
    .replace(/^\uFEFF/u, '');
}

function attributeFacts({
  successCodeList = '0',
  timeout,
  retryCount = '0',
  runIn,
}: Readonly<Record<string, string>>): readonly Fact[] {
  const places = new Map([
    ['WinPE', 'Windows PE only'],
    ['FullOS', 'the full operating system only'],
  ]);
  return [
    ...(successCodeList === '0' ? [] : someFact('Success codes', successCodeList)),
    ...(timeout === undefined ? [] : someFact('Timeout', `${timeout} seconds`)),
    ...(retryCount === '0' ? [] : someFact('Retries', retryCount)),
    ...someFact('Runs in', places.get(runIn ?? '') ?? ''),
  ];
}

function someFact(name: string, value: string): readonly Fact[] {
  return value === '' ? [] : [{ name, value }];
}
