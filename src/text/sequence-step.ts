import type { XmlElement } from './xml.js';

/**
 * One step of a task sequence of a class whose form is known, with all that an export says of it. `sequenceStepElement`
 * writes it, `readSequenceStep` reads it.
 */
export interface SequenceStep {
  readonly class: SequenceStepClass;
  readonly name: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly continueOnError: boolean;
  /** Null where there is no limit. */
  readonly timeoutSeconds: number | null;
  readonly runIn: string;
  /** Separated by blanks. */
  readonly successCodes: string;
  readonly retryCount: string;
  /** The element `condition`; null where the step always runs. */
  readonly condition: XmlElement | null;
  /** By property of the class; those that are not written are not here. */
  readonly values: Readonly<Record<string, string>>;
}

export type SequenceStepClass = keyof typeof stepClasses;

/** What an export writes for one property of a class. */
interface StepVariable {
  /** Name of the task sequence variable; that of the property where it has no other. */
  readonly name?: string;
  readonly hidden?: true;
}

interface StepClass {
  readonly variables: Readonly<Record<string, StepVariable>>;
  /** The command line that the task sequence engine runs. */
  readonly action: (values: Readonly<Record<string, string | undefined>>) => string;
}

const hidden = { hidden: true } as const;

/** Classes of steps, by the end of `SMS_TaskSequence_…`; forms as in real exports from 2016 to 2026. */
export const stepClasses = {
  RunCommandLineAction: {
    variables: {
      CommandLine: hidden,
      DisableWow64Redirection: { name: 'SMSTSDisableWow64Redirection' },
      OutputVariableName: { name: 'SMSTSRunCommandLineOutputVariableName' },
      PackageID: hidden,
      RunAsUser: { name: '_SMSTSRunCommandLineAsUser' },
      SuccessCodes: hidden,
      UserName: { name: 'SMSTSRunCommandLineUserName' },
      UserPassword: { name: 'SMSTSRunCommandLineUserPassword' },
      WorkingDirectory: {},
    },
    action: ({ PackageID = '', CommandLine = '' }) => `smsswd.exe /run:${PackageID} ${CommandLine}`,
  },
  SetVariableAction: {
    variables: {
      DoNotShowVariableValue: hidden,
      HiddenVariableValue: { name: 'SetVariableActionHiddenVariableValue', hidden: true },
      VariableName: hidden,
      VariableValue: hidden,
    },
    // Sites before 1806 know no masked value, and write neither the property nor the flag.
    action: ({ DoNotShowVariableValue: masked, VariableName = '', VariableValue = '' }) =>
      `tsenv.exe "${VariableName}=${VariableValue}"${masked === undefined ? '' : ` /hiddenflag:${masked === 'true' ? 'True' : 'False'}`}`,
  },
  RebootAction: {
    variables: {
      Message: { name: 'SMSRebootMessage' },
      MessageTimeout: { name: 'SMSRebootTimeout' },
      Target: { name: 'SMSRebootTarget', hidden: true },
    },
    action: ({ Target = '' }) => `smsboot.exe /target:${Target}`,
  },
  InstallSoftwareAction: {
    variables: {
      BaseVariableName: hidden,
      ContinueOnInstallError: hidden,
      PackageID: hidden,
      ProgramName: { name: '_SMSSWDProgramName' },
    },
    action: ({ PackageID = '', BaseVariableName = '', ContinueOnInstallError = '' }) =>
      `smsswd.exe /pkg:${PackageID} /install /basevar:${BaseVariableName} /continueOnError:${ContinueOnInstallError}`,
  },
  InstallUpdateAction: {
    variables: {
      RetryCount: hidden,
      Target: { name: 'SMSInstallUpdateTarget' },
      UseCache: { name: 'SMSTSSoftwareUpdateScanUseCache' },
    },
    action: () => 'TSInstallSWUpdate.exe /target:%SMSInstallUpdateTarget%',
  },
} as const satisfies Readonly<Record<string, StepClass>>;

/** The same, for who does not know which class it is. */
export function stepClass(name: SequenceStepClass): StepClass {
  return stepClasses[name];
}

/** What the type of a step begins with. */
export const stepTypePrefix = 'SMS_TaskSequence_';
