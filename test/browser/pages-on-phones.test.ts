import { describe, expect, test } from 'vitest';
import { drawsJapanese } from '../support/japanese-font.ts';
import { kindsOf, SIZES, visiting, VISITED } from './support/visits.ts';

/** A window of 1280 × 1024 at 400 %; the width is that of the narrowest phones. */
const ZOOMED = { width: 320, height: 256 };
/** Side of the smallest target of a finger, in whole pixels (WCAG 2.5.5); links in running text are none. */
const TARGET = 44;
/** Pixels of the letters in a field, below which an iPhone enlarges the page around it. */
const LETTERS = 16;

describe.each(VISITED.filter(([, site]) => site !== null))('%s', (_name, site, only: readonly string[] | null) => {
  const { visit, addressOf } = visiting(site);

  // As in the other tests of all kinds, no page says a word, breaks its policy, or asks anybody else.
  test.each(kindsOf(site, only))(
    '$kind stands still on a phone, fits it, and bears an address that cannot be decoded: $path',
    async ({ kind, path }) => {
      const faults: string[] = [];
      await visit({ viewport: SIZES.narrow, hasTouch: true }, path, faults, async (page) => {
        // What is compared comes with the address, or with what a reader chooses: its page is empty before.
        if (kind !== 'compare') faults.push(...(await page.evaluate(readThrough)));
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.setViewportSize(ZOOMED);
        faults.push(...(await page.evaluate(findTooWide)), ...(await page.evaluate(findInTheWay)));
        await page.setViewportSize(SIZES.narrow);
        faults.push(
          ...((await drawsJapanese(page)) ? await page.evaluate(findSmallTargets, TARGET) : []),
          ...(await page.evaluate(findSmallFields, LETTERS)),
        );
        const undecodable = faults.length;
        await page.setViewportSize(SIZES.wide);
        // `q` and `original` start what else reads the fragment; it is loaded on demand.
        await page.goto(addressOf(`${path}?q=%&as-of=%E4&own=%&original=1#%E4%`));
        await page.waitForLoadState('networkidle');
        faults.push(...faults.splice(undecodable).map((fault) => `at an address that cannot be decoded: ${fault}`));
      });
      expect([...new Set(faults)]).toEqual([]);
    },
  );
});

/** Scrolls to the end and back, and tells what jumped meanwhile or before. Runs in the page, as those below. */
async function readThrough(): Promise<string[]> {
  const jumped: string[] = [];
  const note = (entries: PerformanceEntryList): void => {
    for (const entry of entries as (PerformanceEntry & { value: number; sources: { node: Element | null }[] })[])
      jumped.push(`jumped by ${entry.value}: ${entry.sources[0]?.node?.outerHTML?.slice(0, 100)}`);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const drawn = (): Promise<void> =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  for (const step of [1, -1])
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
      scrollBy({ top: step * innerHeight, behavior: 'instant' });
      await drawn();
    }
  note(observer.takeRecords());
  return jumped;
}

/** What makes the page scroll sideways; a table may, in a frame of its own. */
function findTooWide(): string[] {
  const width = document.documentElement.scrollWidth;
  if (width <= innerWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > innerWidth + 1 && element.closest('.scroll') === null,
  );
  return [`${width} px wide: ${wide.at(-1)?.outerHTML.slice(0, 120)}`];
}

/** What stays in the window and takes more than a fifth of its height from the text. */
function findInTheWay(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
    .filter((element) => element.closest('.scroll') === null && element.clientHeight > innerHeight / 5)
    .map((element) => `stays in a low window: ${element.outerHTML.slice(0, 80)}`);
}

/** Links, buttons and fields that are too small, save what stands within a line of text. */
function findSmallTargets(side: number): string[] {
  const targets = 'a[href], button, input, select, textarea, summary, [role="button"]';
  const standsInText = (target: Element): boolean => {
    let block = target.parentElement;
    while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const texts = document.createTreeWalker(block ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (texts.currentNode.nodeValue?.trim() && !texts.currentNode.parentElement?.closest(targets)) return true;
    return false;
  };
  const isSmall = (element: Element | null): boolean => {
    const { width, height } = element?.getBoundingClientRect() ?? { width: 0, height: 0 };
    return Math.round(Math.min(width, height)) < side;
  };
  return [...document.querySelectorAll(targets)]
    .filter((target) => target.checkVisibility() && target.getClientRects().length > 0 && isSmall(target))
    .filter((target) => !target.matches('.skip') && target.closest('[aria-hidden="true"]') === null)
    .filter((target) => !(getComputedStyle(target).display === 'inline' && standsInText(target)))
    .filter((target) => !(target.matches('input') && !isSmall(target.closest('label'))))
    .map((target) => `small: ${target.outerHTML.slice(0, 100)}`);
}

/** Fields in which less than `letters` pixels are written. */
function findSmallFields(letters: number): string[] {
  return [...document.querySelectorAll('input:not([type="checkbox"], [type="radio"]), select, textarea')]
    .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < letters)
    .map((field) => `small letters: ${field.outerHTML.slice(0, 100)}`);
}
