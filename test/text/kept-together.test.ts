import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptTogether } from '../../src/text/kept-together.ts';

const kept = (text: string): string[] => keptTogether(text).flatMap(({ text: own, isKept }) => (isKept ? [own] : []));

describe('what stays on one line', () => {
  test.each([
    ['総務課 〒000-0201 見本県みなと見本市', ['〒000-0201']],
    ['〒 000-0201　見本県', ['〒 000-0201']],
    ['〒０００－０２０１', ['〒０００－０２０１']],
    ['電話番号 000-201-0000', ['000-201-0000']],
    ['電話０００（２０１）００００ 内線12', ['０００（２０１）００００']],
    ['個人住民税の賦課に関する事務 全項目評価書', ['全項目評価書']],
    ['電話 000(201)0000、000-201-1512', ['000(201)0000', '000-201-1512']],
  ])('%s', (text, found) => {
    expect(kept(text)).toEqual(found);
  });

  test.each(['一丁目1番1号', '第9条第1項 別表の30の項', '2025-03-31', '1,000人以上1万人未満', '0-1', '〒000'])(
    'nothing of %s',
    (text) => {
      expect(kept(text)).toEqual([]);
    },
  );

  test('no letter is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('〒', '0', '9', '-', '（', '）', ' ', '市')), (letters) => {
        const text = letters.join('');
        expect(
          keptTogether(text)
            .map((stretch) => stretch.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
