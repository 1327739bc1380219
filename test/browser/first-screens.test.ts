import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { AssessmentRowJson } from '../../src/export/schema.ts';
import { walk } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { FormId, FormRole } from '../../src/forms/types.ts';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';
import { NARROW } from '../support/browsing.ts';

const SCREENS = 2;
/** The five questions of a resident, and the role of the item that a form asks each with; null: every form does. */
const QUESTIONS: Readonly<Record<string, FormRole | null>> = {
  holder: null,
  outsourcing: 'outsourced',
  passing: 'passedOn',
  retention: 'retention',
  requests: null,
};
const NO_FIELD = '様式に欄なし';

interface Answer {
  question: string;
  words: string;
  bottom: number;
  right: number;
}

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchLasting(inject('browser'));
});
afterAll(() => browser.close());

describe.each([
  ['sample', inject('sample')],
  ['real', inject('real')],
])('%s: the first two screens of a phone', (_name, site) => {
  const rows =
    site === null
      ? []
      : (JSON.parse(readFileSync(join(site.dir, 'api/v1/assessments.json'), 'utf8')) as AssessmentRowJson[]);
  const inForce = rows.filter(({ status }) => status === 'published');
  const codes = [...new Set(inForce.map(({ municipality }) => municipality.code))];
  let server: RunningServer;
  let page: Page;
  beforeAll(async () => {
    if (site === null) return;
    server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
    page = await browser.newPage({ viewport: NARROW });
  });
  afterAll(async () => {
    await page?.close();
    await server?.close();
  });

  async function answersOf(path: string): Promise<Answer[]> {
    await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
    return page.locator('main [data-question]').evaluateAll((all) =>
      all.map((element) => {
        const { bottom, right } = element.getBoundingClientRect();
        const words = element.querySelector('dd')?.textContent.trim() ?? '';
        return {
          question: element.getAttribute('data-question') ?? '',
          words,
          bottom: bottom + scrollY,
          right,
        };
      }),
    );
  }
  const outside = (answers: readonly Answer[]): Answer[] =>
    answers.filter(({ bottom, right }) => bottom > SCREENS * NARROW.height || right > NARROW.width);

  test.skipIf(site === null)('there are assessments and bodies to look at', () => {
    expect(inForce.length).toBeGreaterThanOrEqual(4);
    expect(codes.length).toBeGreaterThanOrEqual(3);
  });

  test.each(rows.map(({ id, form }) => ({ id, form })))('$id answers the five questions', async ({ id, form }) => {
    const answers = await answersOf(`${site?.base}assessments/${id}/`);
    const roles = new Set(Array.from(walk(loadForm(form as FormId)), ({ role }) => role));
    const byQuestion = new Map(answers.map((answer) => [answer.question, answer]));
    for (const [question, role] of Object.entries(QUESTIONS)) {
      const words = byQuestion.get(question)?.words ?? '';
      expect([question, words]).not.toEqual([question, '']);
      expect([question, words === NO_FIELD]).toEqual([question, role !== null && !roles.has(role)]);
    }
    expect(outside(answers)).toEqual([]);
  });

  test.each(codes)('the page of the body %s answers them for all its tasks', async (code) => {
    const answers = await answersOf(`${site?.base}municipalities/${code}/`);
    expect(new Set(answers.map(({ question }) => question))).toEqual(
      new Set([...Object.keys(QUESTIONS), 'people', 'changed']),
    );
    expect(answers.filter(({ words }) => words === '')).toEqual([]);
    expect(outside(answers)).toEqual([]);
    // What it opens with stands above every other part of the page.
    const first = await page
      .locator('main h2')
      .first()
      .evaluate((h2) => h2.getBoundingClientRect().top + scrollY);
    for (const { bottom } of answers) expect(bottom).toBeLessThanOrEqual(first);
  });
});
