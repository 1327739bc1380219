import type { Page } from 'playwright-core';
import { answerOf, ask, countAll, placesOfHits, saved, type SearchPageReport } from './ask.ts';
import type { DrawnQuery } from './sample-queries.ts';
import { COUNTED_AT_ONCE } from '../../../src/search/results/run-search.ts';
import type { Expected, LocationSet } from './truth.ts';

/** What came of one query. */
export interface Asked {
  query: DrawnQuery;
  expected: Expected;
  /** What the page saved; null where only the number of assessments is compared. */
  found: LocationSet | null;
  /** What is wrong with the numbers or places; null: nothing. */
  wrong: string | null;
  milliseconds: number;
}

/** Asks each query in the browser, in quotes, and compares numbers and places with what reading every text finds. */
export async function askAll(
  page: Page,
  expected: ReadonlyMap<string, Expected>,
  queries: readonly DrawnQuery[],
  onAsked: () => void,
): Promise<Asked[]> {
  const results: Asked[] = [];
  for (const query of queries) {
    const truth = expected.get(query.word) ?? { assessments: 0, items: 0, places: new Set() };
    const { milliseconds, ...first } = await ask(page, `"${query.word}"`);
    const isSaved = truth.places !== null;
    const report = first.items === null && isSaved ? await countAll(page) : first;
    const found = !isSaved ? null : report.assessments === 0 ? new Set<string>() : placesOfHits(await saved(page));
    const wrong = whatIsWrong({ first, report, found }, truth);
    results.push({ query, expected: truth, found, wrong, milliseconds });
    onAsked();
  }
  return results;
}

type Numbers = Omit<SearchPageReport, 'milliseconds'>;

/** `first`: what the page said at once; `report`: after everything was counted, where that was asked for. */
function whatIsWrong(
  { first, report, found }: { first: Numbers; report: Numbers; found: LocationSet | null },
  { assessments, items, places }: Expected,
): string | null {
  const isCounted = report.items === items || found === null;
  if (first.assessments !== assessments || report.assessments !== assessments || !isCounted)
    return `${report.assessments} assessments and ${report.items} items instead of ${assessments} and ${items}`;
  if ((first.items === null) !== assessments > COUNTED_AT_ONCE)
    return `items ${first.items === null ? 'not ' : ''}counted at once in ${assessments} assessments`;
  const others = found === null || places === null ? [] : [...found.symmetricDifference(places)];
  return others.length > 0 ? `other places: ${others.slice(0, 5).join(', ')}` : null;
}

export interface Exactness {
  recall: number;
  precision: number;
  /** Queries whose places were compared one by one, and those of which only the number of assessments was. */
  queries: number;
  numbersOnly: number;
  wrong: Asked[];
}

/** Recall and precision over the places of all queries. */
export function exactnessOf(asked: readonly Asked[]): Exactness {
  let [expected, found, both] = [0, 0, 0];
  const compared = asked.flatMap(({ expected: { places }, found: own }) =>
    places === null || own === null ? [] : [{ places, own }],
  );
  for (const { places, own } of compared) {
    expected += places.size;
    found += own.size;
    both += own.intersection(places).size;
  }
  return {
    recall: expected === 0 ? 1 : both / expected,
    precision: found === 0 ? 1 : both / found,
    queries: compared.length,
    numbersOnly: asked.length - compared.length,
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
