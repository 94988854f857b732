import { describe, expect, it } from '@jest/globals';
import { documentation } from '../../src/catalog/documentation.js';
import { handOffSheet } from '../../src/emit/hand-off-sheet.js';
import { inventedKey, planned } from '../support/planned.js';

const addresses: readonly string[] = Object.values(documentation);
const sheets = (['en', 'ja'] as const).map((language) =>
  [{}, { activation: 'offline' }, { activation: 'vamt' }]
    .flatMap((way) => handOffSheet.emit(planned({ ...way, language }), { key: inventedKey }))
    .map((file) => ('content' in file ? Buffer.from(file.content).toString('utf8') : ''))
    .join(''),
);

describe('the pages that the sheet links to', () => {
  it('are addresses of pages, without a language, each once', () => {
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) {
      const { protocol, hostname, pathname, search, hash } = new URL(address);
      expect({ protocol, search, hash }).toEqual({ protocol: 'https:', search: '', hash: '' });
      expect(['learn.microsoft.com', 'aka.ms', 'github.com']).toContain(hostname);
      expect(pathname).toMatch(/^(?:\/[\w.-]+)+$/u);
      expect(pathname).not.toMatch(/^\/[a-z]{2}-[a-z]{2}\//u);
    }
  });

  it('are all on the sheet, in both languages, and it links to no other', () => {
    for (const sheet of sheets) {
      const linked = new Set([...sheet.matchAll(/href="(https?:[^"]+)"/gu)].map(([, address]) => address));
      expect([...linked].toSorted()).toEqual(addresses.toSorted());
    }
  });
});
