import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { serve } from '../../src/integration/serve.ts';
import { launchBrowser } from '../../test/support/browser.ts';
import { writeCorpus } from './corpus.ts';
import { measure } from './measure.ts';

export interface TableSize {
  /** Items of each assessment. */
  fields: number;
  /** Assessments, each of another municipality. */
  columns: number;
  /** Characters of each. */
  characters: number;
}

const PROCEDURE = 'jido-teate';
/** Each control is worked so many times. */
const TIMES = 7;
/** Half of the texts are copies, as in published assessments. */
const COPIED = 0.5;

/** What a reader does, as a script for the page: one time there, the next time back. */
const CONTROLS: Record<string, string> = {
  'only differences': `document.querySelector('.compare-tools .check input').click()`,
  'one column': `document.querySelector('.column-list input').click()`,
  reference: `(() => {
    const select = document.querySelector('.compare-tools .reference select');
    select.selectedIndex = select.selectedIndex === 0 ? 2 : 0;
    select.dispatchEvent(new Event('change'));
  })()`,
};

/** Builds a site whose one procedure has a table of this size, and tells how heavy and how quick the table is. */
export async function measureTable({ fields, columns, characters }: TableSize): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'hyokasho-bench-'));
  try {
    const [content, site] = [join(scratch, 'content'), join(scratch, 'site')];
    const size = { count: columns, characters, copied: COPIED, items: fields, forms: ['juten'] as const };
    writeCorpus(content, { ...size, perMunicipality: 1, procedures: [PROCEDURE] }, () => undefined);
    const env = { HYOKASHO_CACHE: join(scratch, 'cache') };
    await measure({ script: 'build', args: ['--content', content, '--out', site], scratch, env });
    const html = readFileSync(join(site, 'procedures', PROCEDURE, 'index.html'));
    const [whole, zipped] = [html.length, gzipSync(html).length].map((bytes) => `${(bytes / 1000).toFixed(1)} kB`);
    const rows = html.toString().match(/ data-row="/gu)?.length ?? 0;
    const cells = html.toString().match(/ data-cell/gu)?.length ?? 0;
    console.log(`${rows} rows × ${columns} columns, ${cells} cells: HTML ${whole}, gzipped ${zipped}`);
    await inBrowser(site, async (page) => {
      for (const [name, script] of Object.entries(CONTROLS)) {
        const took: number[] = [];
        for (let time = 0; time < TIMES; time += 1) took.push(await timeOf(page, script));
        took.sort((a, b) => a - b);
        const [middle, worst] = [took[Math.floor(TIMES / 2)] ?? 0, took.at(-1) ?? 0];
        console.log(`${name}: ${middle.toFixed(0)} ms until painted, at worst ${worst.toFixed(0)} ms`);
      }
    });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function inBrowser(dir: string, look: (page: Page) => Promise<void>): Promise<void> {
  const server = await serve({ dir, base: '/', port: 0, anyPort: true });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(new URL(`procedures/${PROCEDURE}/#table`, server.url).href, { waitUntil: 'networkidle' });
    await look(page);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds from working a control until the frame that shows the outcome has been painted. */
function timeOf(page: Page, script: string): Promise<number> {
  return page.evaluate(`new Promise((resolve) => {
    const started = performance.now();
    ${script};
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now() - started);
      channel.port2.postMessage(null);
    });
  })`);
}
