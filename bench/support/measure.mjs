/** Loaded before a program (`node --import`): writes its CPU time and peak memory to file descriptor 3 when it ends. */
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const { maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ seconds: (user + system) / 1e6, mebibytes: Math.round(maxRSS / 1024) }));
  });
}
