import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadPackages } from '../../src/config/load-packages.js';
import { parseConfigFile } from '../../src/config/parse-config-file.js';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```yaml\n([^]*?)```/gu)].map(([, text = '']) => text);

describe('docs/configuration.md', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(1);
  });

  it.each(examples)('has examples without mistakes: %s', (text) => {
    const file = parseConfigFile(text, 'esupack.yaml', {
      variables: { BUILD_NUMBER: '7' },
      // What the examples extend is another example.
      read: () => 'defaults: {publisher: Contoso}\n',
      paths: { beside: (_file, name) => name, seenFrom: (_file, path) => path },
    });
    expect(file.issues).toEqual([]);
    if (file.packages.length === 0) return;
    for (const loaded of loadPackages(file)) expect(loaded).toHaveProperty('config');
  });
});
