import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Assessment, Entry } from '../../src/assessment/types.ts';
import type { Provenance, Unplaced } from '../../src/assessment/types.ts';
import type { StoredAssessment } from '../../src/workspace/stored.ts';
import { storeChanges } from '../../src/changes/stored-changes.ts';
import type { StoredChange } from '../../src/changes/stored-change.ts';
import { assessmentToJson, editionToJson, rowToJson, type EditionsSource } from '../../src/export/assessment-json.ts';
import { assessmentSchema, jsonSchemas } from '../../src/export/schema.ts';
import { parseKey, walk } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { assessment as anyAssessment } from '../assessment/arbitrary.ts';
import { frontmatterOf } from '../assessment/whole.ts';

const frontmatter = frontmatterOf('juten');

function store(assessment: Assessment, provenance: Provenance | null = null): StoredAssessment {
  return {
    id: `${assessment.frontmatter.municipality}-x`,
    path: 'assessments/992011/x.md',
    frontmatter: assessment.frontmatter,
    municipality: {
      code: '992011',
      name: 'みなと見本市',
      kana: 'みなとみほんし',
      prefecture: '見本県',
      fictional: true,
    },
    procedure: { id: 'jido-teate', name: '児童手当' },
    counts: { files: 0, items: 0, none: 0, empty: 0, on: 0, off: 0, unclear: 0, changes: 0, unplaced: 0, warnings: 0 },
    newestChange: null,
    original: null,
    assessment,
    provenance,
    warnings: [{ line: 7, key: null, code: 'missing-item', message: '項目がありません。' }],
    positions: {},
    changes: storeChanges(assessment, provenance, loadForm(assessment.frontmatter.form)),
  };
}

const addressOf = (id: string): string => `/assessments/${id}/`;
const toJson = (stored: StoredAssessment) => assessmentToJson(stored, loadForm(stored.frontmatter.form), addressOf);

const entries: Entry[] = [
  { key: 'I', field: 'I', label: 'Ⅰ 基本情報', value: null },
  { key: 'I-1', field: 'I-1', label: '1. 特定個人情報ファイルを取り扱う事務', value: null },
  { key: 'I-1-2', field: 'I-1-2', label: '②事務の内容', value: { type: 'text', text: '受け付ける。\n・審査する。' } },
  {
    key: 'I-1-3',
    field: 'I-1-3',
    label: '③対象人数',
    value: { type: 'choice', value: '1,000人未満', options: ['1,000人未満', '30万人以上'], count: null },
  },
  { key: 'I-2', field: 'I-2', label: '2. システム', value: null },
  { key: 'I-2-system4', field: 'I-2-system', label: 'システム4', value: null },
  { key: 'I-2-system4-1', field: 'I-2-system-1', label: '①システムの名称', value: { type: 'none', printed: '－' } },
  {
    key: 'I-2-system4-3',
    field: 'I-2-system-3',
    label: '③他のシステムとの接続',
    value: {
      type: 'marks',
      marks: [
        { label: '庁内連携システム', state: 'off', text: '', count: null, inferred: null },
        { label: '宛名システム等', state: 'unclear', text: '', count: null, inferred: { state: 'on', why: '変更3' } },
        { label: 'その他', state: 'on', text: '中継網', count: null, inferred: null },
      ],
    },
  },
  {
    key: 'cover-published',
    field: 'cover-published',
    label: '公表日',
    value: { type: 'date', printed: '平成28年12月' },
  },
];

const change = {
  date: '平成30年3月26日',
  item: 'Ⅰ1②事務の内容',
  before: '審査する。',
  after: '審査し、決める。',
  timing: '事前',
  note: '',
  flags: [],
} as const;
const provenance: Provenance = {
  markdown: '',
  lines: { 'I-1-2': [44, 46] },
  changeLines: [[418, 418]],
  doubts: [{ line: 38, key: 'I-1-3', code: 'unclear', message: '読めません。' }],
};
const sample = toJson(
  store(
    {
      frontmatter,
      entries,
      changes: [{ ...change, flags: [] }],
      unplaced: [{ at: { lines: [47, 49] }, text: '余り' }],
    },
    provenance,
  ),
);
const item = (key: string) => sample.items.find((each) => each.key === key);

