import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';
import { layoutShifts } from '../support/layout-shifts.ts';

let server: RunningServer;
let browser: LaunchedBrowser;
beforeAll(async () => {
  const { dir, base } = inject('sample');
  server = await serve({ dir, base, port: 0, anyPort: true });
  browser = await launchLasting(inject('browser'));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each([
  ['open in a wide window', 1280, true],
  ['open in the narrowest wide one', 768, true],
  ['folded in a narrower one', 767, false],
  ['folded on a phone', 390, false],
] as const)(
  'what the timeline is narrowed by is %s, and nothing jumps when the script comes',
  async (_, width, isOpen) => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(new URL('timeline/', server.url).href, { waitUntil: 'networkidle' });
    await page.locator('timeline-filter details[data-ready]').waitFor();
    expect(await page.locator('timeline-filter select').first().isVisible()).toBe(isOpen);
    expect(await layoutShifts(page)).toEqual([]);
    await page.close();
  },
);
