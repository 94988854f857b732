import { findProduct } from '../../../catalog/products.js';
import { maskProductKey } from '../../../config/product-key.js';
import type { PackagePlan } from '../../../plan/package-plan.js';
import type { ActivationBatch } from '../../../read/batch.js';
import { effectOfFile } from '../effects.js';
import { type Check, found, type Told } from '../finding.js';
import { compared } from '../part.js';

/** The batch has one line with a key, activates the planned ID, which is the catalogue's, and names what the programs start. */
export const batch: Check = {
  name: 'batch',
  run: ({ batch: opened, plan }) => {
    if (opened === null) return [];
    const { path, read } = opened;
    return [
      ...keyFindings(path, read),
      ...(plan === null ? [] : [...idFindings(path, read, plan), ...programFindings(path, plan)]),
    ];
  },
};

function keyFindings(path: string, { key, keyLines, lines }: ActivationBatch): readonly Told[] {
  const effect = 'The key is not installed, or more than one is: no device can be activated as planned.';
  if (keyLines.length !== 1) return [found(path, `${keyLines.length} lines install a key; there must be one.`, effect)];
  if (key === null) return [found(path, 'What stands after /ipk has not the shape of a key.', effect)];
  const masked = lines.flatMap((line) => /^set "MASKED_KEY=([^"]*)"/iu.exec(line)?.[1] ?? []);
  return masked.every((text) => text === maskProductKey(key))
    ? []
    : [found(path, 'The log would tell the last five characters of another key.', 'Logs of devices mislead.')];
}

function idFindings(path: string, { activationIds }: ActivationBatch, { offer }: PackagePlan): readonly Told[] {
  const effect = 'Devices activate another offer or nothing; the collections never see them as licensed.';
  const [only] = activationIds;
  const known = findProduct(offer.product)?.years[offer.year - 1]?.activationId ?? offer.activationId;
  return [
    ...compared(path, effect, [
      ['The number of lines that set the activation ID', String(activationIds.length), '1'],
      ['The activation ID', only, offer.activationId],
    ]),
    ...(only === undefined || only === known || only !== offer.activationId
      ? []
      : [found(path, `The catalogue has another activation ID for ${offer.product} year ${offer.year}.`, effect)]),
  ];
}

function programFindings(path: string, { programs, batch: planned }: PackagePlan): readonly Told[] {
  return programs
    .filter(({ commandLine }) => !commandLine.split(' ').includes(planned.fileName))
    .map(({ name }) => found(path, `The program ${JSON.stringify(name)} does not start it.`, effectOfFile(path)));
}
