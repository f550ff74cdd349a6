/**
 * One environment for all test files of a process, so that modules may stay loaded from file to file (kept-modules.cjs).
 * A file that replaces modules asks for one of its own, with a comment at its top: `@jest-environment node`.
 */
const { TestEnvironment } = require('jest-environment-node');

/** What Jest's runner keeps in the global object for one file: the next one's runner would go on with it. */
const OF_ONE_FILE = ['EVENT_HANDLERS', 'JEST_STATE_SYMBOL'];

/** The one that there is, once there is one. */
const kept = [];

module.exports = class KeptEnvironment extends TestEnvironment {
  /** However often it is made, it is the same. */
  constructor(...options) {
    if (kept.length > 0) return kept[0];
    super(...options);
    kept.push(this);
  }

  async teardown() {
    for (const key of Object.getOwnPropertySymbols(this.global))
      if (OF_ONE_FILE.includes(key.description)) Reflect.deleteProperty(this.global, key);
  }
};
