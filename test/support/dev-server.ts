import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ROOT, start, untilSaid, type Running } from './run.ts';

/** What Vite tells a browser. */
export interface ViteMessage {
  type: string;
  err?: { message: string; loc?: { file?: string; line: number; column: number } };
}

/** A dev server, as a browser sees it. */
export interface DevServer {
  url: string;
  /** The page at a path below the base, with its status. */
  get: (path: string) => Promise<{ status: number; text: string }>;
  /** All that was told so far. */
  told: readonly ViteMessage[];
  close: () => Promise<void>;
}

/** Starts `npm run dev` of a folder that holds the program, and listens as a page does that is open. */
export async function startDev(args: readonly string[], program = ROOT): Promise<DevServer> {
  const running = start(join(program, 'scripts/dev'), ['--port', '0', ...args]);
  try {
    const [, url = ''] = await untilSaid(running, 'stdout', /(http:\S+\/)(?= )/u);
    const told: ViteMessage[] = [];
    const socket = await listen(url, told);
    return { url, told, get: (path) => get(url, path), close: () => close(running, socket) };
  } catch (error) {
    running.child.kill('SIGKILL');
    throw error;
  }
}

/** Asks again and again until there is an answer; throws after `patience` milliseconds. */
export async function until<Value>(ask: () => Promise<Value | null>, patience: number, what: string): Promise<Value> {
  const started = performance.now();
  for (;;) {
    const value = await ask();
    if (value !== null) return value;
    if (performance.now() - started > patience) throw new Error(`${what} did not come within ${patience} ms.`);
    await setImmediate();
  }
}

async function get(url: string, path: string): Promise<{ status: number; text: string }> {
  // A server closes a connection that rests for five seconds, even while another question is on its way there.
  const response = await fetch(new URL(path, url), { headers: { Accept: 'text/html', Connection: 'close' } });
  return { status: response.status, text: await response.text() };
}

async function listen(url: string, told: ViteMessage[]): Promise<WebSocket> {
  const { text } = await get(url, '@vite/client');
  const [, token = ''] = /wsToken = "([^"]+)"/u.exec(text) ?? [];
  const socket = new WebSocket(`${url.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  socket.onmessage = ({ data }) => told.push(JSON.parse(String(data)) as ViteMessage);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('The dev server lets no browser listen.'));
  });
  return socket;
}

async function close({ child, ended }: Running, socket: WebSocket): Promise<void> {
  socket.close();
  // As Ctrl+C does.
  child.kill('SIGINT');
  const { code, stderr } = await ended;
  if (code !== 0) throw new Error(`The dev server ended with ${code}:\n${stderr}`);
}
