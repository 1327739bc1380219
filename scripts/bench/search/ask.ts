import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import type { ExportedHit } from '../../../src/search/results/export-hits.ts';
import type { LocationSet } from './truth.ts';

/** What the search page says of a query. */
export interface SearchPageReport {
  assessments: number;
  /** null: not counted. */
  items: number | null;
  /** From the key press to the answer. */
  milliseconds: number;
}

const READY = '[data-search-status]:is([data-state="done"], [data-state="error"])';

/** Waits for the answer of a search that has begun. Throws where the page tells of an error. */
export async function answerOf(page: Page): Promise<Omit<SearchPageReport, 'milliseconds'>> {
  // Looks at each frame; waiting for a locator looks ever more rarely, up to half a second late.
  await page.waitForFunction((ready) => document.querySelector(ready) !== null, READY);
  const status = page.locator(READY);
  const { state, assessments, items } = await status.evaluate((element) => ({
    ...(element as HTMLElement).dataset,
  }));
  if (state !== 'done') throw new Error(`The search page says: ${await status.innerText()}`);
  return { assessments: Number(assessments), items: items === undefined ? null : Number(items) };
}

/** Asks as a reader does who types and presses Enter. */
export async function ask(page: Page, query: string): Promise<SearchPageReport> {
  const box = page.locator('#q');
  await box.fill(query);
  const started = performance.now();
  // The page says that it is busy before the key press is over.
  await box.press('Enter');
  const report = await answerOf(page);
  return { ...report, milliseconds: performance.now() - started };
}

/** Has the items counted where the page leaves that to the reader. */
export async function countAll(page: Page): Promise<Omit<SearchPageReport, 'milliseconds'>> {
  const button = page.locator('[data-count]');
  if (await button.isVisible()) await button.click();
  return answerOf(page);
}

/** Milliseconds in which the texts of a thousand assessments are saved on a busy machine. */
const LONGEST_SAVING = 20_000;

/** The places that the page saves as JSON: all that it has found. */
export async function saved(page: Page): Promise<ExportedHit[]> {
  const save = async (): Promise<Download> => {
    const download = page.waitForEvent('download', { timeout: LONGEST_SAVING });
    await page.locator('[data-save="json"]').click();
    return download;
  };
  // A busy browser was seen to lose a download that the page had begun; a page that saves nothing fails the second time too.
  const download = await save().catch(save);
  const { hits } = JSON.parse(readFileSync(await download.path(), 'utf8')) as { hits: ExportedHit[] };
  return hits;
}

export const placesOfHits = (hits: readonly ExportedHit[]): LocationSet =>
  new Set(hits.map(({ assessment, key }) => `${assessment}#${key}`));
