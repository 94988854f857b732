import { line } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { type SheetSection, table } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** What the bundle is, in its own figures. */
export function bundle({ plan }: SheetSubject): SheetSection {
  const { offer, package: object, programs, batch } = plan;
  const { coverage } = offer;
  return {
    id: 'bundle',
    heading: 'About this bundle',
    blocks: [
      table(
        ['Item', 'Value'],
        [
          [line`Operating systems`, line`${offer.operatingSystems.map(({ name }) => name).join(', ')}`],
          [line`Coverage`, coverage === null ? line`dates not announced` : line`${coverage.from} to ${coverage.to}`],
          [line`Activation ID`, code(offer.activationId)],
          [line`Package`, line`${object.name} (${object.manufacturer}, version ${object.version}, ${object.language})`],
          ...programs.map(({ name, comment }) => [line`Program ${code(name)}`, line`${comment}`]),
          [line`Log on the device`, code(batch.logFile)],
          [line`Result on the device`, code(batch.registryKey)],
          [
            line`Files`,
            line`${plan.files.map(({ path }) => path.split('/').at(-1) ?? path).join(', ')}. ${code('SHA256SUMS')} has their checksums; ${code('manifest.json')} has the whole plan, without the key.`,
          ],
        ],
      ),
    ],
  };
}
