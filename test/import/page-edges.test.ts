import { describe, expect, test } from 'vitest';
import { findPageEdges } from '../../src/import/readers/tables/page-edges.ts';
import type { GridPage, LooseLine } from '../../src/import/readers/tables/types.ts';

const line = (page: number, top: number, text: string): LooseLine => ({
  top,
  left: 60,
  text,
  origin: { page, box: [60, top, 200, top + 10] },
});

/** A page of cells from 100 to 700, with words in its margins. */
function makePage(number: number, ...loose: LooseLine[]): GridPage {
  const box = { left: 50, top: 100, right: 550, bottom: 700 };
  const cell = {
    ...box,
    text: '記載',
    origin: { page: number, box: [50, 100, 550, 700] as [number, number, number, number] },
  };
  return { number, cells: [cell], loose };
}

const edgesOf = (pages: GridPage[]): string[] => {
  const edges = findPageEdges(pages);
  return pages.flatMap(({ loose }) => loose.filter(({ origin }) => edges.has(origin)).map(({ text }) => text));
};

describe('heads and feet of pages', () => {
  test('are known where most pages print one, also with other words on each', () => {
    const pages = [1, 2, 3].map((n) => makePage(n, line(n, 30, `様式 シート${n}`), line(n, 780, `${n}`)));
    expect(edgesOf(pages)).toEqual(['様式 シート1', '1', '様式 シート2', '2', '様式 シート3', '3']);
  });

  test.each([
    ['two pages', [1, 2].map((n) => makePage(n, line(n, 30, `頭${n}`)))],
    ['a title on one of three pages', [makePage(1, line(1, 30, '題名')), makePage(2), makePage(3)]],
    ['three of six pages', [1, 2, 3, 4, 5, 6].map((n) => (n < 4 ? makePage(n, line(n, 30, `頭${n}`)) : makePage(n)))],
    ['lines below the margin', [1, 2, 3].map((n) => makePage(n, line(n, 80, `見出し${n}`)))],
  ])('are none on %s', (_, pages) => expect(edgesOf(pages)).toEqual([]));

  test('are known on four of six pages', () => {
    const pages = [1, 2, 3, 4, 5, 6].map((n) => (n < 5 ? makePage(n, line(n, 30, `頭${n}`)) : makePage(n)));
    expect(edgesOf(pages)).toHaveLength(4);
  });

  test('are none where pages have no cells', () => {
    const pages = [1, 2, 3].map((n) => ({ number: n, cells: [], loose: [line(n, 30, `一行目${n}`)] }));
    expect(edgesOf(pages)).toEqual([]);
  });
});
