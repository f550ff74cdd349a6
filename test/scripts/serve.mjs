/**
 * Serves the folders that its parent process names, until the parent ends: `node serve.mjs '<mounts as JSON>'`.
 * A process of its own, because the server is a module that the test runner cannot load.
 */
import { startServer } from '../../scripts/lib/https-server.mjs';

const server = await startServer({ mounts: JSON.parse(process.argv[2] ?? '[]') });
process.send({ url: server.url });
process.once('disconnect', () => server.close());
