import { expect, test } from 'vitest';
import { outline } from '../../src/assessment/outline.ts';
import { loadForm } from '../../src/forms/load.ts';
import { caseEntries } from '../../src/insights/rules/case-entries.ts';
import { keepShownAnswers } from '../../src/insights/summary/shown.ts';
import { summarize } from '../../src/insights/summary/summarize.ts';

const form = loadForm('juten');
const items = {
  'II-f1-4-status': '委託する（1）件',
  'II-f1-4-contract1-3': '株式会社見本計算',
  'II-f1-5-status': ['○行っていない'],
};
const answers = summarize(outline(caseEntries(items, form), form), form);

test('lines whose rule is not shown are left out, and an answer that has no other', () => {
  const kept = keepShownAnswers(answers, (rule) => rule === 'summary-names');
  const found = kept.filter(({ lines }) => lines.length > 0);
  expect(found.map(({ id, lines }) => [id, lines.map(({ display }) => display)])).toEqual([['outsourced', ['names']]]);
  expect(kept.map(({ id }) => id)).not.toContain('passed');
  expect(kept.map(({ id }) => id)).toContain('place');
  expect(keepShownAnswers(answers, () => true)).toEqual(answers);
});
