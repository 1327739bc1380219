import { describe, expect, it } from 'vitest';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { arrivalsOf, type ArrivedEdition } from '../../../src/compare/editions/arrivals.ts';

const row = (n: number, iso: string | null, after = `記載${n}`): StoredChange =>
  ({ n, iso, date: iso ?? '', item: `Ⅰ1 項目${n}`, before: '', after }) as unknown as StoredChange;

interface Given {
  published: string | null;
  imported?: string;
  retrieved?: string;
  rows?: StoredChange[];
}
const edition = ({ published, imported, retrieved, rows = [] }: Given): ArrivedEdition => ({
  frontmatter: {
    published,
    source:
      retrieved === undefined
        ? null
        : { file: 'x.pdf', url: null, retrieved, sha256: null, licence: null, kind: 'pdf', quality: null },
  },
  provenance: imported === undefined ? null : { imported },
  changes: rows,
});
const arrivals = (...given: Given[]) => arrivalsOf(given.map(edition));
const declared = (n: number, iso: string | null) => ({ n, iso, basis: '' as const });

describe('the arrival of an assessment', () => {
  it('is the day of its import, else the one on which its source was retrieved, else not known', () => {
    expect(arrivals({ published: '2020-04-01', imported: '2026-11-29', retrieved: '2026-11-01' }).newest).toBe(
      '2026-11-29',
    );
    expect(arrivals({ published: '2020-04-01', retrieved: '2026-11-01' }).newest).toBe('2026-11-01');
    expect(arrivals({ published: '2020-04-01' })).toMatchObject({ newest: null, first: null });
  });

  it('began with the edition that came first, in whatever order they were published', () => {
    const [older, newer] = [{ published: '2020-04-01' }, { published: '2024-04-01' }];
    expect(arrivals({ ...older, imported: '2026-05-01' }, { ...newer, imported: '2026-01-01' }).first).toBe(
      '2026-01-01',
    );
    expect(arrivals({ ...older, imported: '2026-01-01' }, { ...newer, imported: '2026-05-01' })).toMatchObject({
      first: '2026-01-01',
      newest: '2026-05-01',
    });
    expect(arrivals(older, { ...newer, imported: '2026-05-01' }).first).toBeNull();
  });
});

describe('the arrival of a row', () => {
  it('is that of its assessment, however old the row is', () => {
    expect(
      arrivals({ published: '2020-04-01', imported: '2026-11-29', rows: [row(1, '2015-04-01')] }).of(
        declared(1, '2015-04-01'),
      ),
    ).toBe('2026-11-29');
  });

  it('is that of the first edition to come that prints it', () => {
    const { of } = arrivals(
      { published: '2020-04-01', imported: '2026-01-01', rows: [row(1, '2019-04-01')] },
      {
        published: '2024-04-01',
        imported: '2026-05-01',
        rows: [row(1, '2019-04-01'), row(2, '2023-04-01'), row(3, null)],
      },
    );
    expect([of(declared(1, '2019-04-01')), of(declared(2, '2023-04-01')), of(declared(3, null))]).toEqual([
      '2026-01-01',
      '2026-05-01',
      '2026-05-01',
    ]);
  });

  it('is not new because another edition prints it in other words', () => {
    const { of } = arrivals(
      { published: '2020-04-01', imported: '2026-01-01', rows: [row(1, '2019-04-01', '前の読み取り')] },
      { published: '2024-04-01', imported: '2026-05-01', rows: [row(1, '2019-04-01', '次の読み取り')] },
    );
    expect(of(declared(1, '2019-04-01'))).toBe('2026-01-01');
  });

  it('is not known where one of the editions that print it came on a day that nobody recorded', () => {
    const { of } = arrivals(
      { published: '2020-04-01', rows: [row(1, '2019-04-01')] },
      { published: '2024-04-01', imported: '2026-05-01', rows: [row(1, '2019-04-01'), row(2, '2023-04-01')] },
    );
    expect([of(declared(1, '2019-04-01')), of(declared(2, '2023-04-01'))]).toEqual([null, '2026-05-01']);
  });

  it('that was written in after the arrival is its own day, up to the 公表日', () => {
    const since = (iso: string, published: string | null): string | null =>
      arrivals({ published, imported: '2025-04-01', rows: [row(1, iso)] }).of(declared(1, iso));
    expect(since('2025-04-01', '2026-04-01')).toBe('2025-04-01');
    expect(since('2025-04-02', '2026-04-01')).toBe('2025-04-02');
    expect(since('2025-10', '2026-04-01')).toBe('2025-10-01');
    expect(since('2068-04-01', '2026-04-01')).toBe('2026-04-01');
    expect(since('2068-04-01', '2025-03-31')).toBe('2025-04-01');
    expect(since('2068-04-01', null)).toBe('2025-04-01');
  });
});

describe('the arrival of a difference without a row', () => {
  const between = (older: string | undefined, newer: string | undefined, iso = '2024-04-01'): string | null =>
    arrivals(
      { published: '2020-04-01', ...(older === undefined ? {} : { imported: older }) },
      { published: '2024-04-01', ...(newer === undefined ? {} : { imported: newer }) },
    ).of({ n: -1, iso, basis: 'undeclared' });

  it('is that of the later one of the two editions', () => {
    expect(between('2026-01-01', '2026-05-01')).toBe('2026-05-01');
    expect(between('2026-05-01', '2026-01-01')).toBe('2026-05-01');
  });

  it('is not known where that of one of them is not', () => {
    expect(between(undefined, '2026-05-01')).toBeNull();
    expect(between('2026-01-01', undefined)).toBeNull();
    expect(between('2026-01-01', '2026-05-01', '2020-04-01')).toBeNull();
  });
});
