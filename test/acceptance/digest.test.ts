import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from '@jest/globals';
import { resourceStringsBytes } from '../../src/emit/resource-strings.js';
import { openCabinet } from '../../src/read/cabinet.js';
import { readDigest } from '../../src/read/digest.js';
import { readResourceStrings } from '../../src/read/resource-strings.js';
import { digestBytes } from '../../src/text/digest-text.js';
import { describeWith } from '../support/consumers.js';
import { samplePaths, samplesMissing } from '../support/samples.js';

describeWith('real exports', samplesMissing, 'configuration items and baselines of real exports', () => {
  const files = samplePaths('baselines', '.cab').flatMap((path) =>
    openCabinet(readFileSync(path), path).map(({ name, read }) => ({
      title: `${basename(path)}, ${name}`,
      name,
      content: Buffer.from(read()),
    })),
  );
  const digests = files.filter(({ name }) => name.endsWith('.xml'));
  const strings = files.filter(({ name }) => name.endsWith('.resx'));

  it('are there, two files for each object', () => {
    expect(digests.length).toBeGreaterThanOrEqual(5);
    expect(strings.map(({ name }) => name.replace('.en-US.resx', ''))).toEqual(
      digests.map(({ name }) => name.replace('.xml', '')),
    );
  });

  it.each(digests)('$title is written again from its values, byte for byte', ({ title, content }) => {
    expect(Buffer.from(digestBytes(readDigest(content, title))).toString('latin1')).toBe(content.toString('latin1'));
  });

  it('have a place for everything in the values, but for a few kinds of settings', () => {
    const kinds = digests.map(({ title, content }) => readDigest(content, title).kind);
    expect(kinds.filter((kind) => kind === 'other').length).toBeLessThan(kinds.length / 20);
  });

  it.each(strings)('$title is written again from its strings, byte for byte', ({ title, content }) => {
    const again = Buffer.from(resourceStringsBytes(readResourceStrings(content, title)));
    expect(again.toString('latin1')).toBe(content.toString('latin1'));
  });
});
