import base from './jest.config.js';

const core = base.projects.find(({ displayName }) => displayName === 'core');

/**
 * Malicious workbooks and inputs: `npm run test:hostile`. Not part of `npm test`, because it takes about a minute.
 * @type {import('jest').Config}
 */
export default {
  ...core,
  displayName: 'hostile',
  testMatch: ['<rootDir>/test/hostile/**/*.hostile.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Long, so that only a test that hangs fails.
  testTimeout: 300_000,
};
