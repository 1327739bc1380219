import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Nothing outside of this machine can reach it. */
export const HOST = '127.0.0.1';

/** Listens on a port of this machine alone, 0 for a free one; gives the port. Rejects with the error of Node where it cannot be used. */
export async function listenOn(server: Server, port: number): Promise<number> {
  await once(server.listen(port, HOST), 'listening');
  return (server.address() as AddressInfo).port;
}

/** Ends a server, and what it is still answering. */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server.close(), 'close');
  server.closeAllConnections();
  await closed;
}
