/**
 * Serves the folders that its parent process names, until the parent ends: `node serve.mjs '<mounts as JSON>'`.
 * It is a separate process, because Jest cannot load the server's module.
 */
import { startServer } from '../../../scripts/lib/https-server.mjs';

const server = await startServer({ mounts: JSON.parse(process.argv[2] ?? '[]') });
process.send({ url: server.url });
process.once('disconnect', () => server.close());
