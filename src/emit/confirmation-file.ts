import type { Confirmation } from '../plan/confirmation.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import type { ContentFile } from './emitter.js';

/**
 * The file in which the batch looks for the Confirmation ID of its device: a pair a line, `=<key> <Confirmation ID>`,
 * sorted by key. The signs around a key occur in no key, so that findstr.exe, also of Windows 7, finds the one line among
 * tens of thousands, and no key within another. Empty until `esupack confirmations` adds to it.
 *
 * @returns nothing where the plan has no such file
 */
export function confirmationFile(
  { activation, importZip, offer }: PackagePlan,
  confirmations: readonly Confirmation[],
): readonly ContentFile[] {
  if (activation.confirmationsName === null) return [];
  const lines = [
    `; Confirmation IDs for activation ID ${offer.activationId}, one pair a line:`,
    '; =<Installation ID or computer name> <Confirmation ID>',
    ...confirmations.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map((pair) => `=${pair.key} ${pair.confirmationId}`),
  ];
  const path = `${importZip.filesFolder}/${importZip.contentFolder}/${activation.confirmationsName}`;
  return [{ path, content: encode(`${lines.join('\n')}\n`, 'ascii', '\r\n') }];
}
