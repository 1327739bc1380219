import { describe, expect, test } from 'vitest';
import { foldLanes, layOutBand } from '../../../src/insights/band/layout.ts';
import type { BandLane, BandSpan } from '../../../src/insights/band/types.ts';

const span = (over: Partial<BandSpan>): BandSpan => ({
  names: [{ name: '株式会社みほん', path: null }],
  ...{ from: null, until: null, isCurrent: false, isDoubtful: false },
  ...{ knownFrom: null, knownUntil: null, rows: [], proof: null },
  ...over,
});
const lane = (spans: BandSpan[], ...days: (string | null)[]): BandLane => ({
  ...{ subject: 'contractor', name: '印刷', key: null, spans },
  points: days.map((day) => ({ day, sentences: [{ text: '記載が変わった', n: 1 }] })),
});

describe('a time band', () => {
  test('is not drawn where no day is known', () => {
    expect(layOutBand([], '2025-01-01')).toBeNull();
    expect(layOutBand([lane([span({ isCurrent: true })], null)], '2025-01-01')).toBeNull();
  });

  test('is true to time', () => {
    const picture = layOutBand(
      [
        lane([span({ from: '2020-01-01', until: '2022-01-01' })]),
        lane([span({ from: '2020-01-01', until: '2024-01-01' })], '2022-01-01'),
      ],
      '2024-01-01',
    );
    const [two, four] = picture?.lanes.map(({ bars }) => bars[0]) ?? [];
    expect((four?.width ?? 0) / (two?.width ?? 1)).toBeCloseTo(1461 / 731, 2);
    expect(picture?.lanes[1]?.marks[0]?.x).toBeCloseTo((two?.x ?? 0) + (two?.width ?? 0), 1);
  });

  test('is solid from the day that is known, and open before it', () => {
    const picture = layOutBand(
      [
        lane([span({ knownFrom: '2022-01-01', isCurrent: true })]),
        lane([span({ isCurrent: true })]),
        lane([span({ from: '2022-01-01', isCurrent: true })]),
        lane([span({ from: '2022-01-01' })]),
      ],
      '2024-01-01',
    );
    const [known, open, proven, lost] = picture?.lanes.map(({ bars }) => bars[0]) ?? [];
    expect(known?.x).toBe(0);
    expect(known?.solid?.x).toBeGreaterThan(0);
    expect((known?.solid?.x ?? 0) + (known?.solid?.width ?? 0)).toBeCloseTo(100, 1);
    expect(known?.edges).toEqual([]);
    expect(open?.solid).toBeNull();
    expect(proven?.solid).toEqual({ x: proven?.x, width: proven?.width });
    expect(proven?.edges).toEqual([proven?.x]);
    // How long it went on is not known.
    expect(lost?.solid).toBeNull();
  });

  test('ends where nothing more is known, without an edge', () => {
    const picture = layOutBand(
      [lane([span({ from: '2020-01-01', knownUntil: '2021-01-01' }), span({ from: '2022-01-01', isCurrent: true })])],
      '2024-01-01',
    );
    const [bar] = picture?.lanes[0]?.bars ?? [];
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeLessThan(30);
    expect(bar?.edges).toHaveLength(1);
  });

  test('has every bar and point within its width, also on its last day', () => {
    const picture = layOutBand(
      [
        lane([span({ from: '2024-01-01', isCurrent: true }), span({ until: '2024-01-01' })], '2024-01-01', '2016-05'),
        lane([span({ knownFrom: '2024-01-01', isCurrent: true })]),
      ],
      '2024-01-01',
    );
    for (const { bars, marks } of picture?.lanes ?? []) {
      for (const { x, width, solid } of bars) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(100.001);
        if (solid !== null) {
          expect(solid.x).toBeGreaterThanOrEqual(x);
          expect(solid.x + solid.width).toBeLessThanOrEqual(x + width + 0.001);
        }
      }
      for (const { x } of marks) expect(x >= 0 && x <= 100).toBe(true);
    }
  });

  test('shows up to three lanes of a subject without a day, and folds more', () => {
    const lanes = (undated: number) => [
      { isDated: true },
      ...Array.from({ length: undated }, () => ({ isDated: false })),
    ];
    expect(foldLanes(lanes(0)).folded).toHaveLength(0);
    expect(foldLanes(lanes(3)).shown).toHaveLength(4);
    expect(foldLanes(lanes(4)).shown).toHaveLength(1);
    expect(foldLanes(lanes(4)).folded).toHaveLength(4);
  });
});
