/**
 * Runs the built command line on a form and keeps the code that V8 made of it meanwhile, for src/cli/launcher.cjs:
 * `node keep-code.cjs PROGRAM LAUNCHER FORM`. The launcher itself is run: V8 takes code back only under the same flags.
 */
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');

const [program, launcher, form] = process.argv.slice(2);
const scripts = [];
vm.Script = class extends vm.Script {
  constructor(...made) {
    super(...made);
    scripts.push(this);
  }
};
process.on('exit', () => {
  writeFileSync(`${program}.code`, scripts.at(-1).createCachedData());
  // That of the form does not matter.
  process.exitCode = 0;
});
process.argv = [process.execPath, launcher, 'check', form];
require(launcher);
