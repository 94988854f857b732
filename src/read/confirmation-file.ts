import type { Confirmation } from '../plan/confirmation.js';
import { unreadable } from './unreadable.js';

/**
 * Reads confirmation-ids.txt of a bundle.
 *
 * @param where what the person knows the file by
 * @throws UserError naming the first line that is no pair
 */
export function readConfirmationFile(text: string, where: string): readonly Confirmation[] {
  return text.split('\r\n').flatMap((line, index) => {
    if (line === '' || line.startsWith(';')) return [];
    const [, key, confirmationId] = /^=(\d{54,63}|[A-Z0-9_-]{1,15}) (\d{48})$/u.exec(line) ?? [];
    if (key === undefined || confirmationId === undefined)
      throw unreadable(
        where,
        `Line ${index + 1} is not a pair of an Installation ID or computer name and a Confirmation ID.`,
      );
    return [{ key, confirmationId }];
  });
}
