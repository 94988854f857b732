const asyncHooks = require('node:async_hooks');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { default: Runtime } = require('jest-runtime');

const runtimes = new WeakMap();

/** jest makes one for each file and ends none; every promise would be noted in all of them. */
const storage = new asyncHooks.AsyncLocalStorage();
const oneStorage = {
  ...asyncHooks,
  AsyncLocalStorage: function storageOfAllFiles() {
    return storage;
  },
};

/** Files with one environment have one runtime, and so the same modules: those of src, of libraries and of jest. */
module.exports = function runtimeOf(config, environment, ...others) {
  const runtime = runtimes.get(environment) ?? new SharedRuntime(config, environment, ...others);
  runtimes.set(environment, runtime);
  // Outside test code nothing can be imported.
  runtime.enterTestCode();
  return runtime;
};

/**
 * Compiling the program and `expect` anew took longer than most test files. Those below test/ are made for each file: their hooks
 * belong to it.
 */
class SharedRuntime extends Runtime {
  #config;
  #environment;
  #framework;

  constructor(config, environment, ...others) {
    super(config, environment, ...others);
    this.#config = config;
    this.#environment = environment;
  }

  /** jest asks by its path alone for what keeps the list of a file's tests. */
  requireInternalModule(from, to) {
    if (to === undefined) this.#framework = from;
    if (to === 'node:async_hooks') return oneStorage;
    return super.requireInternalModule(from, to);
  }

  teardown() {
    if (!this.#environment.isShared) {
      super.teardown();
      return;
    }
    const tests = pathToFileURL(join(this.#config.rootDir, 'test/')).href;
    // What they set up is set up once: `expect` stays.
    const setUps = this.#config.setupFilesAfterEnv.map((path) => pathToFileURL(path).href);
    const modules = this.registries.getActiveEsmRegistry();
    for (const key of modules.keys()) {
      if (key.startsWith('@jest/globals/') || (key.startsWith(tests) && !setUps.includes(key))) modules.delete(key);
    }
    this.registries.getInternalCjsRegistry().delete(this.#framework);
  }
}
