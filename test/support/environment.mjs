import { constants, createContext } from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';
import { askPowerShell } from './powershell/engine.mjs';

/** That of the test files which one process runs, one after the other; runtime.cjs keeps the modules in it. */
let shared;

/** The globals of test files. A file leaves nothing in them to the next. */
class Environment extends TestEnvironment {
  #exit;
  #variables;

  constructor(settings, context) {
    super(settings, context);
    const { watch, watchAll, collectCoverage } = settings.globalConfig;
    // Watched sources change, and what was covered is counted for each file.
    this.isShared = !watch && !watchAll && !collectCoverage;
    this.global = withFastGlobals(this.global);
    this.context = this.global;
    this.#exit = this.global.process.exit;
  }

  async setup() {
    await super.setup();
    this.#variables = { ...this.global.process.env };
    // What outlives the file in the process that runs it.
    this.global.askPowerShell = askPowerShell;
  }

  async teardown() {
    if (!this.isShared) {
      await super.teardown();
      return;
    }
    const { process } = this.global;
    process.exit = this.#exit;
    for (const name of Object.keys(process.env)) if (!(name in this.#variables)) delete process.env[name];
    Object.assign(process.env, this.#variables);
    // jest's own, of the tests that have run: by the second it would call them again.
    for (const key of Object.getOwnPropertySymbols(this.global)) {
      if (['EVENT_HANDLERS', 'JEST_STATE_SYMBOL', 'TEST_TIMEOUT_SYMBOL'].includes(key.description))
        delete this.global[key];
    }
  }
}

/** What jest makes: the environment of a test file. */
export default function environmentOf(settings, context) {
  const environment = shared ?? new Environment(settings, context);
  if (environment.isShared) shared = environment;
  return environment;
}

/** jest looks at each use of a global (`Buffer`, `Map`) through a proxy, at 20 times the time of a global that V8 knows as one. */
function withFastGlobals(globals) {
  const fast = createContext(constants.DONT_CONTEXTIFY);
  const ownOfV8 = new Set(Reflect.ownKeys(fast));
  // Node.js gives and takes bytes of its own kind.
  for (const name of ['ArrayBuffer', 'Uint8Array']) ownOfV8.delete(name);
  for (const key of Reflect.ownKeys(globals)) {
    if (!ownOfV8.has(key)) Object.defineProperty(fast, key, Object.getOwnPropertyDescriptor(globals, key));
  }
  fast.global = fast;
  fast.Error.stackTraceLimit = globals.Error.stackTraceLimit;
  return fast;
}
