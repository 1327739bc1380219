import { describe, expect, test } from 'vitest';
import { outline } from '../../../src/assessment/outline.ts';
import { readAssessment } from '../../../src/assessment/read.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { layOutNarrow, layOutWide, noteOf } from '../../../src/insights/way/layout.ts';
import type { WayStage, WayStageId } from '../../../src/insights/way/types.ts';
import { wayOf } from '../../../src/insights/way/way-of.ts';

const juten = loadForm('juten');

function stages(body: string): Map<WayStageId, WayStage> {
  const front = '---\nform: juten\nmunicipality: "990011"\ncomplete: false\n---\n\n';
  const { assessment, file } = readAssessment(front + body, { path: 'x.md' });
  expect(file.messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([]);
  return new Map(wayOf(outline(assessment?.entries ?? [], juten), juten).map((stage) => [stage.id, stage]));
}

const FILE = `# Ⅱ 特定個人情報ファイルの概要

## 1. 特定個人情報ファイル名

見本台帳ファイル
`;
const CONTRACTS = `${FILE}
## 4. 特定個人情報ファイルの取扱いの委託

### 委託の有無

- [x] 委託する
- [ ] 委託しない

### 委託事項1

帳票の印刷

#### ③委託先名

株式会社みほん印刷

#### ④再委託の有無

- [x] 再委託する
- [ ] 再委託しない

### 委託事項2

封入

#### ③委託先名

株式会社　みほん印刷
`;

describe('a stage', () => {
  test('names each company once, with how often it stands there and what is said beside it', () => {
    const { nodes, absence } = stages(CONTRACTS).get('contractor') ?? {};
    expect(absence).toBeNull();
    expect(nodes).toEqual([
      {
        key: 'II-f1-4-contract1-3',
        text: '株式会社みほん印刷',
        note: '再委託する',
        count: 2,
        isUnclear: false,
      },
    ]);
  });

  test('that the document denies has none, and is no stage that it does not print', () => {
    const denied = `${FILE}
## 4. 特定個人情報ファイルの取扱いの委託

### 委託の有無

- [ ] 委託する
- [x] 委託しない
`;
    const all = stages(denied);
    expect(all.get('contractor')).toMatchObject({ nodes: [], absence: 'none' });
    expect(all.get('recipient')).toMatchObject({ nodes: [], absence: 'missing' });
    expect(all.get('office')?.nodes.map(({ text }) => text)).toEqual(['見本台帳ファイル']);
  });

  test('of which a box cannot be read is not said to be left out', () => {
    const unread = `${FILE}
## 5. 特定個人情報の提供・移転（委託に伴うものを除く。）

### 提供・移転の有無

- 提供を行っている（判読不明）
- [ ] 移転を行っている
- [ ] 行っていない
`;
    expect(stages(unread).get('recipient')).toMatchObject({ nodes: [], absence: 'unreadable' });
  });

  test('that a form does not ask says so', () => {
    const kiso = loadForm('kiso');
    const ids = wayOf([], kiso)
      .filter(({ absence }) => absence === 'not-asked')
      .map(({ id }) => id);
    expect(ids).toEqual(['source', 'contractor', 'recipient', 'place']);
  });

  test('keeps marks that cannot be read, as unread', () => {
    const marks = `${FILE}
## 3. 特定個人情報の入手・使用

### ①入手元

- [x] 本人又は本人の代理人
- 評価実施機関内の他部署（判読不明）
- [ ] 民間事業者
`;
    const { nodes = [] } = stages(marks).get('source') ?? {};
    expect(nodes.map(({ text, isUnclear }) => [text, isUnclear])).toEqual([
      ['本人又は本人の代理人', false],
      ['評価実施機関内の他部署', true],
    ]);
  });
});

test('beneath a name stand its number, from two on, and what is said', () => {
  expect(noteOf({ count: 1, note: null })).toBeNull();
  expect(noteOf({ count: 1, note: '再委託する' })).toBe('再委託する');
  expect(noteOf({ count: 2, note: null })).toBe('2件');
  expect(noteOf({ count: 3, note: '再委託する' })).toBe('3件　再委託する');
});

describe('a picture', () => {
  const stage = (id: WayStageId, count: number): WayStage => ({
    id,
    label: id,
    absence: count === 0 ? 'empty' : null,
    nodes: Array.from({ length: count }, (_, at) => ({
      key: `${id}${at + 1}`,
      text: `名前${at + 1}`,
      note: null,
      count: 1,
      isUnclear: false,
    })),
  });
  const all = (count: number): WayStage[] => [
    stage('source', count),
    stage('office', 1),
    stage('contractor', count),
    stage('recipient', 2),
    stage('place', 0),
  ];

  test('shows six of a stage; of more it counts those that are left out', () => {
    const words = (count: number): string[] =>
      layOutNarrow(all(count)).columns[0]?.boxes.map(({ lines }) => lines.join('')) ?? [];
    expect(words(6)).toEqual(['名前1', '名前2', '名前3', '名前4', '名前5', '名前6']);
    expect(words(7)).toEqual(['名前1', '名前2', '名前3', '名前4', '名前5', 'ほか2件']);
    expect(words(0)).toEqual(['記載なし']);
  });

  test.each([
    ['narrow', layOutNarrow],
    ['wide', layOutWide],
  ])('has every box in its stage and no two stages over each other (%s)', (_, layOut) => {
    for (const count of [0, 1, 6, 60]) {
      const { width, height, columns, arrows } = layOut(all(count));
      expect(arrows).toHaveLength(4);
      for (const column of columns) {
        expect(column.x).toBeGreaterThanOrEqual(0);
        expect(column.x + column.width).toBeLessThanOrEqual(width);
        expect(column.y + column.height).toBeLessThanOrEqual(height + 0.001);
        for (const box of column.boxes) {
          expect(box.x).toBeGreaterThan(column.x);
          expect(box.x + box.width).toBeLessThan(column.x + column.width);
          expect(box.y).toBeGreaterThan(column.y);
          expect(box.y + box.height).toBeLessThan(column.y + column.height);
        }
        for (const other of columns)
          expect(
            other === column ||
              other.x + other.width <= column.x ||
              column.x + column.width <= other.x ||
              other.y + other.height <= column.y ||
              column.y + column.height <= other.y,
          ).toBe(true);
      }
    }
  });
});
