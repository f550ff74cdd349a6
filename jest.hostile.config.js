import base from './jest.config.js';

const core = base.projects.find(({ displayName }) => displayName === 'core');

/**
 * Files that want to break the product: `npm run test:hostile`. A suite of its own, as it takes about a minute.
 * @type {import('jest').Config}
 */
export default {
  ...core,
  displayName: 'hostile',
  testMatch: ['<rootDir>/test/hostile/**/*.hostile.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Only what hangs should fail: files are refused long before.
  testTimeout: 300_000,
};
