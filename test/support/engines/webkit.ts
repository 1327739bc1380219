import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { keyActions, KEYS, type Driver, type Engine } from './driver.ts';

/** Of Debian's webkit2gtk-driver. */
const PATH = '/usr/bin/WebKitWebDriver';
/** Milliseconds until the driver answers; a busy core takes 2 s. */
const PATIENCE = 30_000;

export const WEBKIT: Engine = {
  name: 'WebKitGTK',
  missing: whyMissing(),
  start: startWebKit,
};

function whyMissing(): string | null {
  if (!existsSync(PATH)) return `there is no ${PATH} (apt-get install webkit2gtk-driver xvfb)`;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY === undefined && WAYLAND_DISPLAY === undefined ? 'there is no display (run it by xvfb-run)' : null;
}

/** A window of WebKitGTK's own small browser, driven by the W3C's WebDriver (https://w3c.github.io/webdriver/). */
async function startWebKit(): Promise<Driver> {
  const port = await freePort();
  const child = spawn(PATH, [`--port=${port}`], { stdio: 'ignore' });
  const exited = once(child, 'exit');
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  try {
    await vi.waitFor(() => send('GET', '/status'), PATIENCE);
    const { sessionId } = (await send('POST', '/session', { capabilities: {} })) as { sessionId: string };
    const session = `/session/${sessionId}`;
    const perform = async (keys: readonly string[], together: boolean): Promise<void> => {
      await send('POST', `${session}/actions`, { actions: keyActions(keys, together) });
    };
    return {
      open: async (url) => {
        await send('POST', `${session}/url`, { url });
      },
      press: (keys) =>
        perform(
          keys.map((key) => KEYS[key]),
          true,
        ),
      type: (words) => perform([...words], false),
      evaluate: async (expression) =>
        (await send('POST', `${session}/execute/sync`, { script: `return ${expression}`, args: [] })) as string,
      close: async () => {
        await send('DELETE', session);
        child.kill();
        await exited;
      },
    };
  } catch (error) {
    child.kill();
    await exited;
    throw error;
  }
}

/** The driver does not choose a port itself. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
