import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AssessmentJson, AssessmentRowJson } from '../../src/export/schema.ts';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';
import { poll } from './support/comparison.ts';

type Pair = readonly [string, string];
const pairsOf = (ids: readonly string[]): Pair[] =>
  ids.flatMap((first, at) => ids.slice(at + 1).map((second): Pair => [first, second]));

const read = <Json>(dir: string, path: string): Json =>
  JSON.parse(readFileSync(join(dir, 'api/v1', path), 'utf8')) as Json;
const list = (dir: string): AssessmentRowJson[] => read(dir, 'assessments.json');
const hasChanges = (dir: string, id: string): boolean =>
  read<AssessmentJson>(dir, `assessments/${id}.json`).changes.length > 0;

const [sample, cases] = [inject('sample'), inject('cases').pagefind];
const ofProcedure = list(sample.dir).flatMap(({ id, procedure }) => (procedure?.id === 'jido-teate' ? [id] : []));
const withoutChanges = list(cases.dir).flatMap(({ id }) => (hasChanges(cases.dir, id) ? [] : [id]));

describe.each([
  ['all of one procedure', sample, pairsOf(ofProcedure)],
  ['those without changes', cases, pairsOf(withoutChanges.slice(0, 4))],
  ['a former id', sample, [['992011-15', '992020-11']] as Pair[]],
] as const)('pairs of %s', (_, { dir, base }, pairs) => {
  let browser: LaunchedBrowser;
  let server: RunningServer;
  let page: Page;
  beforeAll(async () => {
    browser = await launchLasting(inject('browser'));
    server = await serve({ dir, base, port: 0, anyPort: true });
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('are there', () => expect(pairs.length).toBeGreaterThan(0));

  test.each(pairs)('%s and %s stand side by side', async (first, second) => {
    const failed: string[] = [];
    const note = (response: { status: () => number; url: () => string }): void => {
      if (response.status() >= 400) failed.push(response.url());
    };
    page.on('response', note);
    await page.goto(new URL(`compare/?a=${first}&b=${second}`, server.url).href);
    await poll(() => page.locator('compare-page output').first().getAttribute('data-state')).toBe('done');
    page.off('response', note);
    expect(failed).toEqual([]);
    const columns = page.locator('.compare thead th[data-column]');
    const shown = await columns.evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['column']));
    expect(shown).toHaveLength(2);
    expect(shown[1]).toBe(second);
    expect(await page.locator('.compare [data-row]').count()).toBeGreaterThan(0);
  });
});
