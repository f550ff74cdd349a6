/**
 * Runs the built command line on a form and keeps the code that V8 made of it meanwhile, for src/cli/launcher.cjs:
 * `node keep-code.cjs PROGRAM LAUNCHER FORM`.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const [program, launcher, form] = process.argv.slice(2);
const script = new Script(wrap(readFileSync(program, 'latin1')), { filename: program });
process.on('exit', () => {
  writeFileSync(`${program}.code`, script.createCachedData());
  // That of the form does not matter.
  process.exitCode = 0;
});
process.argv = [process.execPath, launcher, 'check', form];
script.runInThisContext()(exports, require, module, launcher, dirname(launcher));
