import { beginnings, programNames } from '../program-names.js';

/** Names of the steps whose exit codes tell how the batch ended: the status of the site shows them (ActionName). */
export const stepNames = {
  check: programNames.check,
  activate: programNames.activate,
  /** The step that installs the key: one of these, by the way of activation. */
  install: beginnings.map((purpose) => programNames[purpose]),
  deposit: programNames.deposit,
  notCovered: 'Not covered',
} as const;
