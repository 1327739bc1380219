import { describe, expect, test } from 'vitest';
import { layOutNarrow, layOutWide, type WayBox, type WayPicture } from '../../../src/insights/way/layout.ts';
import type { PictureStage } from '../../../src/insights/way/picture-stages.ts';
import type { WayStageId } from '../../../src/insights/way/types.ts';
import { textWidth } from '../../../src/insights/way/wrap.ts';

const stage = (id: WayStageId, count: number, words = '名前'): PictureStage => ({
  id,
  label: id,
  absences: count === 0 ? [{ words: '記載なし', isUnclear: false }] : [],
  nodes: Array.from({ length: count }, (_, at) => ({
    target: `${id}${at + 1}`,
    rest: `rest-${id}${at + 1}`,
    text: `${words}${at + 1}`,
    note: at % 2 === 0 ? '12件　うち再委託する 3件　うち判読不明 1件、ほかにも長い説明がある' : null,
    isUnclear: false,
  })),
});
const all = (count: number, words?: string): PictureStage[] => [
  stage('source', count, words),
  stage('office', 1, words),
  stage('contractor', count, words),
  stage('subcontractor', 1, words),
  stage('recipient', 2, words),
  stage('place', 0),
];
const LAYOUTS: [name: string, layOut: (stages: readonly PictureStage[]) => WayPicture][] = [
  ['narrow', layOutNarrow],
  ['medium', (stages) => layOutWide(stages, 'medium')],
  ['large', (stages) => layOutWide(stages, 'large')],
];
const LONG = '番号法第19条第8号に基づく命令第2条の表に定める情報照会者及びABCDEFGHIJKLMNOPQRSTUVWXYZのうち、';

/** How wide letters are drawn: src/styles/way.css. */
const [LETTER, NOTE, PAD] = [15, 13, 10];

describe('a picture', () => {
  test.each([
    [0, ['記載なし'], [null]],
    [1, ['名前1'], ['source1']],
    [6, ['名前1', '名前2', '名前3', '名前4', '名前5', '名前6'], ['source1', 'source6']],
    [7, ['名前1', '名前2', '名前3', '名前4', '名前5', 'ほか2件'], ['source1', 'rest-source6']],
    [60, ['名前1', '名前2', '名前3', '名前4', '名前5', 'ほか55件'], ['source1', 'rest-source6']],
  ])('of %i names of a stage shows six, or counts those that are left out', (count, words, [first, last = first]) => {
    for (const [, layOut] of LAYOUTS) {
      const boxes = layOut(all(count)).columns[0]?.boxes ?? [];
      expect(boxes.map(({ lines }) => lines.join(''))).toEqual(words);
      expect([boxes[0]?.target, boxes.at(-1)?.target]).toEqual([first, last]);
    }
  });

  test.each(LAYOUTS)('has every box in its stage and no two stages over each other (%s)', (_, layOut) => {
    for (const count of [0, 1, 6, 60]) {
      const { width, height, columns } = layOut(all(count));
      for (const column of columns) {
        expect(column.x).toBeGreaterThanOrEqual(0);
        expect(column.y).toBeGreaterThanOrEqual(0);
        expect(column.x + column.width).toBeLessThanOrEqual(width);
        expect(column.y + column.height).toBeLessThanOrEqual(height + 0.001);
        for (const box of column.boxes) expect(isInside(box, column)).toBe(true);
        expect(columns.filter((other) => other !== column && overlap(other, column))).toEqual([]);
        expect(
          column.boxes.flatMap((box) => column.boxes.filter((other) => other !== box && overlap(box, other))),
        ).toEqual([]);
      }
    }
  });

  test.each(LAYOUTS)('has every text in its box (%s)', (_, layOut) => {
    for (const words of ['名前', LONG, LONG.repeat(4)])
      for (const { boxes } of layOut(all(7, words)).columns)
        for (const { width, height, lines, note } of boxes) {
          for (const line of lines) expect(textWidth(line) * LETTER).toBeLessThanOrEqual(width - 2 * PAD);
          expect(textWidth(note ?? '') * NOTE).toBeLessThanOrEqual(width - 2 * PAD);
          expect((lines.length + (note === null ? 0 : 1)) * 20).toBeLessThan(height);
        }
  });

  test.each(LAYOUTS)('leads to and from every stage by an arrow that crosses no box (%s)', (name, layOut) => {
    const { columns, arrows } = layOut(all(6));
    expect(arrows).toHaveLength(columns.length - 1);
    for (const { from, to } of arrows) {
      const points = Array.from({ length: 21 }, (_, at) => [
        from[0] + ((to[0] - from[0]) * at) / 20,
        from[1] + ((to[1] - from[1]) * at) / 20,
      ]);
      for (const [x = 0, y = 0] of points)
        expect(
          columns.some((c) => x > c.x && x < c.x + c.width && y > c.y && y < c.y + c.height),
          name,
        ).toBe(false);
    }
  });
});

type Area = Pick<WayBox, 'x' | 'y' | 'width' | 'height'>;

const overlap = (a: Area, b: Area): boolean =>
  a.x + a.width > b.x && b.x + b.width > a.x && a.y + a.height > b.y && b.y + b.height > a.y;

const isInside = (inner: Area, outer: Area): boolean =>
  inner.x > outer.x &&
  inner.y > outer.y &&
  inner.x + inner.width < outer.x + outer.width &&
  inner.y + inner.height < outer.y + outer.height;
