import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { unpackBrowser } from './packed-browser.ts';

/** Nothing the browser does by itself may look like a request of the page. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page takes over the process of the one before it; a process of its own costs half a second of a processor.
  '--renderer-process-limit=1',
];

const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** A browser that can be started. */
export interface Executable {
  path: string;
  args: readonly string[];
  /** Its environment, where that is not ours. */
  env?: NodeJS.ProcessEnv;
}

/** What tests ask of a browser. */
export interface LaunchedBrowser extends Pick<Browser, 'newContext' | 'newPage'> {
  /** Closes what was opened here. */
  close: () => Promise<void>;
  /** Ends the browser, with all that is open in it. */
  end: () => Promise<void>;
}

/** The first browser there is: CHROME_PATH, an installed Chromium or Chrome, Playwright's own; null where there is none. */
export function findBrowser(): Executable | null {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return { path: named, args: [] };
  }
  const installed = [...(INSTALLED[process.platform] ?? []), chromium.executablePath()].find((path) =>
    existsSync(path),
  );
  return installed === undefined ? null : { path: installed, args: [] };
}

/** That browser, else the one in node_modules; `remove` when nothing runs it any more. */
export async function provideBrowser(): Promise<{ executable: Executable; remove: () => void }> {
  const executable = findBrowser();
  if (executable !== null) return { executable, remove: () => undefined };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser was found. Install Chrome or Chromium, or name one with CHROME_PATH.');
  return unpackBrowser();
}

/** Starts that browser, for a script that is alone. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, remove } = await provideBrowser();
  const browser = await start(executable);
  browser.on('disconnected', remove);
  return browser;
}

/** That of this process: files of tests share it one after the other, since starting one takes a second. It ends with the process. */
let shared: Browser | null = null;

/**
 * A browser that is started where none runs, and again when it dies, once: a busy machine may take its memory. What was open in it is lost,
 * so the test that ran fails with the words of Playwright (`BROWSER_DIED`), on which it is tried again.
 */
export async function launchLasting(executable: Executable): Promise<LaunchedBrowser> {
  const opened = new Set<BrowserContext>();
  const note = (context: BrowserContext): void => {
    opened.add(context);
    context.once('close', () => opened.delete(context));
  };
  let again: Promise<Browser> | null = null;
  const alive = async (): Promise<Browser> => {
    if (shared?.isConnected() === true) return shared;
    if (again === null) {
      console.warn(`The browser ${executable.path} died; it is started again, once.`);
      again = start(executable);
    }
    shared = await again;
    if (!shared.isConnected()) throw new Error(`The browser ${executable.path} died twice.`);
    return shared;
  };
  if (shared?.isConnected() !== true) shared = await start(executable);
  return {
    newContext: async (options) => {
      const context = await (await alive()).newContext(options);
      note(context);
      return context;
    },
    newPage: async (options) => {
      const page = await (await alive()).newPage(options);
      note(page.context());
      return page;
    },
    close: async () => {
      // One that died has nothing left to close.
      await Promise.all([...opened].map((context) => context.close().catch(() => undefined)));
    },
    end: async () => shared?.close(),
  };
}

/** A browser that dies while it starts is started again, twice at most, and said so. */
const TRIES = 3;

async function start({ path, args, env }: Executable): Promise<Browser> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await chromium.launch({
        executablePath: path,
        args: [...args, ...FLAGS],
        ...(env === undefined ? {} : { env }),
      });
    } catch (error) {
      if (tries === TRIES) throw error;
      console.warn(`The browser died while it started and is started again: ${String(error).split('\n')[0]}`);
    }
  }
}