test('headings that only group are no items, and stand in the path of what is below them', () => {
  expect(sample.items.map(({ key }) => key)).toEqual([
    'I-1-2',
    'I-1-3',
    'I-2-system4-1',
    'I-2-system4-3',
    'cover-published',
  ]);
  expect(item('I-2-system4-3')?.path).toEqual(['Ⅰ 基本情報', '2. システム', 'システム4']);
});

test('how much a person has confirmed is there where somebody counted', () => {
  expect(sample.review).toBeNull();
  const review = { confirmed: 3, of: 5 };
  const reviewed = { frontmatter: { ...frontmatter, reviewed: true, review }, entries, changes: [], unplaced: [] };
  expect(toJson(store(reviewed))).toMatchObject({ reviewed: true, review });
});

test('the text is what a reader reads as the value', () => {
  expect(sample.items.map(({ text }) => text)).toEqual([
    '受け付ける。\n・審査する。',
    '1,000人未満',
    '－',
    '宛名システム等（判読不明）\nその他（中継網）',
    '平成28年12月',
  ]);
});

test('a dash is none, of the type that the form has there', () => {
  expect(item('I-2-system4-1')).toMatchObject({ none: true, type: 'text', choice: null, marks: [], date: null });
});

test('dates are as exact as what is printed', () => {
  expect(item('cover-published')?.date).toEqual({ iso: '2016-12', printed: '平成28年12月' });
  expect(sample.changes[0]).toMatchObject({
    n: 1,
    date: '2018-03-26',
    printed: '平成30年3月26日',
    keys: ['I-1-2'],
    fields: ['I-1-2'],
  });
});

test('lines are those of the source, where the import recorded them', () => {
  expect([item('I-1-2')?.lines, item('I-1-3')?.lines, sample.changes[0]?.lines]).toEqual([[44, 46], null, [418, 418]]);
});

test('a text is known by its lines, an original by page and box', () => {
  const box: [number, number, number, number] = [72, 310, 523, 402];
  const origins = { 'I-1-2': { page: 12, box, more: [{ page: 13, box }] } };
  const original: Provenance = {
    ...provenance,
    origins,
    changeOrigins: [{ page: 40, box }],
    unplacedOrigins: [{ page: 41, box }],
  };
  const onLines: Unplaced = { at: { lines: [47, 49] }, text: '余り' };
  const onPage: Unplaced = { at: { pages: [41, 41] }, text: '余り' };
  const row = { ...change, flags: [] };
  const of = (record: Provenance | null, rows = [row], unplaced = [onLines]) => {
    const json = toJson(store({ frontmatter, entries, changes: rows, unplaced }, record));
    const places = [json.items.find(({ key }) => key === 'I-1-2'), json.changes[0], json.unplaced[0]];
    return places.map((place) => [place?.lines, place?.origin]);
  };
  expect(of(provenance)).toEqual([
    [[44, 46], { lines: [44, 46] }],
    [[418, 418], { lines: [418, 418] }],
    [[47, 49], { lines: [47, 49] }],
  ]);
  expect(of(original, [row], [onPage])).toEqual([
    [null, origins['I-1-2']],
    [null, { page: 40, box }],
    [null, { page: 41, box }],
  ]);
  // The Markdown names another page than the record.
  expect(of(original, [row], [{ at: { pages: [7, 7] }, text: '余り' }]).at(-1)).toEqual([null, null]);
  // A row more or less than the import wrote: the record does not know which one is which.
  expect(of(original, [row, row], [onPage, onPage])).toEqual([
    [null, origins['I-1-2']],
    [null, null],
    [null, null],
  ]);
  expect(of(null)).toEqual([
    [null, null],
    [null, null],
    [[47, 49], { lines: [47, 49] }],
  ]);
});

test('warnings say which of the two texts their line counts in', () => {
  expect(sample.warnings).toEqual([
    { line: 38, in: 'source', key: 'I-1-3', code: 'unclear', message: '読めません。' },
    { line: 7, in: 'markdown', key: null, code: 'missing-item', message: '項目がありません。' },
  ]);
});

