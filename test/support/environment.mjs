import { TestEnvironment } from 'jest-environment-node';
import { askPowerShell } from './powershell/engine.mjs';

/** Each test file has globals and modules of its own; this gives it what outlives the file in the process that runs it. */
export default class Environment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.askPowerShell = askPowerShell;
  }
}
