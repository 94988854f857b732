import { jest } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { allCommands } from '../support/executable-behavior.js';
import { behaveInWine } from '../support/executable-in-wine.js';
import { executablesMissing } from '../support/executables.js';
import { wineMissing } from '../support/wine.js';

jest.setTimeout(240_000);

describeWith(
  'Wine 10',
  () => executablesMissing() ?? wineMissing(),
  'the executable for Windows, in Wine, with every command line',
  () => {
    behaveInWine(allCommands);
  },
);
