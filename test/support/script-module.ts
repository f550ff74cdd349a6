/** Runs modules of `scripts/lib`, which are ES modules that Jest cannot load, in a separate process. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');

/**
 * @param module a file of `scripts/lib`
 * @param expression uses the exports as `lib`; its value must be JSON
 * @throws Error if the expression throws
 */
export function evaluateInScript(module: string, expression: string): unknown {
  const code = `import * as lib from './scripts/lib/${module}'; console.log(JSON.stringify(${expression}));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}
