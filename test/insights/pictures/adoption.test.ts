import { describe, expect, test } from 'vitest';
import { layOutCurve } from '../../../src/insights/pictures/adoption-curve.ts';
import { adoptionOf, type AskedMunicipality, type DatedRow } from '../../../src/insights/pictures/adoption.ts';

const bodyOf = (at: number, prefecture = '見本県') => ({
  code: String(990000 + at),
  name: `見本${at}市`,
  prefecture,
});
const row = (at: number, since: string | null, basis: DatedRow['basis'] = 'change', slug = '1'): DatedRow => ({
  assessment: `${990000 + at}-${slug}`,
  municipality: bodyOf(at),
  since,
  basis,
});
const asked = (...states: ('' | 'unreadable' | 'empty' | 'none' | 'missing' | 'not-asked')[]): AskedMunicipality[] =>
  states.map((state, at) => ({ municipality: bodyOf(at), absence: state === '' ? null : state }));
const countsOf = (counts: object) => ({
  ...{ dated: 0, undated: 0, other: 0, unreadable: 0, empty: 0, none: 0, missing: 0 },
  ...counts,
});
const only = <Value>(values: readonly Value[]): Value => {
  expect(values).toHaveLength(1);
  return values[0] as Value;
};

describe('what is known of a municipality', () => {
  test.each<[string, DatedRow[], object]>([
    ['the first of its months', [row(0, '2024-05-01'), row(0, '2023-02', 'change', '2')], { month: '2023-02' }],
    ['exact where a row of the history has it', [row(0, '2024-05')], { state: 'dated', isLatest: false }],
    ['the latest where only a publication has it', [row(0, '2024-05', 'published')], { isLatest: true }],
    [
      'exact where a row of the history and a publication have one month',
      [row(0, '2024-05-09', 'published'), row(0, '2024-05-01', 'change', '2')],
      { isLatest: false },
    ],
    [
      'the latest where another assessment shows no beginning',
      [row(0, '2024-05'), row(0, null, 'change', '2')],
      { state: 'dated', month: '2024-05', isLatest: true },
    ],
    ['no month', [row(0, null)], { state: 'undated', month: null }],
    ['no row', [], { state: 'other', month: null, assessments: [] }],
  ])('%s', (_, rows, expected) => {
    expect(only(adoptionOf(rows, asked('')).municipalities)).toMatchObject(expected);
  });

  test('what cannot be read is neither so nor not so', () => {
    expect(adoptionOf([], asked('unreadable', '')).counts).toEqual(countsOf({ unreadable: 1, other: 1 }));
  });

  test('what is printed empty, with a dash or not at all are three things; a form that does not ask is left out', () => {
    const { counts, municipalities } = adoptionOf([], asked('empty', 'none', 'missing', 'not-asked'));
    expect(counts).toEqual(countsOf({ empty: 1, none: 1, missing: 1 }));
    expect(municipalities).toHaveLength(3);
  });

  test('of several assessments the one of which most is known decides', () => {
    const municipality = bodyOf(0);
    const stateOf = (...absences: AskedMunicipality['absence'][]) =>
      only(
        adoptionOf(
          [],
          absences.map((absence) => ({ municipality, absence })),
        ).municipalities,
      ).state;
    expect(stateOf('missing', 'unreadable', null)).toBe('other');
    expect(stateOf('not-asked', 'missing', 'empty')).toBe('empty');
  });

  test('one assessment that can be read outweighs another that cannot', () => {
    expect(adoptionOf([row(0, '2024-05')], asked('unreadable')).counts).toMatchObject({ dated: 1, unreadable: 0 });
  });

  test('one of which a row holds counts as asked', () => {
    expect(adoptionOf([row(3, null)], asked('')).municipalities).toHaveLength(2);
  });
});

test('a municipality that had begun with another assessment is one of the month, and added to nothing', () => {
  const rows = [row(0, '2023-02'), row(0, '2024-05-20', 'change', '2'), row(1, '2024-05-01')];
  expect(
    adoptionOf(rows, []).months.map(({ month, added, bodies, total }) => [month, added.length, bodies, total]),
  ).toEqual([
    ['2023-02', 1, 1, 1],
    ['2024-05', 1, 2, 2],
  ]);
});

test('nothing was asked: there is nothing to draw', () => {
  const adoption = adoptionOf([], []);
  expect(adoption).toMatchObject({ municipalities: [], months: [], prefectures: [] });
  expect(layOutCurve(adoption)).toBeNull();
});

test('without a month there is no curve', () => {
  expect(layOutCurve(adoptionOf([row(0, null)], asked('', 'unreadable')))).toBeNull();
});

test('one municipality of one is a step up to the top', () => {
  const curve = layOutCurve(adoptionOf([row(0, '2024-05')], asked('')));
  expect(only(curve?.steps ?? [])).toMatchObject({
    month: '2024-05',
    added: 1,
    total: 1,
    height: 100,
    isLatest: false,
  });
});

test('a curve is scaled to all that were asked, and shows where a month is the latest it can be', () => {
  const adoption = adoptionOf(
    [row(0, '2023-01', 'published'), row(1, '2023-01'), row(2, '2024-01', 'published')],
    [...asked('', '', '', '', '', '', '', 'unreadable')],
  );
  expect(layOutCurve(adoption)?.steps.map(({ total, height, isLatest }) => [total, height, isLatest])).toEqual([
    [2, 25, false],
    [3, 37.5, true],
  ]);
});

test('60 municipalities: each is counted once in the states, the months, the prefectures and the curve', () => {
  const rows = Array.from({ length: 40 }, (_, at) =>
    row(at, at % 8 === 7 ? null : `${2016 + (at % 9)}-${10 + (at % 3)}`),
  );
  const adoption = adoptionOf(
    rows,
    asked(...Array.from({ length: 60 }, (_, at) => (at > 55 ? 'unreadable' : '') as '')),
  );
  const { counts, months, prefectures, municipalities } = adoption;
  expect(counts).toEqual(countsOf({ dated: 35, undated: 5, unreadable: 4, other: 16 }));
  expect(municipalities).toHaveLength(60);
  expect(months.reduce((sum, { added }) => sum + added.length, 0)).toBe(counts.dated);
  expect(months.at(-1)?.total).toBe(counts.dated);
  expect(only(prefectures).counts).toEqual(counts);
  const curve = layOutCurve(adoption);
  const steps = curve?.steps ?? [];
  expect(steps.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted());
  for (const [at, { x, width }] of steps.entries()) {
    expect(width).toBeGreaterThan(0);
    expect(x + width).toBeCloseTo(steps[at + 1]?.x ?? 100, 1);
  }
});

test('prefectures keep their municipalities apart', () => {
  const there = { municipality: bodyOf(7, '例示県'), absence: null };
  expect(
    adoptionOf([row(0, '2024-05')], [...asked('', ''), there]).prefectures.map(({ prefecture, counts }) => [
      prefecture,
      counts.dated,
      counts.other,
    ]),
  ).toEqual([
    ['見本県', 1, 1],
    ['例示県', 0, 1],
  ]);
});
