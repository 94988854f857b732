import gate from './jest.config.mjs';

// Workers inherit it.
process.env.ESUPACK_PLAIN_WINE ??= '1';

/** The long tests alone (CONTRIBUTING.md says what belongs there), the batch on a Wine whose programs have their own functions only. */
export default { ...gate, testPathIgnorePatterns: ['/node_modules/'], testMatch: ['<rootDir>/test/long/**/*.test.ts'] };
