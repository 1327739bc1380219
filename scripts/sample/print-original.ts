import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Box, OriginSpan } from '../../src/assessment/origin.ts';
import { provenancePath } from '../../src/assessment/provenance.ts';
import { readAssessment } from '../../src/assessment/read.ts';
import type { Provenance } from '../../src/assessment/types.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import { launchBrowser } from '../../test/support/browser.ts';
import { sha256 } from '../import/target.ts';
import { formPieces, PAGE, STYLE } from './form-html.ts';

/**
 * Prints assessments of the sample as their form and keeps that as their original, with the record of where each item stands:
 * `node scripts/sample/print-original.ts 992011/15-kiso …`. Needs a Japanese font of the machine; look at the PDF.
 */
const content = resolve(import.meta.dirname, '../../content');
/** PDF points to a pixel. */
const POINTS = 0.75;

interface PrintLayout {
  pages: number;
  items: [key: string, page: number, box: Box][];
  changes: [page: number, box: Box][];
}

/** Lays the pieces out on pages; runs in the browser. */
function layOut({ pieces, inner }: { pieces: { html: string; page: boolean }[]; inner: number }): PrintLayout {
  const pages: HTMLElement[] = [];
  const begin = (): HTMLElement => {
    const page = document.body.appendChild(document.createElement('div'));
    page.className = 'page';
    page.append(document.createElement('main'));
    pages.push(page);
    return page;
  };
  const mainOf = (page: HTMLElement): Element => page.firstElementChild ?? page;
  let page = begin();
  let last: Element | null = null;
  for (const piece of pieces) {
    if (piece.page && mainOf(page).childElementCount > 0) page = begin();
    mainOf(page).insertAdjacentHTML('beforeend', piece.html);
    const own = mainOf(page).lastElementChild;
    if (own !== null && mainOf(page).getBoundingClientRect().height > inner) {
      page = begin();
      // A heading goes with what follows it.
      if (last !== null && /^H2$|group/u.test(`${last.tagName}${last.className}`)) mainOf(page).append(last);
      mainOf(page).append(own);
    }
    last = own;
  }
  for (const [at, each] of pages.entries()) {
    const footer = each.appendChild(document.createElement('footer'));
    footer.textContent = `- ${at + 1} -`;
  }
  const boxOf = (element: Element): [number, [number, number, number, number]] => {
    const at = pages.findIndex((each) => each.contains(element));
    const [own, around] = [element.getBoundingClientRect(), pages[at]?.getBoundingClientRect()];
    const [x, y] = [around?.x ?? 0, around?.y ?? 0];
    return [at + 1, [own.left - x, own.top - y, own.right - x, own.bottom - y]];
  };
  const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
  return {
    pages: pages.length,
    items: all('[data-key]').map((element) => [element.dataset['key'] ?? '', ...boxOf(element)]),
    changes: all('[data-change]').map(boxOf),
  };
}

const toOrigin = (page: number, box: Box): OriginSpan => ({
  page,
  box: box.map((side) => Math.round(side * POINTS * 10) / 10) as Box,
});

async function print(page: Page, name: string): Promise<void> {
  const path = join(content, 'assessments', `${name}.md`);
  const { assessment } = readAssessment(readFileSync(path, 'utf8'), { path });
  if (assessment?.frontmatter.source == null) throw new Error(`${path} has faults, or no source. Run npm run check.`);
  await page.setContent(`<!doctype html><html lang="ja"><style>${STYLE}</style><body></body></html>`);
  const printed = await page.evaluate(layOut, { pieces: formPieces(assessment), inner: PAGE.height - 144 });
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
  const original = `originals/${name}/${assessment.frontmatter.published ?? 'undated'}.pdf`;
  mkdirSync(dirname(join(content, original)), { recursive: true });
  writeFileSync(join(content, original), pdf);
  const source = { ...assessment.frontmatter.source, sha256: sha256(pdf), kind: 'pdf' };
  const markdown = writeAssessment({ ...assessment, frontmatter: { ...assessment.frontmatter, source } });
  writeFileSync(path, markdown);
  // What Chromium makes of A4.
  const size = { width: 595, height: 841.9 };
  const record: Provenance = {
    markdown: sha256(markdown),
    lines: {},
    changeLines: [],
    doubts: [],
    origins: Object.fromEntries(printed.items.map(([key, at, box]) => [key, toOrigin(at, box)])),
    changeOrigins: printed.changes.map(([at, box]) => toOrigin(at, box)),
    unplacedOrigins: [],
    pages: Array.from({ length: printed.pages }, () => size),
    original,
  };
  writeFileSync(provenancePath(path), `${JSON.stringify(record, null, 1)}\n`);
  console.log(`${original}: ${printed.pages} pages, ${pdf.length} bytes`);
}

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: PAGE });
  await page.emulateMedia({ media: 'print' });
  for (const name of process.argv.slice(2)) await print(page, name);
} finally {
  await browser.close();
}
