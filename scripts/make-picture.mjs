// Makes docs/images/hand-off-sheet.png and its Japanese twin: a real run with an invented key, its hand-off sheet opened in
// Chromium. Run it after a build when the sheet has changed: node scripts/build.mjs && node scripts/make-picture.mjs
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { newPage, startChromium } from './chromium.mjs';
import { root } from './sources.mjs';

const id = 'esu-windows-10-year-2';
const inventedKey = 'BCDFG-HJKMP-QRTVN-XY234-6789B';
const pictures = [
  { language: 'en', sheet: 'README.html', picture: 'hand-off-sheet.png' },
  { language: 'ja', sheet: 'README.ja.html', picture: 'hand-off-sheet.ja.png' },
];

const images = new URL('docs/images/', root);
mkdirSync(images, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'esupack-picture-'));
const browser = await startChromium();
try {
  for (const { language, sheet, picture } of pictures) {
    generate(language);
    const page = await newPage(browser, { viewport: { width: 1200, height: 720 }, colorScheme: 'light' });
    await page.goto(pathToFileURL(join(folder, id, sheet)).href);
    const path = fileURLToPath(new URL(picture, images));
    await page.screenshot({ path });
    await page.close();
    console.log(path);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

function generate(language) {
  const tool = fileURLToPath(new URL('dist/bin.cjs', root));
  const args = [
    'generate',
    '--product',
    'windows-10',
    '--year',
    '2',
    '--out',
    folder,
    '--force',
    '--language',
    language,
  ];
  const run = spawnSync(process.execPath, [tool, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ESUPACK_KEY: inventedKey },
  });
  if (run.status !== 0) throw new Error(run.stderr);
}
