/**
 * For webpack: makes the command line small, and gives it its launcher and the code that V8 made of it (see
 * src/cli/launcher.cjs).
 */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { minify } from '@swc/core';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
/** What is run while the code is made: what a check runs is what matters. */
const FORM = here('../../test/forms/minhang-2020.xlsx');

/** @implements {import('webpack').WebpackPluginInstance} */
export class QuickStart {
  /** @param {string} launcher name of the file that is run */
  constructor(launcher) {
    this.launcher = launcher;
  }

  apply({ hooks }) {
    hooks.afterEmit.tapPromise('quick-start', async ({ outputOptions, chunks }) => {
      const [name] = [...chunks].flatMap(({ files }) => [...files]);
      const program = path.join(outputOptions.path, name);
      const { code } = await minify(await readFile(program, 'utf8'), {
        compress: true,
        mangle: true,
        // V8 keeps a text without Chinese in half the memory.
        format: { asciiOnly: true, comments: false },
        module: false,
      });
      // The launcher reads it so; in a `String.raw` template the minifier can't write Chinese otherwise.
      const foreign = /[^\0-\x7f]+/.exec(code)?.[0];
      if (foreign !== undefined) throw new Error(`${name} is not of ASCII alone: ${foreign}`);
      await writeFile(program, code);
      const launcher = path.join(outputOptions.path, this.launcher);
      const source = await readFile(here('../../src/cli/launcher.cjs'), 'utf8');
      // npm makes a package's commands executable when it links them, not when they are built anew.
      await writeFile(launcher, source.replace("'program.cjs'", `'${name}'`), { mode: 0o755 });
      await promisify(execFile)(process.execPath, [here('keep-code.cjs'), program, launcher, FORM], {
        maxBuffer: 1 << 26,
      });
    });
  }
}
