import { describe, expect, it } from 'vitest';
import { resolveItem } from '../../src/changes/resolve-item.ts';
import { loadForm } from '../../src/forms/load.ts';
import { resolve } from './support/resolve.ts';

describe('the texts of a row', () => {
  const says = new Map([
    ['II-f1-4-contract3-3', ['株式会社みほん計算']],
    ['II-f1-5-transfer4', ['見本部 保険年金課']],
    ['II-f1-5-transfer5', ['見本部 介護保険課']],
  ]);
  const textsOf = (key: string): string[] => says.get(key) ?? [];

  it.each([
    ['equal to what one item says', 'Ⅱ(1)4', '甲計算株式会社', '株式会社みほん計算', 'II-f1-4-contract3-3 (value)'],
    ['equal to what one item of a section says', 'Ⅱ(1)', '', '株式会社みほん計算', 'II-f1-4-contract3-3 (value)'],
    ['equal to the name of one block', 'Ⅱ(1) - 5', '健康部 国保課', '見本部　保険年金課', 'II-f1-5-transfer4 (value)'],
    ['boxes that one item has', 'Ⅱ(1)3', '[ ] 民間事業者', '[○] 民間事業者（みほん社）', 'II-f1-3-1 (value)'],
    [
      'an option that one item has',
      'Ⅲ(1)9従業者に対する教育・啓発',
      '十分に行っている',
      '特に力を入れて行っている',
      'III-f1-9-status (value)',
    ],
    ['a date', 'Ⅱ(1)2 基本情報', '平成27年6月を予定', '平成27年6月', 'II-f1-2-5 (value)'],
    [
      'no boxes where one of two items has them',
      'Ⅱ(1)3 の方法',
      '窓口で確かめる。',
      '端末で確かめる。',
      'II-f1-3-5 (value)',
    ],
    ['an option that several items have', 'Ⅲ(1)6', '十分である', '課題が残されている', 'III-f1-6 (group)'],
    ['a text like any other', 'Ⅱ(1)5', '第7号', '第8号', 'II-f1-5 (group)'],
  ])('%s: %s', (_, printed, before, after, expected) =>
    expect(resolve('juten', printed, { before, after, textsOf })).toBe(expected),
  );

  it('never overrule an item that the column names', () => {
    expect(resolve('juten', 'Ⅱ(1)5移転先5', { before: '', after: '見本部 保険年金課', textsOf })).toBe(
      'II-f1-5-transfer5 (exact)',
    );
  });
});

describe('an item that does not stand in the assessment', () => {
  const some = ['I-1-2', 'II-f1-4', 'II-f1-4-contract1', 'II-f1-4-contract1-3'];
  const form = loadForm('juten');

  it('has its field and no key', () => {
    expect(resolveItem('Ⅰ1②', form, [])).toEqual({ keys: [], fields: ['I-1-2'], how: 'exact' });
    expect(resolveItem('Ⅱ4委託事項5③委託先名', form, some)).toEqual({
      keys: [],
      fields: ['II-4-contract-3'],
      how: 'exact',
    });
  });

  it('is taken for the only block there is where its number is lost', () => {
    expect(resolveItem('Ⅱ4③委託先名', form, some)).toEqual({
      keys: ['II-f1-4-contract1-3'],
      fields: ['II-4-contract-3'],
      how: 'exact',
    });
  });

  it('is known by its field in a document that holds nothing but its history', () => {
    expect(resolveItem('Ⅱ-5 提供先4 ◎提供する情報', form, [])).toEqual({
      keys: [],
      fields: ['II-5-provision-3'],
      how: 'exact',
    });
  });
});
