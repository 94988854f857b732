import type { Product, ProgramYear } from '../catalog/product.js';
import { products } from '../catalog/products.js';
import { isGuid, plainGuid } from '../text/guid.js';
import type { SettingFindings } from './load-config.js';

/**
 * The activation ID that counts: the catalogue's, or the one a person gives where Microsoft has published none.
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
        'Write the GUID that came with your ESU purchase.',
      );
    }
    return year?.activationId ?? null;
  }
  const id = plainGuid(written);
  const problem = activationIdProblem(id, product, year);
  if (problem === null) return id;
  findings.add('activationId', problem, 'Write it as a GUID: 8, 4, 4, 4 and 12 hexadecimal digits joined by hyphens.');
  return null;
}

function activationIdProblem(id: string, product: Product | null, year: ProgramYear | null): string | null {
  if (!isGuid(id)) return 'This is not an activation ID.';
  if (new Set(id.replaceAll('-', '')).size === 1) return 'This is a placeholder, not an activation ID.';
  const owner = ownerOf(id);
  if (owner === null || product === null || year === null) return null;
  if (owner.product === product.id && owner.year === year.year) return null;
  return `This is the activation ID of ${owner.product} year ${owner.year}; the two must not be mixed.`;
}

function ownerOf(id: string): { product: string; year: number } | null {
  for (const product of products) {
    const year = product.years.find((candidate) => candidate.activationId === id);
    if (year !== undefined) return { product: product.id, year: year.year };
  }
  return null;
}
