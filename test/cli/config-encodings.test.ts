import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { temporaryFolder } from '../support/folders.js';
import { say } from '../support/said.js';

const folder = temporaryFolder();
const text = '# 会社\npackages:\n  - product: windows-10\n    year: 2\n    collectionPrefix: 会社\n';

async function validated(encoding: string, written = text) {
  const path = join(folder, `${encoding}.yaml`);
  writeFileSync(path, iconv.encode(written, encoding, { addBOM: encoding.startsWith('utf-16') }));
  return { path, ...(await say(['validate', path])) };
}

describe('a config file', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('may be %s', async (encoding) => {
    expect(await validated(encoding)).toMatchObject({ exitCode: 0 });
  });

  it('in a code page is refused with its line, its likely code page, and what to do', async () => {
    const { path, exitCode, told } = await validated('cp932', text.replace('# 会社', '# site'));
    expect({ exitCode, told }).toEqual({
      exitCode: 2,
      told: `esupack: ${path}:5: This line is not UTF-8. It looks like Shift_JIS (CP932), the Japanese code page.\n  Save the file as UTF-8. In Notepad, use Save As with the encoding UTF-8.\n`,
    });
    const western = await validated('windows-1252', text.replaceAll('会社', 'Größe'));
    expect(western.told).toContain(`${western.path}:1: This line is not UTF-8. It looks like Windows-1252`);
  });
});
