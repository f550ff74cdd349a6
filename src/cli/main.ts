/** Entry of the command line: wires the process to `run`. */
import { nodeIo } from './node-io';
import { run } from './run';

// Whoever reads along may stop early, as `| head` does: that is no fault, and the files are worked through all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2), nodeIo);
