/** Wires the process, or one of its threads, to the program. */
import { isMainThread } from 'node:worker_threads';
import { nodeFiles, nodeIo } from './machine/node-io';
import { Terminal } from './machine/terminal';
import { run } from './run';

/** @param entry path of the script that starts this program, for its threads */
export async function main(entry: string): Promise<void> {
  if (!isMainThread) {
    const { serve } = await import(/* webpackMode: "eager" */ './machine/serve');
    serve(nodeFiles);
    return;
  }
  const terminal = new Terminal(process.stdout, process.stderr);
  const code = await run(process.argv.slice(2), nodeIo(terminal, entry));
  terminal.clearProgress();
  process.exitCode = terminal.fault === null ? code : 2;
}
