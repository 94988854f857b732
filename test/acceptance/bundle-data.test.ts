import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { bundleData } from '../../src/emit/bundle-data.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { largestSettings } from '../support/largest-settings.js';
import { inventedKey, planned } from '../support/planned.js';
import { powerShellMissing, runPowerShell } from '../support/powershell/host.js';

describeWith('PowerShell', powerShellMissing, 'the data of the largest bundles', () => {
  const folder = temporaryFolder();

  it('is read whole: Import-PowerShellDataFile takes no more than 5,000 values and keys', async () => {
    const files = largestSettings.map((settings, index) => {
      const path = join(folder, String(index));
      mkdirSync(path);
      for (const file of bundleData.emit(planned(settings), { key: inventedKey }))
        if ('content' in file) writeFileSync(join(path, file.path), file.content);
      return `'${join(path, 'bundle.psd1')}'`;
    });
    const { errors, failure, output } = await runPowerShell(
      `foreach ($file in ${files.join(', ')}) { (Import-PowerShellDataFile -LiteralPath $file).Excluded.Count }`,
      {},
    );
    expect({ errors, failure }).toEqual({ errors: [], failure: '' });
    expect(output).toEqual(largestSettings.map(({ excludeCollections }) => String(excludeCollections?.length)));
  });
});