test('what is subject to 重要な変更 is told as the form tells it', () => {
  const form = loadForm('juten');
  const told = sample.items.map(({ key, important }) => [key, important]);
  expect(told).toEqual(sample.items.map(({ key }) => [key, parseKey(form, key)?.node.important]));
  expect([...walk(form)].some(({ important }) => important)).toBe(true);
});

test('whatever an assessment holds, its JSON fits the schema and names each item once', () => {
  fc.assert(
    fc.property(anyAssessment, (assessment) => {
      const json = toJson(store(assessment));
      expect(assessmentSchema.safeParse(json).error?.issues).toBeUndefined();
      expect(json.items.length).toBe(assessment.entries.filter(({ value }) => value !== null).length);
      expect(json.changes.length).toBe(assessment.changes.length);
      const { url, id } = rowToJson(store(assessment), addressOf);
      expect(url).toBe(`/assessments/${id}/`);
    }),
    { numRuns: 60 },
  );
});

test('the published names and types only grow', () => {
  expect(jsonSchemas()).toMatchSnapshot();
});

const EDITIONS: EditionsSource = {
  earlier: ['2024-04-01', '2022-04-01'],
  history: {
    steps: [
      {
        older: '2022-04-01',
        newer: '2024-04-01',
        today: {},
        differences: [],
        rows: [{ n: 1, basis: 'declared', side: null }],
      },
    ],
    effects: { 1: { n: 1, basis: 'without-effect', side: 'after' } },
    undeclared: [
      {
        ...(store({ frontmatter, entries, changes: [{ ...change, flags: [] }], unplaced: [] })
          .changes[0] as StoredChange),
        n: -1,
        name: '',
      },
    ],
  },
};
const editionAddress = (id: string, date?: string): string =>
  `/assessments/${id}/${date === undefined ? '' : `editions/${date}/`}`;

test('editions are listed, and say what they prove of each change', () => {
  const stored = store({ frontmatter, entries, changes: [{ ...change, flags: [] }], unplaced: [] });
  const json = assessmentToJson(stored, loadForm('juten'), editionAddress, EDITIONS);
  expect(assessmentSchema.parse(json)).toEqual(json);
  expect(json.editions).toEqual([
    { date: '2025-03-31', url: '/assessments/992011-x/', current: true },
    { date: '2024-04-01', url: '/assessments/992011-x/editions/2024-04-01/', current: false },
    { date: '2022-04-01', url: '/assessments/992011-x/editions/2022-04-01/', current: false },
  ]);
  expect(json.changes.map(({ n, basis }) => [n, basis])).toEqual([
    [1, 'without-effect'],
    [-1, 'undeclared'],
  ]);
  expect(sample.changes.map(({ basis }) => basis)).toEqual(['']);
  expect(sample.editions).toHaveLength(1);
});

test('an earlier edition has its own address, its own rows, and what the edition before it proves of them', () => {
  const published = { ...frontmatter, published: '2024-04-01' };
  const edition = store({ frontmatter: published, entries, changes: [{ ...change, flags: [] }], unplaced: [] });
  const current = store({ frontmatter, entries, changes: [], unplaced: [] });
  const json = editionToJson(
    current,
    { ...edition, edition: '2024-04-01' },
    loadForm('juten'),
    editionAddress,
    EDITIONS,
  );
  expect(assessmentSchema.parse(json)).toEqual(json);
  expect(json).toMatchObject({ published: '2024-04-01', url: '/assessments/992011-x/editions/2024-04-01/' });
  expect(json.editions.map(({ date, current: isCurrent }) => [date, isCurrent])).toEqual([
    ['2025-03-31', true],
    ['2024-04-01', false],
    ['2022-04-01', false],
  ]);
  expect(json.changes.map(({ n, basis }) => [n, basis])).toEqual([[1, 'declared']]);
});

test('the office of an assessment is known by its id', () => {
  const office = (id: string): string | null =>
    rowToJson({ ...store({ frontmatter, entries, changes: [], unplaced: [] }), id }, addressOf).office;
  expect([office('992011-12'), office('992011-kyoiku-3'), office('992011-kodomo')]).toEqual([null, 'kyoiku', null]);
});
