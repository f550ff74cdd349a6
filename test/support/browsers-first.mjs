/** The order of test files: as long as it is not known how long they take, those that drive a browser start first. */
import TestSequencer from '@jest/test-sequencer';

export default class extends TestSequencer {
  /** The slowest first, as far as known from earlier runs. */
  sort(tests) {
    const isUnknownBrowserTest = ({ duration, context }) =>
      duration === undefined && context.config.displayName?.name === 'e2e';
    return super
      .sort(tests)
      .sort((a, b) => Number(isUnknownBrowserTest(b)) - Number(isUnknownBrowserTest(a)));
  }
}
