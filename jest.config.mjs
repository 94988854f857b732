export default {
  testEnvironment: '<rootDir>/test/support/environment.mjs',
  runtime: '<rootDir>/test/support/runtime.cjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // jest.long.config.mjs runs these.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/long/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  reporters: ['default', '<rootDir>/scripts/closing-line-reporter.mjs'],
  maxWorkers: 2,
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/support/equal-bytes.ts'],
  // What ran before stays in memory: from 500 MB on, collecting it and ending the process take longer than a new one.
  workerIdleMemoryLimit: '500MB',
  // A machine that does other work too is slow, not wrong.
  testTimeout: 60_000,
};
