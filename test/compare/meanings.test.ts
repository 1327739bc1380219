import { expect, test } from 'vitest';
import { labelsOf, meaningId, mergeForms, walkMeanings } from '../../src/compare/meanings.ts';
import { nodeByField, walk } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';

const [juten, zen, kiso] = [loadForm('juten'), loadForm('zen'), loadForm('kiso')];
const tree = mergeForms([juten, zen, kiso]);

const fieldsOf = (id: string): Record<string, string> =>
  Object.fromEntries([...(tree.byId(id)?.nodes ?? [])].map(([form, { field }]) => [form, field]));

test('items that mean the same are one, whatever their numbers', () => {
  expect(fieldsOf('II-4-contract-3')).toEqual({ juten: 'II-4-contract-3', zen: 'II-4-contract-6' });
  expect(fieldsOf('I-1-3')).toEqual({ juten: 'I-1-3', zen: 'I-1-3', kiso: 'II-1-people' });
});

test('items of one number that mean different things stay apart', () => {
  expect(fieldsOf('II-3-3')).toEqual({ juten: 'II-3-3', zen: 'II-3-6' });
  expect(fieldsOf('zen-II-3-3')).toEqual({ zen: 'II-3-3' });
});

test('every item of every form stands in the tree once', () => {
  for (const form of [juten, zen, kiso]) {
    for (const node of walk(form)) {
      const meaning = tree.of(node);
      expect(meaning.nodes.get(form.id)).toBe(node);
      if (node.type !== null) expect(tree.byId(meaningId(form, node))).toBe(meaning);
    }
  }
  const items = [...walkMeanings(tree.roots)].filter(({ type }) => type !== null);
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('what only one form has stands where that form prints it', () => {
  const ids = [...walkMeanings(tree.roots)].map(({ id }) => id);
  expect(ids.indexOf('zen-II-3-3')).toBe(ids.indexOf('II-3-2') + 1);
  expect(ids.indexOf('zen-annex1')).toBeLessThan(ids.indexOf('II'));
  expect(ids.indexOf('zen-annex1')).toBeGreaterThan(ids.indexOf('I-7'));
});

test('headings of other forms are known by what stands under them', () => {
  expect(tree.of(nodeByField(kiso, 'I') ?? raise()).id).toBe('I');
  expect(tree.of(nodeByField(kiso, 'II') ?? raise()).id).toBe('kiso-II');
});

test('options of all forms stand in printed order', () => {
  expect(tree.byId('I-1-3')?.options).toEqual([
    '1,000人未満（任意実施）',
    '1,000人未満',
    '1,000人以上1万人未満',
    '1万人以上10万人未満',
    '10万人以上30万人未満',
    '30万人以上',
  ]);
});

test('an item is named by the headings above it', () => {
  expect(labelsOf(tree.byId('II-2-3-necessity') ?? raise())).toEqual([
    'Ⅱ 特定個人情報ファイルの概要',
    '2. 基本情報',
    '③対象となる本人の範囲',
    'その必要性',
  ]);
});

function raise(): never {
  throw new Error('The form lacks an item that this test is about.');
}
