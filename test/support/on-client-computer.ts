import { afterAll, beforeAll } from '@jest/globals';
import { type ClientComputer, clientComputer } from './client-computer.js';
import { describeWith } from './consumers.js';
import { wineMissing } from './wine.js';

/** Tests that run the batch on one client computer, made before the first and removed after the last. */
export function onClientComputer(title: string, body: (computer: ClientComputer) => void): void {
  describeWith('Wine 10', wineMissing, title, () => {
    let made: ClientComputer | undefined;
    beforeAll(() => {
      made = clientComputer();
    }, 60_000);
    afterAll(() => {
      made?.remove();
    });
    body({
      run: (circumstances) => {
        if (made === undefined) throw new Error('There is no client computer yet');
        return made.run(circumstances);
      },
      remove: () => made?.remove(),
    });
  });
}
