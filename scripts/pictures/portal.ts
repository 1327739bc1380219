import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '../../src/integration/serve.ts';
import { launchBrowser } from '../../test/support/browser.ts';
import { toWebp } from './to-webp.ts';

/**
 * Takes the pictures of the README from a portal built of the sample: `npm run build -- --out /tmp/portal`, then
 * `node scripts/pictures/portal.ts /tmp/portal`, and look at them. The Japanese words need a font of the machine.
 */
const PICTURES = [
  { name: 'home', path: '', width: 1280, height: 860, scale: 1 },
  { name: 'assessment', path: 'assessments/992011-12/', width: 390, height: 860, scale: 1.5 },
  { name: 'history', path: 'assessments/992011-12/history/#date-2025-06-30', width: 1280, height: 860, scale: 1 },
];

const [dir] = process.argv.slice(2);
if (dir === undefined) throw new Error('Name the folder of a built sample: node scripts/pictures/portal.ts DIR');
const folder = resolve(import.meta.dirname, '../../docs/pictures');
mkdirSync(folder, { recursive: true });
const server = await serve({ dir: resolve(dir), base: '/', port: 0, anyPort: true });
const browser = await launchBrowser();
try {
  for (const { name, path, width, height, scale } of PICTURES) {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale,
      locale: 'ja-JP',
    });
    const page = await context.newPage();
    await page.goto(server.url + path, { waitUntil: 'networkidle' });
    const png = (await page.screenshot()).toString('base64');
    const size = { width: width * scale, height: height * scale };
    const webp = await toWebp(await context.newPage(), [{ png, x: 0, y: 0, ...size }], size);
    writeFileSync(join(folder, `${name}.webp`), webp);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
