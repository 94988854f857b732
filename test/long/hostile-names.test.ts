import { describe, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.js';
import { expectKeptOrRefused, generatedTexts } from '../support/hostile-texts.js';

const folder = temporaryFolder();

describe('a hostile text that was generated', () => {
  it.each(generatedTexts(90).map((text) => [JSON.stringify(text.slice(0, 60)), text]))(
    'as name and as publisher: %s',
    (_shown, text) => expectKeptOrRefused(folder, text),
  );
});
