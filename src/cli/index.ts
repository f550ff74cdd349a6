/**
 * Entry of the command line and of its threads. Node's compile cache (Node 22.8 and later) is turned on before the program,
 * a separate chunk, is loaded: only what is loaded afterwards is cached.
 */
import * as module from 'node:module';
import { join } from 'node:path';

// The types are those of Node 20, which has no compile cache.
const { enableCompileCache } = module as { enableCompileCache?: (folder: string) => unknown };
// The cache is stored beside the program, because other users could put code into the shared temporary folder.
enableCompileCache?.(join(__dirname, 'compile-cache'));

void import('./main').then(({ main }) => main(__filename));
