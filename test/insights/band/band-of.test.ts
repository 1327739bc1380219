import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAssessment } from '../../../src/assessment/read.ts';
import { storeChanges } from '../../../src/changes/stored-changes.ts';
import type { DatedEdition } from '../../../src/compare/editions/edition-history.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { bandOf } from '../../../src/insights/band/band-of.ts';
import { hasBand } from '../../../src/insights/band/change-points.ts';
import type { BandLane } from '../../../src/insights/band/types.ts';
import type { Lane } from '../../../src/insights/contractors/shares.ts';

const juten = loadForm('juten');
const FRONT = '---\nform: juten\nmunicipality: "990011"\ncomplete: false\n---\n\n';

function edition(date: string, text: string): DatedEdition {
  const { assessment } = readAssessment(text, { path: 'x.md' });
  if (assessment === null) throw new Error('The text is no assessment.');
  const { frontmatter } = assessment;
  return { assessment, frontmatter, provenance: null, changes: storeChanges(assessment, null, juten), date };
}

const system = (number: number, name: string): string => `### システム${number}\n\n#### ①システムの名称\n\n${name}\n`;
const document = (systems: string, place: string, changes = ''): string => `${FRONT}# Ⅰ 基本情報

## 2. 特定個人情報ファイルを取り扱う事務において使用するシステム

${systems}
# Ⅱ 特定個人情報ファイルの概要

## 1. 特定個人情報ファイル名

見本台帳

## 4. 特定個人情報ファイルの取扱いの委託

### 委託事項1

帳票の印刷

#### ③委託先名

株式会社みほん

## 6. 特定個人情報の保管・消去

### 保管場所

${place}

# （別添２）変更箇所
${changes}`;
const change = (n: number, date: string, item: string, before: string, after: string): string => `
## 変更${n}

- 変更日: ${date}
- 項目: ${item}

### 変更前の記載

${before}

### 変更後の記載

${after}
`;

const laneOf = (lanes: readonly BandLane[], key: string): BandLane | undefined =>
  lanes.find((lane) => lane.key === key);
const read = (lane: BandLane | undefined) =>
  lane?.spans.map(({ names, from, until, knownFrom, isCurrent }) => [
    names.map(({ name }) => name).join('、'),
    from,
    until,
    ...(knownFrom === null ? [] : [`known ${knownFrom}`]),
    ...(isCurrent ? ['current'] : []),
  ]);

