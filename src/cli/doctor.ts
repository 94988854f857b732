import { exitCodes } from '../errors.js';
import { version } from '../plan/version.js';
import type { Arguments } from './arguments.js';
import { type Check, checkClock, checkConsole, checkFolder, checkNode, checkPaths } from './doctor/checks.js';
import { jsonDocument } from './json-document.js';
import type { Terminal } from './terminal.js';

/**
 * esupack doctor: what can be looked at on this machine before the night of the roll-out; and what cannot.
 *
 * @returns exit code 3 where something would stop a run
 */
export async function doctor(values: Arguments, terminal: Terminal): Promise<number> {
  const folder = typeof values.out === 'string' ? values.out : 'out';
  const checks = [
    checkNode(),
    checkFolder(folder, terminal.platform),
    checkPaths(folder, terminal.platform),
    await checkClock(folder, terminal.platform),
    checkConsole(terminal),
  ];
  const exitCode = checks.some(({ state }) => state === 'wrong') ? exitCodes.found : exitCodes.done;
  terminal.print(values.json === true ? jsonDocument('doctor', exitCode, { checks, notChecked }) : asText(checks));
  return Promise.resolve(exitCode);
}

/** Said each time: a person must not take silence for a good sign. */
const notChecked = [
  'Whether the computer account of the site server can read the folder. See distmgr.log after the import.',
  'Whether devices can reach the activation servers, have the updates that the key needs, and have a working client. Run the program Check on them.',
  'Whether the key is for this product and year and has activations left. See the Microsoft 365 admin center.',
  'The permissions of your account in the console, and the boundary and distribution point groups.',
];

const marks: Readonly<Record<Check['state'], string>> = {
  good: 'good   ',
  wrong: 'WRONG  ',
  note: 'note   ',
  unknown: 'unknown',
};

function asText(checks: readonly Check[]): string {
  return [
    `esupack ${version}`,
    ...checks.flatMap(({ state, name, what, repair }) => [
      `${marks[state]}  ${name}: ${what}`,
      ...(repair === null ? [] : [`           ${repair}`]),
    ]),
    '',
    'Not checked, because it is not possible from here:',
    ...notChecked.map((line) => `  - ${line}`),
    '',
  ].join('\n');
}
