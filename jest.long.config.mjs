import gate from './jest.config.mjs';

/** The long tests alone (CONTRIBUTING.md says what belongs there). */
export default { ...gate, testPathIgnorePatterns: ['/node_modules/'], testMatch: ['<rootDir>/test/long/**/*.test.ts'] };
