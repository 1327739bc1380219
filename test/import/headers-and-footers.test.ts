import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { LabelIndex } from '../../src/match/labels/label-index.ts';
import { findHeadersAndFooters } from '../../src/import/place/headers-and-footers.ts';
import type { SourceBlock } from '../../src/import/types.ts';

const index = new LabelIndex(loadForm('juten').sections);

/** Pages of `length` lines with `line(page)` at the foot; `blank` lines stand between two pages. */
function pages(count: number, line: (page: number) => string, { length = 6, blank = 3 } = {}): SourceBlock[] {
  let number = 0;
  return Array.from({ length: count }, (_, page) => {
    // No two of them are alike.
    const texts = Array.from(
      { length: length - 1 },
      (_unused, at) => `${'甲乙丙丁'.charAt(page)}${'あいうえお'.charAt(at)}の記録`,
    );
    const parts = [...texts, line(page + 1)].map((text): SourceBlock => {
      number += 1;
      return { kind: 'line', text, lines: [number, number] };
    });
    number += blank;
    return parts;
  }).flat();
}

/** What was found: the texts in order. */
const found = (parts: SourceBlock[]): string[] =>
  [...findHeadersAndFooters(parts, index)].map(([part, kind]) => `${kind}: ${'text' in part ? part.text : ''}`);

describe('a line at the foot of each page', () => {
  const foot = (): string => '見本市 保健福祉部';

  test('on three pages is no words of the document', () => {
    expect(found(pages(3, foot))).toEqual(Array.from({ length: 3 }, () => 'running: 見本市 保健福祉部'));
  });

  test('on two pages may be said twice', () => {
    expect(found(pages(2, foot))).toEqual([]);
  });

  test.each([
    [5, 3],
    [4, 0],
  ])('comes again after %i lines: taken for one %i times', (length, times) => {
    expect(found(pages(3, foot, { length }))).toHaveLength(times);
  });

  test.each([
    [3, 3],
    [2, 0],
  ])('before %i blank lines: taken for one %i times', (blank, times) => {
    expect(found(pages(3, foot, { blank }))).toHaveLength(times);
  });

  test.each([
    [60, 3],
    [61, 0],
  ])('of %i characters: taken for one %i times', (length, times) => {
    expect(found(pages(3, () => '見'.repeat(length)))).toHaveLength(times);
  });

  test('that is a label of the form stays one', () => {
    expect(found(pages(3, () => '①事務の名称'))).toEqual([]);
  });
});

describe('a number at the foot of each page', () => {
  const numbers =
    (...printed: number[]) =>
    (page: number): string =>
      `- ${printed[page - 1] ?? 0} -`;

  test.each([
    ['rises by one', [1, 2, 3], 3],
    ['begins anywhere', [7, 8, 9], 3],
    ['rises by three where pages are lost', [1, 4, 7], 3],
    ['rises by more than three', [1, 5, 9], 0],
    ['stays', [2, 2, 2], 0],
    ['falls', [3, 2, 1], 0],
    ['stands on two pages', [1, 2], 0],
  ])('%s', (_, printed, times) => {
    expect(found(pages(printed.length, numbers(...printed)))).toEqual(
      printed.slice(0, times).map((number) => `page: - ${number} -`),
    );
  });
});
