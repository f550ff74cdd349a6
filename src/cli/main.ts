/** Entry of the command line: wires the process, or one of its threads, to the program. */
import { isMainThread } from 'node:worker_threads';
import { nodeFiles, nodeIo } from './machine/node-io';
import { Terminal } from './machine/terminal';
import { run } from './run';

if (isMainThread) {
  const terminal = new Terminal(process.stdout, process.stderr);
  const code = await run(process.argv.slice(2), nodeIo(terminal));
  terminal.clearProgress();
  process.exitCode = terminal.fault === null ? code : 2;
} else {
  const { serve } = await import(/* webpackMode: "eager" */ './machine/serve');
  serve(nodeFiles);
}
