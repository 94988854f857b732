import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../src/config/load-config.js';
import { emitFiles } from '../../src/emit/emitters.js';
import type { ContentFile } from '../../src/emit/emitter.js';
import { UserError } from '../../src/errors.js';
import { decode } from '../../src/read/decode.js';
import { largestSettings } from '../support/largest-settings.js';
import { inventedKey, planned } from '../support/planned.js';

/**
 * How long a line of each kind of file may be, in characters; null where its reader is not known to have a limit. A kind
 * that is missing here fails the test: look for the limit of its reader.
 */
const limits: Readonly<Record<string, number | null>> = {
  // cmd.exe, after variables are replaced (Microsoft Learn: "Command prompt line string limitation").
  bat: 8191,
  // Not documented; Visual Basic for Applications takes 1,023.
  vbs: 1000,
  // Values are at most 127 (Microsoft Learn: "About package definition files"); for whole lines no limit is documented.
  sms: 255,
  // The longest line of a real export.
  mof: 4992,
  txt: 1000,
  ps1: null,
  psm1: null,
  psd1: null,
  html: null,
  xml: null,
  resx: null,
  rels: null,
  psmdcp: null,
};

describe('every line of every file', () => {
  it.each(largestSettings)('is one that its reader can take: $product, $activation', (settings) => {
    // No file with a limit hangs on the language: one way of each product is enough to see it.
    const isFirst = largestSettings.find(({ product }) => product === settings.product) === settings;
    for (const language of isFirst ? ['en', 'ja'] : ['en']) {
      const plan = planned({ ...settings, language });
      const confirmations = [{ key: '1'.repeat(63), confirmationId: '2'.repeat(48) }];
      for (const { path, content } of emitFiles(plan, { key: inventedKey, confirmations }).flatMap((file) =>
        'entries' in file ? file.entries : [file],
      ))
        expectFits(path, content);
    }
  });

  it('is held to its limit: seven hundred addresses are refused', () => {
    const addresses = Array.from({ length: 700 }, (_none, index) => `10.0.${index >> 8}.${index & 255}`).join(', ');
    const offer = { product: 'windows-10', year: '2', activation: 'vamt' };
    expect(() => loadConfig({ ...offer, openFirewall: addresses })).toThrow(UserError);
    expect(() => loadConfig({ ...offer, openFirewall: addresses })).toThrow('the limit is 2000');
  });
});

function expectFits(path: string, content: ContentFile['content']): void {
  const kind = path.slice(path.lastIndexOf('.') + 1);
  expect(Object.keys(limits)).toContain(kind);
  const limit = limits[kind] ?? null;
  if (limit === null) return;
  const { text } = decode(content, path);
  const lines = (kind === 'bat' ? expanded(text) : text).split(/\r?\n/u);
  const tooLong = lines
    .filter((line) => line.length > limit)
    .map((line) => `${path}: ${line.slice(0, 80)}: ${line.length}`);
  expect(tooLong).toEqual([]);
}

/** A batch whose variables are replaced by the longest value that it gives them; others by the longest path of Windows. */
function expanded(batch: string): string {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of batch.matchAll(/^.*\bset "(\w+)=([^"\r\n]*)"/gimu))
    if (value.length > (values.get(name.toUpperCase()) ?? '').length) values.set(name.toUpperCase(), value);
  const once = (text: string): string =>
    text.replaceAll(/%(\w+)%/gu, (_all, name: string) => values.get(name.toUpperCase()) ?? 'x'.repeat(260));
  return once(once(batch));
}