describe('a band of one edition', () => {
  const rows = [
    change(1, '令和2年4月1日', 'Ⅰ２．システム２①システムの名称', '旧管理システム', '新管理システム'),
    change(2, '令和3年6月', 'Ⅱ６．保管場所', '本庁舎の電算室に保管する。', 'データセンターに保管する。'),
    change(3, '令和4年5月1日', 'Ⅱ４．委託事項１③委託先名', '株式会社みほん印刷', '株式会社みほん'),
    change(4, '令和5年5月1日', 'Ⅱ３．②入手方法', '紙', '専用線'),
  ].join('');
  const own = edition(
    '2025-04-01',
    document(system(1, '宛名システム') + system(2, '新管理システム'), 'データセンターに保管する。', rows),
  );
  const lanes = bandOf([own], juten, []);

  test('has a bar from one proven day to the next, the day as exact as it is printed, with the row that proves it', () => {
    expect(read(laneOf(lanes, 'I-2-system2-1'))).toEqual([
      ['新管理システム', '2020-04-01', null, 'current'],
      ['旧管理システム', null, '2020-04-01'],
    ]);
    expect(read(laneOf(lanes, 'II-f1-6-place'))).toEqual([
      ['データセンターに保管する。', '2021-06', null, 'current'],
      ['本庁舎の電算室に保管する。', null, '2021-06'],
    ]);
    expect(laneOf(lanes, 'II-f1-6-place')?.spans.map(({ proof }) => proof)).toEqual([
      { kind: 'change', n: 2 },
      { kind: 'change', n: 2 },
    ]);
  });

  test('says of an item without a row that nothing of its time is known', () => {
    expect(read(laneOf(lanes, 'I-2-system1-1'))).toEqual([['宛名システム', null, null, 'current']]);
    expect(laneOf(lanes, 'I-2-system1-1')?.spans[0]?.proof).toEqual({ kind: 'item', key: 'I-2-system1-1' });
  });

  test('has lanes with a day first, and no other items', () => {
    expect(lanes.map(({ subject, key }) => [subject, key])).toEqual([
      ['contractor', 'II-f1-4-contract1'],
      ['system', 'I-2-system2-1'],
      ['system', 'I-2-system1-1'],
      ['place', 'II-f1-6-place'],
    ]);
  });

  test('makes a point of a row at whose day no bar ends', () => {
    const lane = laneOf(lanes, 'II-f1-4-contract1');
    expect(read(lane)).toEqual([['株式会社みほん', null, null, 'known 2022-05-01', 'current']]);
    expect(lane?.points.map(({ day, sentences }) => [day, sentences.map(({ n }) => n)])).toEqual([['2022-05-01', [3]]]);
  });

  test('takes the spans of a company, and then needs no point for their row', () => {
    const span = { company: 'mihon', name: '株式会社みほん', printed: '', isDoubtful: false };
    const company: Lane = {
      ...{ assessment: 'x', key: 'II-f1-4-contract1-3', task: '帳票の印刷' },
      spans: [{ ...span, from: '2022-05-01', until: null, isCurrent: true, rows: [3] }],
    };
    const lane = laneOf(bandOf([own], juten, [company]), 'II-f1-4-contract1');
    expect(read(lane)).toEqual([['株式会社みほん', '2022-05-01', null, 'current']]);
    expect(lane?.spans[0]?.proof).toEqual({ kind: 'change', n: 3 });
    expect(lane?.points).toEqual([]);
  });

  test.each([
    ['株式会社 エヌ・ティ・ティ・みほん', '株式会社 エヌ・ティ・ティ・みほん'],
    ['株式会社みほん 見本支店\n', '株式会社みほん 見本支店'],
    ['株式会社みほん、有限会社れいじ', '株式会社みほん'],
    ['株式会社みほん\n（令和4年まで）', '株式会社みほん'],
    ['競争入札により決定する。', '株式会社みほん'],
  ])('names a company as %j does, where it names that one alone', (printed, name) => {
    const span = { company: 'mihon', name: '株式会社みほん', isDoubtful: false, isCurrent: true, rows: [3] };
    const company: Lane = {
      ...{ assessment: 'x', key: 'II-f1-4-contract1-3', task: '帳票の印刷' },
      spans: [{ ...span, printed, from: '2022-05-01', until: null }],
    };
    const lane = laneOf(bandOf([own], juten, [company]), 'II-f1-4-contract1');
    expect(lane?.spans[0]?.names).toEqual([{ name, path: '/contractors/mihon/' }]);
  });

  test('is there for rows about its subjects alone', () => {
    expect(hasBand(own.changes, juten)).toBe(true);
    expect(
      hasBand(
        own.changes.filter(({ n }) => n === 4),
        juten,
      ),
    ).toBe(false);
    expect(
      hasBand(
        own.changes.map((row) => ({ ...row, iso: null })),
        juten,
      ),
    ).toBe(false);
  });
});

test('an earlier edition proves since when at the latest, and what is gone', () => {
  const older = edition(
    '2023-04-01',
    document(system(1, '宛名システム') + system(2, '電子申請システム'), '電算室に保管する。'),
  );
  const newer = edition('2025-04-01', document(system(1, '宛名システム'), '電算室に保管する。'));
  const lanes = bandOf([older, newer], juten, []);
  expect(read(laneOf(lanes, 'I-2-system1-1'))).toEqual([['宛名システム', null, null, 'known 2023-04-01', 'current']]);
  expect(read(laneOf(lanes, 'II-f1-4-contract1'))).toEqual([
    ['株式会社みほん', null, null, 'known 2023-04-01', 'current'],
  ]);
  const gone = lanes.find(({ key, subject }) => key === null && subject === 'system');
  expect(gone?.spans.map(({ names, isCurrent }) => [names[0]?.name, isCurrent])).toEqual([['電子申請システム', false]]);
  expect(gone?.spans[0]?.until).toBe('2025-04-01');
});

test('the sample: an assessment with editions', () => {
  const folder = 'content/assessments/992526/5';
  const dates = ['2023-09-29', '2024-03-29', '2024-09-30'];
  const load = (date: string, path: string): DatedEdition => edition(date, readFileSync(path, 'utf8'));
  const editions = [...dates.map((date) => load(date, `${folder}/${date}.md`)), load('2025-09-30', `${folder}.md`)];
  const lanes = bandOf(editions, juten, []);
  expect(read(laneOf(lanes, 'II-f1-6-place'))).toEqual([
    [
      '児童手当システムのサーバは、市役所東庁舎の電算室に置き、入室はICカードと暗証番号により管理する。',
      null,
      null,
      'known 2023-09-29',
      'current',
    ],
  ]);
  const drawn = lanes.flatMap(({ spans, points }) => [
    ...spans.flatMap(({ rows }) => rows),
    ...points.flatMap(({ sentences }) => sentences.map(({ n }) => n)),
  ]);
  expect(new Set(drawn).size).toBeGreaterThan(8);
  expect(read(lanes.find(({ name }) => name === '通知書等の印刷'))).toEqual([
    ['さんぷる印刷（株）', null, null, 'known 2025-09-30', 'current'],
  ]);
});
