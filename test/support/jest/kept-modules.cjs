/**
 * Jest's loader of modules, which loads once a process what is no test: two hundred files that each load the same modules
 * spend a third of their time on it.
 */
const { default: Runtime } = require('jest-runtime');
const KeptEnvironment = require('./kept-environment.cjs');

/** The loader of the first file in the kept environment, which loads for all files after it. */
const first = [];

module.exports = class KeptModules extends Runtime {
  constructor(config, environment, ...others) {
    super(config, environment, ...others);
    const { watch, watchAll } = others.at(-1);
    // Watched files change while the process lasts.
    if (watch || watchAll || !(environment instanceof KeptEnvironment)) return;
    if (first.length === 0) first.push(this);
    [this.keeper] = first;
  }

  requireModuleOrMock(from, name) {
    if (!this.keeper || this.keeper === this) return super.requireModuleOrMock(from, name);
    return this.keeper.requireModuleOrMock(from, name);
  }

  setMock(...mock) {
    if (this.keeper)
      throw new Error(
        'a test file that replaces modules begins with the comment /** @jest-environment node */',
      );
    super.setMock(...mock);
  }

  /** Modules that are kept load others at any time. */
  leaveTestCode() {
    if (this.keeper !== this) super.leaveTestCode();
  }

  teardown() {
    if (this.keeper === this) this.restoreAllMocks();
    else super.teardown();
  }
};
