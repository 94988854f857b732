import { testUpdateSymptom } from '../../../../catalog/test-updates.js';
import { line } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { list, paragraph, type SheetSection, steps, table } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** What must be on the devices before the key. */
export function prerequisites({ plan, testUpdates }: SheetSubject): SheetSection {
  const { prerequisites: needed, notes } = plan.offer;
  const restart = [
    line`Restart the device. Before the restart, the preparation package has no effect and the key is rejected (exit code 21).`,
    ...testUpdates.map(
      ({ update, operatingSystems }) =>
        line`To test whether a device can get ESU updates, install the test update ${code(update)} (${operatingSystems.join(', ')}). It installs on a licensed device. Elsewhere it fails with ${code(testUpdateSymptom.hresult)}, and CBS.log contains ${code(testUpdateSymptom.log)}.`,
    ),
  ];
  const updates = [
    paragraph(
      line`Install these updates on every device, in this order, with software updates or in any other way. One update from each row is enough.`,
    ),
    table(
      ['Operating system', 'What', 'Any one of'],
      needed.map(({ operatingSystems, purpose, updates: any }) => [
        line`${operatingSystems.join(', ')}`,
        line`${purpose.en}`,
        line`${any.join(', ')}`,
      ]),
    ),
    steps(...restart),
  ];
  return {
    id: 'prerequisites',
    heading: 'Prerequisites',
    blocks: [...(needed.length > 0 ? updates : []), list(...notes.map(({ en }) => line`${en}`))],
  };
}
