import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const swc = JSON.parse(readFileSync(new URL('.swcrc.json', import.meta.url), 'utf8'));
// Every test file loads its modules again, so source maps are separate files: inside the code they would be read each
// time.
const options = { swcrc: false, sourceMaps: true, module: { type: 'commonjs' } };
/**
 * Replacement of Fluent's index that loads each of its packages when it is first used; the original loads all of them.
 */
const FLUENT = '@fluentui/react-components/lib/index.js';
const transform = {
  [`/node_modules/${FLUENT}$`]: ['@swc/jest', { ...options, module: { ...options.module, lazy: true } }],
  '^.+\\.[tj]sx?$': ['@swc/jest', { ...swc, ...options }],
};
/** Libraries of the workbench's grid that come as ES modules only. */
const ES_MODULES = ['kdbush', 'lodash-es', 'nanoid', 'quickselect', 'rbush'];
const shared = {
  // Inside Jest's sandbox a global is looked up slowly, and reading uses these all the time.
  sandboxInjectedGlobals: ['Array', 'Map', 'Math', 'Number', 'Object', 'Set', 'String'],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${ES_MODULES.join('|')})/|${FLUENT})`],
  globals: { __VERSION__: '1.2.3' },
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/support/empty-style.ts',
    '^@fluentui/react-icons$': '<rootDir>/test/support/fluent-icons.cjs',
    '^@fluentui/react-components$': `<rootDir>/node_modules/${FLUENT}`,
  },
};

/**
 * Three projects: `core` runs in plain Node, with the session of the pane; `pane` in jsdom; `journeys` in a real browser. Run one
 * with `npx jest --selectProjects core`.
 * @type {import('jest').Config}
 */
export default {
  // Browser tests often wait, so one more worker than processors keeps the processors busy.
  maxWorkers: availableParallelism() + 1,
  // Long, so that on a busy machine only a test that hangs fails.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/test/journeys/',
        '<rootDir>/test/taskpane/(?!session/)',
      ],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/test/taskpane/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/taskpane/session/'],
      setupFiles: ['<rootDir>/test/support/jsdom-gaps.ts'],
    },
    {
      ...shared,
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/journeys/**/*.test.ts'],
      globalSetup: '<rootDir>/test/journeys/support/set-up.ts',
    },
  ],
};
