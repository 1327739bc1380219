import type { Page } from 'playwright-core';
import { answerOf, ask, countAll, placesOfHits, saved } from './ask.ts';
import type { DrawnQuery } from './sample-queries.ts';
import { foldAnew, placesOf, type LocationSet, type TruthDocument } from './truth.ts';

/** What came of one query. */
export interface Asked {
  query: DrawnQuery;
  expected: LocationSet;
  /** What the page saved. */
  found: LocationSet;
  /** What is wrong with the numbers or places; null: nothing. */
  wrong: string | null;
  milliseconds: number;
}

/** Asks each query in the browser, in quotes, and compares numbers and places with what reading every text finds. */
export async function askAll(
  page: Page,
  documents: readonly TruthDocument[],
  queries: readonly DrawnQuery[],
  onAsked: () => void,
): Promise<Asked[]> {
  const results: Asked[] = [];
  for (const query of queries) {
    const expected = placesOf(documents, foldAnew(query.word).trim());
    const assessments = new Set(Array.from(expected, (place) => place.split('#')[0])).size;
    const { milliseconds, ...first } = await ask(page, `"${query.word}"`);
    const report = first.items === null ? await countAll(page) : first;
    const found: LocationSet = report.assessments === 0 ? new Set() : placesOfHits(await saved(page));
    const wrong =
      first.assessments !== assessments || report.assessments !== assessments || report.items !== expected.size
        ? `${report.assessments} assessments and ${report.items} items instead of ${assessments} and ${expected.size}`
        : (first.items === null) !== assessments > 200
          ? `items ${first.items === null ? 'not ' : ''}counted at once in ${assessments} assessments`
          : found.symmetricDifference(expected).size > 0
            ? `other places: ${[...found.symmetricDifference(expected)].slice(0, 5).join(', ')}`
            : null;
    results.push({ query, expected, found, wrong, milliseconds });
    onAsked();
  }
  return results;
}

export interface Exactness {
  recall: number;
  precision: number;
  queries: number;
  wrong: Asked[];
}

/** Recall and precision over the places of all queries. */
export function exactnessOf(asked: readonly Asked[]): Exactness {
  let [expected, found, both] = [0, 0, 0];
  for (const one of asked) {
    expected += one.expected.size;
    found += one.found.size;
    both += one.found.intersection(one.expected).size;
  }
  return {
    recall: expected === 0 ? 1 : both / expected,
    precision: found === 0 ? 1 : both / found,
    queries: asked.length,
    wrong: asked.filter(({ wrong }) => wrong !== null),
  };
}

/** One first query in a browser that knows nothing of the site. */
export async function firstQuery(page: Page, address: string): Promise<{ milliseconds: number; bytes: number }> {
  let bytes = 0;
  const sizes: Promise<void>[] = [];
  page.context().on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        bytes += responseBodySize + responseHeadersSize;
      }),
    );
  });
  const started = performance.now();
  await page.goto(address);
  await answerOf(page);
  const milliseconds = performance.now() - started;
  // What is shown below the numbers is loaded too.
  await page.waitForLoadState('networkidle');
  await Promise.all(sizes);
  return { milliseconds, bytes };
}
