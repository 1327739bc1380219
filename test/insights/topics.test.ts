import { expect, test } from 'vitest';
import { QUESTIONS } from '../../src/insights/summary/questions.ts';
import { topicsOf } from '../../src/insights/summary/topics.ts';
import { meaningTree } from '../../src/compare/meaning-tree.ts';

const tree = meaningTree();

test('each question that may be asked of all leads first to an item of its first role', () => {
  const topics = topicsOf(tree.roots, () => true);
  expect(topics.map(({ id }) => id)).toEqual(QUESTIONS.filter(({ topic }) => topic !== null).map(({ id }) => id));
  for (const { id, fields } of topics) {
    const [first] = QUESTIONS.find((question) => question.id === id)?.roles ?? [];
    expect(tree.byId(fields[0] ?? '')?.role, id).toBe(first?.role);
  }
});

test('an item without a page is not led to, and a question without one is left out', () => {
  const [all] = topicsOf(tree.roots, () => true);
  const [gone, ...rest] = all?.fields ?? [];
  const topics = topicsOf(tree.roots, (field) => field !== gone);
  expect(topics[0]).toEqual({ ...all, fields: rest });
  expect(topicsOf(tree.roots, () => false)).toEqual([]);
});
