import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchBrowser } from '../../test/support/browser.ts';

/**
 * Draws the pictures that cannot be SVG: the one that others show beside a link (share.png), and the one of a home screen. The Japanese
 * words need a font of the machine; run `node scripts/pictures/draw.ts` and look at them.
 */
const PICTURES = [
  { svg: join(import.meta.dirname, 'share.svg'), png: 'share.png', width: 1200, height: 630, inset: 0 },
  { svg: 'public/favicon.svg', png: 'icon-180.png', width: 180, height: 180, inset: 18 },
];

const root = resolve(import.meta.dirname, '../..');
const browser = await launchBrowser();
try {
  for (const { svg, png, width, height, inset } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height } });
    const data = readFileSync(resolve(root, svg)).toString('base64');
    await page.setContent(
      `<body style="margin:0;background:#fff"><img src="data:image/svg+xml;base64,${data}" style="display:block;box-sizing:border-box;width:${width}px;height:${height}px;padding:${inset}px">`,
    );
    await page.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    await page.screenshot({ path: join(root, 'public', png) });
    await page.close();
  }
} finally {
  await browser.close();
}
