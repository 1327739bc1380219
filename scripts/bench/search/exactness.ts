import type { Page } from 'playwright-core';
import { answerOf, ask, countAll, placesOfHits, saved } from './ask.ts';
import type { DrawnQuery } from './draw.ts';
import { foldAnew, placesOf, type Places, type TruthDocument } from './truth.ts';

/** What came of one query. */
export interface Asked {
  query: DrawnQuery;
  expected: Places;
  /** What the page saved; null where only its numbers were compared. */
  found: Places | null;
  /** What is wrong with the numbers or places; null: nothing. */
  wrong: string | null;
  milliseconds: number;
}

/** Of a search with more assessments, only every `SAVE_EVERY`th is saved and compared place by place; its numbers are compared all the same. */
const SAVED = 60;
const SAVE_EVERY = 8;

/** Asks each query in the browser, in quotes, and compares numbers and places with what reading every text finds. */
export async function askAll(
  page: Page,
  documents: readonly TruthDocument[],
  queries: readonly DrawnQuery[],
  onAsked: () => void,
): Promise<Asked[]> {
  const results: Asked[] = [];
  for (const [n, query] of queries.entries()) {
    const expected = placesOf(documents, foldAnew(query.word).trim());
    const assessments = new Set(Array.from(expected, (place) => place.split('#')[0])).size;
    const { milliseconds, ...first } = await ask(page, `"${query.word}"`);
    const said = first.items === null ? await countAll(page) : first;
    const found = assessments <= SAVED || n % SAVE_EVERY === 0 ? placesOfHits(await saved(page)) : null;
    const wrong =
      first.assessments !== assessments || said.assessments !== assessments || said.items !== expected.size
        ? `${said.assessments} assessments and ${said.items} items instead of ${assessments} and ${expected.size}`
        : (first.items === null) !== assessments > 200
          ? `items ${first.items === null ? 'not ' : ''}counted at once in ${assessments} assessments`
          : found !== null && found.symmetricDifference(expected).size > 0
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
  /** Queries whose places were compared one by one. */
  compared: number;
  wrong: Asked[];
}

/** Recall and precision over all places that were compared; where a page only counted, over its numbers by way of `wrong`. */
export function exactnessOf(asked: readonly Asked[]): Exactness {
  let [expected, found, both] = [0, 0, 0];
  for (const one of asked) {
    if (one.found === null) continue;
    expected += one.expected.size;
    found += one.found.size;
    both += one.found.intersection(one.expected).size;
  }
  return {
    recall: expected === 0 ? 1 : both / expected,
    precision: found === 0 ? 1 : both / found,
    queries: asked.length,
    compared: asked.filter((one) => one.found !== null).length,
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
