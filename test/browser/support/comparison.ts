import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page, ViewportSize } from 'playwright-core';
import { expect, inject } from 'vitest';
import { browse, NARROW, type Browsing } from '../../support/browsing.ts';
import { runAxe } from './axe.ts';

/** Assessments of the sample, of one procedure. */
export const [MINATO, YAMATE, KAWA] = ['992011-12', '992020-8', '993018-3'];

export const readApi = <Value>(path: string): Value =>
  JSON.parse(readFileSync(join(inject('sample').dir, 'api/v1', path), 'utf8')) as Value;

/** Until it holds; a busy machine takes seconds. */
export const poll = <Value>(look: () => Value) => expect.poll(look, { timeout: 30_000 });

export const idsOf = (found: Locator): Promise<string[]> =>
  found.evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset['row'] ?? ''));

export interface Comparing extends Browsing {
  query: () => URLSearchParams;
  rows: () => Locator;
  heads: () => Promise<string[]>;
  scrollToDifference: () => Promise<void>;
  axe: () => Promise<string[]>;
}

/** As `browse`, in a window of that size, with what tells the state of a table of assessments. */
export function browseTables(viewport: ViewportSize, use: (page: Page) => void): Comparing {
  let page: Page;
  const browsing = browse(
    {
      viewport,
      hasTouch: viewport === NARROW,
      bypassCSP: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    },
    (opened) => {
      page = opened;
      use(opened);
    },
  );
  return {
    ...browsing,
    query: () => new URL(page.url()).searchParams,
    rows: () => page.locator('.compare [data-row]').filter({ visible: true }),
    heads: () =>
      page
        .locator('.compare thead th[data-column]')
        .filter({ visible: true })
        .evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset['column'] ?? '')),
    // Rows are filled as they come into sight.
    scrollToDifference: () =>
      poll(async () => {
        await page.locator('.compare-scroll').evaluate((area) => {
          area.scrollIntoView();
          area.scrollBy(0, 600);
        });
        return page.locator('.compare [data-diff]').count();
      }).toBeGreaterThan(0),
    axe: () => runAxe(page),
  };
}
