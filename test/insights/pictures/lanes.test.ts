import { expect, test } from 'vitest';
import { layOutLanes, type Lane } from '../../../src/insights/pictures/lanes.ts';

const lane = (...spans: [from: string | null, until: string | null][]): Lane => ({
  group: '見本の事務',
  task: '運用・保守',
  path: '/assessments/990000-1/#II-4-1',
  spans: spans.map(([from, until]) => ({
    names: [{ name: '株式会社みほん', path: null }],
    from,
    until,
    isCurrent: until === null,
    isDoubtful: false,
  })),
});

test('no lane, no picture', () => {
  expect(layOutLanes([], '2025-01-01')).toBeNull();
});

test('without a known day there is no time to draw', () => {
  expect(layOutLanes([lane([null, null]), lane([null, null])], '2025-01-01')).toBeNull();
});

test('spans of a task follow one another without a gap, the last up to the end', () => {
  const picture = layOutLanes([lane(['2023-04-01', null], ['2019-04-01', '2023-04-01'])], '2025-10-01');
  const [last, first] = picture?.bars[0] ?? [];
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(100, 1);
  expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(last?.x ?? 0, 1);
  expect(first?.x).toBeGreaterThan(0);
});

test('widths are true to time', () => {
  const picture = layOutLanes([lane(['2020-01-01', '2022-01-01']), lane(['2020-01-01', '2024-01-01'])], '2024-01-01');
  const [two, four] = picture?.bars.map(([bar]) => bar?.width) ?? [];
  expect((four ?? 0) / (two ?? 1)).toBeCloseTo(1461 / 731, 2);
});

test('an unknown beginning starts before every known day', () => {
  const picture = layOutLanes([lane([null, '2019-03-29']), lane(['2018-01-01', null])], '2025-01-01');
  const [open, known] = picture?.bars.map(([bar]) => bar) ?? [];
  expect(open?.x).toBe(0);
  expect(known?.x).toBeGreaterThan(5);
  expect(open?.width).toBeGreaterThan(known?.x ?? 100);
});

test('ends that are days have an edge, and no others', () => {
  const picture = layOutLanes([lane(['2023-04-01', null], [null, '2023-04-01'], ['2019-04-01', '2020-04-01'])], null);
  expect(picture?.bars[0]?.map(({ edges }) => edges.length)).toEqual([1, 1, 2]);
});

test('a span of a day is seen, and inside the picture', () => {
  const picture = layOutLanes([lane(['2010-01-01', null]), lane(['2025-01-01', null])], '2025-01-01');
  const bar = picture?.bars[1]?.[0];
  expect(bar?.width).toBeGreaterThan(0.5);
  expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(100);
});

test('60 lanes have a bar for each of their spans', () => {
  const lanes = Array.from({ length: 60 }, (_, at) =>
    lane(['2023-04-01', null], [at % 2 === 0 ? null : `20${10 + (at % 9)}-04-01`, '2023-04-01']),
  );
  const picture = layOutLanes(lanes, null);
  expect(picture?.bars.map((bars) => bars.length)).toEqual(lanes.map(() => 2));
  for (const { x, width } of picture?.bars.flat() ?? []) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(100.01);
  }
});
