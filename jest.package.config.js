import base from './jest.config.js';

const core = base.projects.find(({ displayName }) => displayName === 'core');

/**
 * What an office gets, made twice and served by nginx: `npm run test:package`. A suite of its own, as it builds from nothing
 * and needs nginx.
 * @type {import('jest').Config}
 */
export default {
  ...core,
  displayName: 'package',
  testMatch: ['<rootDir>/test/package/**/*.package.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Only what hangs should fail.
  testTimeout: 300_000,
};
