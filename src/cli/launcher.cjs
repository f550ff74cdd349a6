#!/usr/bin/env node
'use strict';
/**
 * Starts the command line with the code that V8 made of it when it was built: compiling it anew takes longer than
 * checking a form. Another version of Node refuses that code and compiles the program itself.
 */
const { existsSync, readFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// The heap may double before garbage is looked for again; V8 lets that of a large workbook grow to four times what is used.
setFlagsFromString('--heap-growing-percent=100');
// A check is over in seconds: code is worth optimizing only when it has run eight times as long as V8 waits otherwise. Later
// versions of Node don't know the flag, and have a quick compiler between that one and none.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=540672');

/** Made by the build, of ASCII alone. The build puts its name here; it has the content's hash, so that code and program are always of the same build. */
const PROGRAM = join(__dirname, 'program.cjs');
const CODE = `${PROGRAM}.code`;

const script = new Script(wrap(readFileSync(PROGRAM, 'latin1')), {
  filename: PROGRAM,
  cachedData: existsSync(CODE) ? readFileSync(CODE) : undefined,
});
script.runInThisContext()(exports, require, module, __filename, __dirname);
