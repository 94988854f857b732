// verify-bundles.mjs COUNT FOLDER: verifies what many-bundles.mjs wrote.
import { join } from 'node:path';
import { verifyBundle } from '../../dist/index.js';

const [, , count, folder] = process.argv;
for (let number = 0; number < Number(count); number += 1) {
  const { findings } = await verifyBundle(join(folder, `bench-${number}`));
  if (findings.length > 0) throw new Error(JSON.stringify(findings));
}
