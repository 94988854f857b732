import { readFileSync } from 'node:fs';
import { expect, it, jest } from '@jest/globals';
// @ts-expect-error -- a script without types
import * as script from '../../scripts/executable/without-signature.mjs';
import { describeWith } from '../support/consumers.js';
import { commandsOfTheSystem } from '../support/executable-behavior.js';
import { behaveInWine } from '../support/executable-in-wine.js';
import { executables, executablesMissing } from '../support/executables.js';
import { wineMissing } from '../support/wine.js';

// All command lines run before the first test, also on busy machines.
jest.setTimeout(240_000);

const { withoutSignature } = script as { withoutSignature: (program: Buffer) => Buffer };

describeWith(
  'Wine 10',
  () => executablesMissing() ?? wineMissing(),
  'the executable for Windows, in Wine',
  () => {
    it('carries no broken signature: signtool can sign it as it is', () => {
      const bytes = readFileSync(executables.windows);
      expect(withoutSignature(bytes)).toBe(bytes);
    });

    // What is left is the same code as in the one for Linux; test/long/executable.test.ts runs it.
    behaveInWine(commandsOfTheSystem);
  },
);
