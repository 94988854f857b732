import { describe, expect, it } from '@jest/globals';
import { findKeys } from '../../../src/text/find-keys.js';
import { bundleOf, type Files, freshFiles, replaceIn, reseal, verifyDamaged } from '../../support/damaged-bundle.js';
import { inventedKeys } from '../../support/invented-keys.js';
import { planned } from '../../support/planned.js';

const plan = planned({ keyDelivery: 'variable' });
const content = `${plan.importZip.filesFolder}/${plan.importZip.contentFolder}`;
const bat = `${content}/activate-esu.bat`;
const key = inventedKeys.windows10;
const fresh = await freshFiles(plan);
const copy = (): Files => new Map(fresh);

async function ofKey(files: Files): Promise<readonly string[]> {
  const { findings } = await verifyDamaged(bundleOf(files));
  return findings.filter(({ check }) => check === 'key').map(({ where, what }) => `${where}: ${what}`);
}

describe('a bundle whose key comes from a variable', () => {
  it('is the same whatever key is at hand', async () => {
    const { findings } = await verifyDamaged(bundleOf(copy()));
    expect(findings).toEqual([]);
    for (const [path, bytes] of fresh) {
      expect([path, bytes.toString('latin1').includes(key)]).toEqual([path, false]);
      if (!path.endsWith('.zip')) expect([path, findKeys(bytes.toString('utf8'))]).toEqual([path, []]);
    }
  });

  it.each([
    ['in the batch', bat, Buffer.from(`rem ${key}\r\n`)],
    ['in the batch, as in a bundle with its key', bat, Buffer.from(`set "ESUPACK_KEY=${key}"\r\n`)],
    ['without hyphens', 'queries.mof', Buffer.from(` ${key.replaceAll('-', '')} `)],
    ['in small letters', 'SHA256SUMS', Buffer.from(key.toLowerCase())],
    ['in UTF-16', `${content}/note.txt`, Buffer.from(`${key}\n`, 'utf16le')],
    ['in base64', 'note.txt', Buffer.from(Buffer.from(`key ${key} `).toString('base64'))],
  ])('must not hold one %s', async (_where, path, more) => {
    const files = copy();
    files.set(path, Buffer.concat([files.get(path) ?? Buffer.from(''), more]));
    const found = await ofKey(files);
    expect(found).toContainEqual(expect.stringContaining(path));
    expect(found.join('\n')).not.toMatch(/hjkmp/iu);
  });

  it('must have a batch that asks for the variable', async () => {
    const files = copy();
    replaceIn(files, bat, 'install ESUKEY', 'install');
    reseal(files);
    expect(await ofKey(files)).toEqual([`${bat}: No line reads the key from the task sequence variable.`]);
  });

  it('must not install what stands in the batch, whatever its form', async () => {
    const files = copy();
    replaceIn(files, bat, 'set "ESUPACK_KEY="', 'set "ESUPACK_KEY=key"');
    expect(await ofKey(files)).toEqual([expect.stringContaining('It installs a key that is in the batch.')]);
  });

  it('is known by its batch where its settings cannot be read', async () => {
    const files = copy();
    files.delete('manifest.json');
    files.set('note.txt', Buffer.from(key));
    expect(await ofKey(files)).toEqual([expect.stringMatching(/^note\.txt.*There is a product key here/u)]);
  });
});
