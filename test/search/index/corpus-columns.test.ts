import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pick, seeded } from '../../../scripts/bench/random.ts';
import { fromColumns, toColumns } from '../../../src/search/index/corpus-columns.ts';
import type { CorpusRow, SearchCorpus } from '../../../src/search/index/corpus-file.ts';
import { PUBLISHING, REGISTRY } from '../../../src/registry/municipality-registry.ts';

const BARE: Omit<SearchCorpus, 'rows' | 'municipalities'> = {
  procedures: [{ id: 'jido-teate', name: '児童手当' }],
  forms: [{ id: 'juten', name: '重点項目評価書' }],
  parts: ['Ⅰ'],
  synonyms: [['個人番号', 'マイナンバー']],
};
const PLACES = [
  { code: '992011', name: 'みなと見本市', prefecture: '見本県' },
  { code: '992020', name: '$&市', prefecture: '見本県' },
];

test('what is packed column by column is read back as it was', () => {
  const rows: CorpusRow[] = [
    ['992011-1', 'みなと見本市 児童手当', 0, 0, 0, '2024-04-01', 'published'],
    ['992011-1', 'みなと見本市 児童手当', 0, 0, 0, '2023-04-01', 'published', '2023-04-01'],
    ['992011-kyoiku-3', '就学援助', 0, -1, 0, null, 'draft'],
    ['992020-2', '$&市の児童手当', 1, 0, 0, '2024-04-01', 'ended'],
    ['old-name', '', 1, 0, 0, null, 'published'],
  ];
  const corpus: SearchCorpus = { ...BARE, municipalities: PLACES, rows };
  expect(fromColumns(JSON.parse(JSON.stringify(toColumns(corpus))) as never)).toEqual(corpus);
});

test('a column that is cut short is told, not guessed', () => {
  const rows: CorpusRow[] = [['992011-1', 'ア', 0, 0, 0, null, 'published']];
  const columns = toColumns({ ...BARE, municipalities: PLACES, rows });
  expect(() => fromColumns({ ...columns, rowForms: '' })).toThrow('lacks row 0');
  expect(() => fromColumns({ ...columns, titles: { values: [], of: '0' } })).toThrow('lacks its value 0');
});

test('numbers of which one is no letter are written as numbers, and read back', () => {
  const titled = (count: number): SearchCorpus => ({
    ...BARE,
    municipalities: PLACES,
    rows: Array.from({ length: count }, (_, n): CorpusRow => [`992011-${n}`, `${n}`, 0, 0, 0, null, 'published']),
  });
  // The letters from that of 0 up to the first half of one.
  const most = 0xd800 - 0x30;
  for (const [count, type] of [
    [most, 'string'],
    [most + 1, 'object'],
  ] as const) {
    const corpus = titled(count);
    const columns = toColumns(corpus);
    expect(typeof columns.titles.of).toBe(type);
    expect(fromColumns(JSON.parse(JSON.stringify(columns)) as never)).toEqual(corpus);
  }
});

/** What a page may load at its first view, gzipped. */
const LIMIT = 150_000;

/** As municipalities number them: 23 assessments each, of some days, in wordings of their own that many have in common. */
function wholeCountry(): SearchCorpus {
  const random = seeded(7);
  const procedures = Array.from({ length: 40 }, (_, n) => ({ id: `task-${n}`, name: `第${n}の給付` }));
  const municipalities = [...PUBLISHING].flatMap((code) => {
    const body = REGISTRY.get(code);
    return body === undefined ? [] : [{ code, name: body.name, prefecture: body.prefecture }];
  });
  const rows = municipalities.flatMap(({ code, name }, place) => {
    const days = Array.from({ length: 5 }, () =>
      new Date(Date.UTC(2016, 0, 1 + Math.floor(random() * 3600))).toISOString().slice(0, 10),
    );
    const begins = pick(['', `${name} `], random);
    return Array.from({ length: 23 }, (_, n): CorpusRow => {
      const task = Math.floor(random() * procedures.length);
      const title = `${begins}${procedures[task]?.name ?? ''}${pick(WORDINGS, random)}`;
      return [`${code}-${n + 1}`, title, place, task, 0, pick(days, random), 'published'];
    });
  });
  return { ...BARE, procedures, municipalities, rows };
}
const WORDINGS = ['に関する事務', '関係事務', '事務', 'に関する事務 重点項目評価書', 'に関する事務 基礎項目評価書'];

test('the list of 40,000 assessments stays below what one page may load, and row by row would not', () => {
  const corpus = wholeCountry();
  expect(corpus.rows.length).toBeGreaterThan(40_000);
  const packed = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length;
  expect(packed(corpus)).toBeGreaterThan(2 * LIMIT);
  expect(packed(toColumns(corpus))).toBeLessThan(LIMIT);
  expect(fromColumns(toColumns(corpus))).toEqual(corpus);
});
