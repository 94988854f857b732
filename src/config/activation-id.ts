import type { Product, ProgramYear } from '../catalog/product.js';
import { products } from '../catalog/products.js';
import { type WindowsEdition, windowsEditions } from '../catalog/windows-editions.js';
import { isGuid, plainGuid } from '../text/guid.js';
import type { SettingFindings } from './load-config.js';

/**
 * The activation ID that counts: the catalog's, or the one a person gives where Microsoft has published none.
 * A given one may stand in braces and capitals; slmgr and WMI use lower case without braces.
 *
 * @returns null when there is none to use; the finding says why, unless product or year were wrong already
 */
export function chooseActivationId(
  written: string | undefined,
  product: Product | null,
  year: ProgramYear | null,
  findings: SettingFindings,
): string | null {
  if (written === undefined) {
    if (product !== null && year?.activationId === null) {
      findings.add(
        'activationId',
        `It is missing: Microsoft has not published the activation ID of ${product.name} ESU year ${year.year}.`,
        howToFindTheRightOne,
      );
    }
    return year?.activationId ?? null;
  }
  const id = plainGuid(written);
  const problem = activationIdProblem(id, product, year);
  if (problem === null) return id;
  findings.add('activationId', problem.what, problem.repair);
  return null;
}

interface Problem {
  readonly what: string;
  readonly repair: string;
}

/**
 * Why an ID cannot be that of an ESU license of this product and year.
 *
 * @param id as `plainGuid` has it
 * @param product null where it is wrong already, as `year`
 */
export function activationIdProblem(id: string, product: Product | null, year: ProgramYear | null): Problem | null {
  const shape = 'Specify a GUID: 8, 4, 4, 4 and 12 hexadecimal digits, separated by hyphens.';
  if (!isGuid(id)) return { what: 'This is not an activation ID.', repair: shape };
  if (new Set(id.replaceAll('-', '')).size === 1)
    return { what: 'This is a placeholder, not an activation ID.', repair: shape };
  const edition = windowsEditions.find((known) => known.id === id);
  if (edition !== undefined) return { what: ofWindowsItself(edition), repair: howToFindTheRightOne };
  if (product === null || year === null) return null;
  if (year.activationId === id) return null;
  const owner = ownerOf(id);
  if (owner !== null) {
    const what = `This is the activation ID of ${owner.product} year ${owner.year}, which is a different product or year.`;
    return { what, repair: `Remove it, or use --product ${owner.product} --year ${owner.year}.` };
  }
  if (year.activationId === null) return null;
  const what = `It is not the activation ID that Microsoft published for ${product.name} ESU year ${year.year}, ${year.activationId}.`;
  return { what, repair: 'Remove it. The published ID is used.' };
}

function ofWindowsItself({ name, channel }: WindowsEdition): string {
  return `This is the activation ID of ${name} itself (${channel}), not of an ESU license. Every activated device has it as licensed.`;
}

/** Windows lists its own license first, and ESU licenses only where the preparation package is installed. */
const howToFindTheRightOne =
  'Specify the ID of the ESU license. To find it, run cscript slmgr.vbs /dlv all on a device with the preparation package and look for ESU in the output. The log of Check, and esu-wmi.vbs list from any bundle, show only ESU licenses.';

function ownerOf(id: string): { product: string; year: number } | null {
  for (const product of products) {
    const year = product.years.find((candidate) => candidate.activationId === id);
    if (year !== undefined) return { product: product.id, year: year.year };
  }
  return null;
}
