import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { toAddress, readAddress } from '../../../src/search/results/address.ts';
import { CHANGE_PARTS } from '../../../src/search/results/filters.ts';
import { answerOf, ask, placesOfHits, saved } from './ask.ts';
import type { LocationSet } from './truth.ts';

/** A query that was chosen by hand, with all that it must find. */
export interface GoldenQuery {
  q: string;
  why?: string;
  /** Only 変更前の記載 is searched. */
  removed?: boolean;
  /** `<id>#<key>` of each item, `<id>#change-<n>` of each change. */
  finds: string[];
}

const FILE = join(resolve(import.meta.dirname, '../../..'), 'test/fixtures/search/golden.yaml');

export const readGolden = (): GoldenQuery[] => parse(readFileSync(FILE, 'utf8')) as GoldenQuery[];

/** Whether the search page is open, and not narrowed to 変更前の記載. */
const isOpen = (page: Page, search: string): boolean =>
  page.url().startsWith(search) && readAddress(new URL(page.url()).search).filters.part.length === 0;

/** Asks in the page that is open; where it looks into something else, it is loaded with the query in its address. */
async function askGolden(page: Page, search: string, { q, removed = false }: GoldenQuery): ReturnType<typeof answerOf> {
  if (!removed && isOpen(page, search)) return ask(page, q);
  const state = readAddress('');
  const filters = removed ? { ...state.filters, part: [CHANGE_PARTS.before] } : state.filters;
  await page.goto(search + toAddress({ ...state, q, filters }));
  return answerOf(page);
}

/** What the search page of the sample finds for a query; its numbers must be those of what it saves. `search`: address of the page. */
export async function findGolden(page: Page, search: string, query: GoldenQuery): Promise<LocationSet> {
  const { assessments, items } = await askGolden(page, search, query);
  if (assessments === 0) return new Set();
  const places = placesOfHits(await saved(page));
  const ids = new Set(Array.from(places, (place) => place.split('#')[0]));
  if (ids.size !== assessments || places.size !== items)
    throw new Error(`${query.q}: the page says ${assessments} and ${items}, and saves ${ids.size} and ${places.size}.`);
  return places;
}
