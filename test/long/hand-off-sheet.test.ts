import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { handOffSheet } from '../../src/emit/hand-off-sheet.js';
import { browserOfTests, chromiumMissing } from '../support/chromium.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKey, planned } from '../support/planned.js';
import { pagesOf, unfold } from '../support/printed-sheet.js';

const ways = (['en', 'ja'] as const).flatMap((language) =>
  (['online', 'offline', 'vamt'] as const).map((activation) => ({ language, activation })),
);

describeWith('Chromium', chromiumMissing, 'the hand-off sheet on paper', () => {
  const folder = temporaryFolder();
  const browser = browserOfTests();

  it.each(ways)(
    'prints the path on two pages: $activation, $language',
    async (written) => {
      const [file] = handOffSheet.emit(planned(written), { key: inventedKey });
      if (file === undefined || !('content' in file)) throw new Error('The sheet is one file.');
      const path = join(folder, 'sheet.html');
      writeFileSync(path, file.content);
      const { page } = await browser.open(path);
      expect(await pagesOf(page)).toBeLessThanOrEqual(2);
      await page.getByRole('button', { name: unfold[written.language] }).click();
      expect(await pagesOf(page)).toBeGreaterThan(4);
    },
    60_000,
  );
});
