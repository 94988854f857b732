import { describe, expect, it, jest } from '@jest/globals';
import { bundleOf, type Files, freshFiles, verifyDamaged } from '../../support/damaged-bundle.js';
import { planned } from '../../support/planned.js';

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

const manifestOf = (files: Files): string => (files.get('manifest.json') ?? Buffer.alloc(0)).toString();

const fresh = await freshFiles(planned());

async function findings(change: (files: Files) => void) {
  const files = new Map(fresh);
  change(files);
  return (await verifyDamaged(bundleOf(files))).findings;
}

describe('a bundle that somebody changed', () => {
  it.each([
    ['a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16BE', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    [
      'a text of millions of escapes',
      (text: string) => Buffer.from(text.replace('"', `"a": "${'\\n'.repeat(4_000_000)}", "`)),
    ],
    ['nesting without end', (text: string) => Buffer.from(text.replace('"', `"a": ${'['.repeat(100_000)}, "`))],
  ])('is told of, whatever its manifest is: %s', async (_what, change) => {
    const found = await findings((files) => files.set('manifest.json', change(manifestOf(files))));
    expect(found.map(({ where }) => where)).toContain('manifest.json');
  });

  it.each([
    [
      'files',
      (files: Files) => Array.from({ length: 5000 }, (_none, index) => files.set(`x${index}`, Buffer.from('y'))),
    ],
    [
      'lines of SHA256SUMS',
      (files: Files) =>
        files.set(
          'SHA256SUMS',
          Buffer.from(Array.from({ length: 50_000 }, (_none, index) => `${'a'.repeat(64)}  f${index}\n`).join('')),
        ),
    ],
    ['lines of comment', (files: Files) => files.set('queries.mof', Buffer.from('// x\n'.repeat(400_000)))],
    ['keys', (files: Files) => files.set('README.html', Buffer.from('BCDFG-HJKMP-QRTVW-XY234-6789C\n'.repeat(20_000)))],
  ])('is told of in a bounded number of findings: countless %s', async (_what, change) => {
    const found = await findings(change);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(1500);
    const longest = Math.max(...found.map(({ where, what }) => where.length + what.length));
    expect(longest).toBeLessThan(10_000);
  });
});
