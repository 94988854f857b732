import type { Prerequisite } from './product.js';
import { purposes } from './sentences.js';

/** Whether an update adds the ESU license to Windows, without which the key is rejected. */
export function addsLicense({ purpose }: Pick<Prerequisite, 'purpose'>): boolean {
  return purpose.en === purposes.preparationPackage.en;
}
