import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Nothing the browser does by itself may look like a request of the page. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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

/** Starts the first browser there is: CHROME_PATH, an installed Chromium or Chrome, Playwright's own, the one in node_modules. */
export async function launchBrowser(): Promise<Browser> {
  const { path, args } = await findBrowser();
  return chromium.launch({ executablePath: path, args: [...args, ...FLAGS] });
}

async function findBrowser(): Promise<{ path: string; args: string[] }> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    return { path: named, args: [] };
  }
  const installed = [...(INSTALLED[process.platform] ?? []), chromium.executablePath()].find((path) =>
    existsSync(path),
  );
  if (installed !== undefined) return { path: installed, args: [] };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No browser was found. Install Chrome or Chromium, or name one with CHROME_PATH.');
  // The package unpacks the libraries that a bare machine lacks only where it takes the machine for AWS Lambda.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  // In a single process the whole browser ends with the last of its pages.
  const args = packed.args.filter((flag) => flag !== '--single-process');
  return { path: await packed.executablePath(), args };
}
