import base from './jest.config.js';

const core = base.projects.find(({ displayName }) => displayName === 'core');

/**
 * The package for an office, made twice and served by nginx: `npm run test:package`. Not part of `npm test`, because it builds
 * everything anew and needs nginx.
 * @type {import('jest').Config}
 */
export default {
  ...core,
  displayName: 'package',
  testMatch: ['<rootDir>/test/package/**/*.package.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  // Long, so that only a test that hangs fails.
  testTimeout: 300_000,
};
