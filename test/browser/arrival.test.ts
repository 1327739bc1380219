import { readFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { browse, NARROW } from '../support/browsing.ts';
import { layoutShifts } from '../support/layout-shifts.ts';
import { listPages } from '../support/pages.ts';

const site = inject('sample');
let page: Page;
browse({ viewport: NARROW, hasTouch: true, locale: 'ja-JP' }, (opened) => {
  page = opened;
});

let whole: RunningServer;
let slow: Server;
/** The page that comes in two pieces: its path, the first piece, and what sends the second once the first was asked for. */
let cut: { path: string; first: Buffer; second: Buffer };
let sendRest: () => void;
beforeAll(async () => {
  whole = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
  slow = createServer((request, response) => {
    if (request.url === cut.path) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(cut.first);
      sendRest = () => response.end(cut.second);
      return;
    }
    // Styles and scripts are of the same origin, as the policy of the page asks.
    get(new URL(request.url ?? '', whole.url), (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
  });
  await new Promise<void>((listening) => slow.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  slow.closeAllConnections();
  await new Promise((closed) => slow.close(closed));
  await whole.close();
});

// On a slow machine a browser draws what it has read so far, wherever that ends.
test.each([
  ['fields/2/', '<details class="list-choose" data-loads>'],
  ['fields/2/', '<thead><tr>'],
  ['assessments/992011-12/history/', '</svg>'],
])('nothing on %s moves when the page comes in two pieces, the first up to %s', async (path, end) => {
  const found = listPages(site).find((one) => one.path === site.base + path);
  const html = readFileSync(found?.file ?? '');
  const at = html.indexOf(end, html.indexOf('<main')) + Buffer.byteLength(end);
  expect(at).toBeGreaterThan(Buffer.byteLength(end));
  cut = { path: site.base + path, first: html.subarray(0, at), second: html.subarray(at) };
  const { port } = slow.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}${cut.path}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  expect(await page.locator('footer').count()).toBe(0);
  sendRest();
  await page.waitForLoadState('load');
  expect(await page.locator('footer').count()).toBeGreaterThan(0);
  expect(await layoutShifts(page)).toEqual([]);
});
