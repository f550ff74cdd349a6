/** The line to a browser. Playwright's own compresses what it carries, which costs more than a message does on one machine. */
import { once } from 'node:events';
import type { ConnectOverCDPTransport } from 'playwright-core';
import WebSocket from 'ws';

/**
 * Opens it.
 * @param address where the browser listens, with `ws:`
 * @throws Error where nobody listens there
 */
export async function openLine(address: string): Promise<ConnectOverCDPTransport> {
  // One message a task: Playwright goes on from one before it takes the next.
  const socket = new WebSocket(address, { perMessageDeflate: false, allowSynchronousEvents: false });
  await once(socket, 'open');
  const line: ConnectOverCDPTransport = {
    send: (message) => socket.send(JSON.stringify(message)),
    close: () => socket.close(),
  };
  socket.on('message', (data: Buffer) => line.onmessage?.(JSON.parse(data.toString()) as object));
  socket.once('close', () => line.onclose?.());
  return line;
}
