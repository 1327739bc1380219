import type { Page } from 'playwright-core';
import type { DrawnQuery } from './sample-queries.ts';
import { foldAnew, type Expected } from './truth.ts';

export interface PlainResult {
  /** At the level of assessments. */
  recall: number;
  precision: number;
  milliseconds: number[];
}

/** Asks a plain index of Pagefind in the browser; `folder` is its address. */
export async function askPlain(
  page: Page,
  folder: string,
  truth: ReadonlyMap<string, Expected>,
  queries: readonly DrawnQuery[],
): Promise<PlainResult> {
  await page.goto(folder);
  let [expected, found, both] = [0, 0, 0];
  const milliseconds: number[] = [];
  for (const { word } of queries) {
    const folded = foldAnew(word).trim();
    const places = truth.get(word)?.places ?? null;
    // Of a word that more assessments hold than are saved it is not known which.
    if (places === null) continue;
    const own = new Set(Array.from(places, (place) => place.split('#')[0] ?? ''));
    const answer = await page.evaluate(
      async ([address = '', asked = '']) => {
        const engine = (await import(`${address}pagefind.js`)) as {
          search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
        };
        const started = performance.now();
        const { results } = await engine.search(asked);
        const took = performance.now() - started;
        const pages = await Promise.all(results.map((result) => result.data()));
        return { took, ids: pages.map(({ url }) => url.replace(/^.*\//u, '')) };
      },
      [folder, folded],
    );
    milliseconds.push(answer.took);
    const ids = new Set(answer.ids);
    expected += own.size;
    found += ids.size;
    both += ids.intersection(own).size;
  }
  return { recall: both / expected, precision: found === 0 ? 1 : both / found, milliseconds };
}
