import { confirmationIdErrors } from './licensing-errors/confirmation-ids.js';
import { keyErrors } from './licensing-errors/keys.js';
import { kmsErrors } from './licensing-errors/kms.js';
import type { LicensingError } from './licensing-errors/licensing-error.js';
import { networkErrors } from './licensing-errors/network.js';
import { refusedByStoreErrors } from './licensing-errors/refused-by-store.js';
import { refusedKeyErrors } from './licensing-errors/refused.js';
import { serverErrors } from './licensing-errors/server.js';
import { serviceErrors } from './licensing-errors/service.js';
import { windowsErrors } from './licensing-errors/windows.js';

export type { LicensingError } from './licensing-errors/licensing-error.js';
export { errorRanges, type ErrorRange } from './licensing-errors/ranges.js';

/** Every error that a source explains, by number. Batch, docs and hand-off sheet read no other list. */
export const licensingErrors: readonly LicensingError[] = [
  ...refusedKeyErrors,
  ...refusedByStoreErrors,
  ...serverErrors,
  ...keyErrors,
  ...confirmationIdErrors,
  ...serviceErrors,
  ...kmsErrors,
  ...networkErrors,
  ...windowsErrors,
].toSorted((one, other) => one.hresult - other.hresult);
