import { inspectionText } from '../../src/cli/inspect-text/inspection-text.js';
import { jsonText } from '../../src/cli/json-text.js';
import { loadPackages } from '../../src/config/load-packages.js';
import { parseConfigFile } from '../../src/config/parse-config-file.js';
import { parseProductKey } from '../../src/config/product-key.js';
import { readPairs } from '../../src/confirmations/pairs.js';
import { openCabinet } from '../../src/read/cabinet.js';
import { readConfirmationFile } from '../../src/read/confirmation-file.js';
import { decode } from '../../src/read/decode.js';
import { inspect } from '../../src/read/inspect/inspect.js';
import { readMof } from '../../src/read/mof.js';
import { readPackageDefinition } from '../../src/read/package-definition.js';
import { readWmiObject } from '../../src/read/wmi-object-text.js';
import { readDeviceList } from '../../src/report/device-list.js';
import { workOut } from '../../src/report/work-out.js';
import { reportPage } from '../../src/report/page/page.js';
import { reportText } from '../../src/report/report-text.js';
import { redactKeys } from '../../src/text/redact.js';
import { shownLines } from '../../src/text/shown.js';
import { bundleOfZip } from '../../src/seal/verify/read-bundle.js';
import { verifyFiles } from '../../src/seal/verify/verify-bundle.js';

/**
 * Reads bytes that may be anything, and gives back all that would be told of them; a mistake in them is a UserError, and
 * anything else that is thrown a fault.
 */
export type Reader = (bytes: Buffer) => Promise<readonly string[]> | readonly string[];

/** As the command line does with whatever it says (src/cli/terminal.ts). */
const atTheEdge = (told: string): string => shownLines(redactKeys(told));

const text = (bytes: Buffer): string => decode(bytes, 'file').text;

/** Every way by which a file of somebody else's comes in. */
export const readers: Readonly<Record<string, Reader>> = {
  inspect: async (bytes) => {
    const told = await inspect(bytes, 'file');
    return [atTheEdge(inspectionText(told)), jsonText(told)];
  },
  verify: async (bytes) => {
    const told = await verifyFiles(await bundleOfZip(bytes, 'file'));
    return [jsonText(told)];
  },
  mof: (bytes) => [jsonText(readMof(bytes))],
  object: (bytes) => [jsonText(readWmiObject(text(bytes)))],
  definition: (bytes) => [jsonText(readPackageDefinition(bytes))],
  cabinet: (bytes) => openCabinet(bytes, 'file').map((member) => jsonText([member.name, member.read().length])),
  config: (bytes) => {
    const file = parseConfigFile(text(bytes), 'file');
    return [jsonText([file.issues, file.issues.length === 0 ? loadPackages(file).length : 0])];
  },
  report: (bytes) => {
    const list = readDeviceList('file', bytes);
    // Such a list adds to others; alone it is refused by the command line.
    if (!list.namesSystems) return [jsonText(list.notices)];
    const made = workOut([list], { staleDays: 14 });
    return [atTheEdge(reportText(made.figures)), jsonText(made.figures), reportPage(made, 'en').length.toString()];
  },
  confirmations: (bytes) => [jsonText(readPairs('file', bytes, '12345678-9abc-4def-8123-456789abcdef'))],
  confirmationFile: (bytes) => [jsonText(readConfirmationFile(bytes.toString('latin1'), 'file'))],
  key: (bytes) => {
    const parsed = parseProductKey(bytes.toString(), 'file');
    return 'issue' in parsed ? [jsonText(parsed.issue)] : [];
  },
};

const kinds: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.zip$/iu, ['inspect', 'verify']],
  [/\.cab$/iu, ['inspect', 'cabinet']],
  [/\.mof$/iu, ['inspect', 'mof']],
  [/\.sms$/iu, ['inspect', 'definition']],
  [/\.csv$/iu, ['report', 'confirmations']],
  [/\.(?:yaml|json)$/iu, ['inspect', 'config']],
  [/\.txt$/iu, ['confirmationFile', 'key']],
];

/** The readers that a file of this name is for. */
export function readersFor(name: string): readonly string[] {
  return kinds.find(([kind]) => kind.test(name))?.[1] ?? ['inspect'];
}
