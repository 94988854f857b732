import { testUpdateSymptom } from '../../../catalog/test-updates.js';
import { code, joined, line } from '../../../text/html-line.js';
import { list, paragraph, type SheetSection, steps, table } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

/** What must be on the devices before the key. */
export function prerequisites({ plan, testUpdates }: SheetSubject): SheetSection {
  const { prerequisites: needed, notes } = plan.offer;
  const restart = [
    line`Restart. Before the restart the preparation package has no effect, and the key is refused (exit code 21).`,
    ...testUpdates.map(
      ({ update, operatingSystems }) =>
        line`To see whether a device can get ESU, try the test update ${code(update)} (${operatingSystems.join(', ')}). It installs where a licence is active; elsewhere it fails with ${code(testUpdateSymptom.hresult)}, and CBS.log says ${code(testUpdateSymptom.log)}.`,
    ),
  ];
  const updates = [
    paragraph(line`On every device, in this order, by software updates or any other way. One update of a row will do.`),
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
    heading: 'Install first',
    blocks: [...(needed.length > 0 ? updates : []), list(...notes.map(({ en }) => line`${en}`))],
  };
}

export function share({ plan, folder, contentFiles }: SheetSubject): SheetSection {
  const { importZip } = plan;
  return {
    id: 'share',
    heading: 'Put this folder on a share',
    blocks: [
      steps(
        line`Copy the whole folder, as it is, to ${code(folder)}. ${code(importZip.fileName)} and ${code(importZip.filesFolder)} must stay beside each other under these names; the content of the package is ${code(`${importZip.filesFolder}\\${importZip.contentFolder}`)} with ${joined(contentFiles.map(code), ', ')}. It stays there: the site reads it again whenever it distributes.`,
        line`Permissions, on the share and on the folder: Read for the site server’s computer account and for the package administrators. Nobody else.`,
      ),
    ],
  };
}
