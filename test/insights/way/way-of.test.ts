import { describe, expect, test } from 'vitest';
import { outline } from '../../../src/assessment/outline.ts';
import { readAssessment } from '../../../src/assessment/read.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { noteOf } from '../../../src/insights/way/picture-stages.ts';
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
        label: '株式会社みほん印刷',
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

  test('of files names each of them once, with its number or without', () => {
    const names = (listed: string, ...files: string[]): string[] | undefined =>
      stages(
        [
          `# Ⅰ 基本情報\n\n## 3. 特定個人情報ファイル名\n\n${listed}\n`,
          ...files.map((name) => FILE.replace('見本台帳ファイル', name)),
        ].join('\n'),
      )
        .get('office')
        ?.nodes.map(({ text }) => text);
    expect(names('（1）見本台帳ファイル\n\n（2）見本名簿ファイル')).toEqual([
      '（1）見本台帳ファイル',
      '（2）見本名簿ファイル',
    ]);
    expect(names('（1）見本台帳ファイル\n\n（2）見本名簿ファイル', '見本台帳ファイル', '見本名簿ファイル')).toEqual([
      '見本台帳ファイル',
      '見本名簿ファイル',
    ]);
    expect(names('見本台帳ファイル\n\n見本名簿ファイル', '（1）見本台帳ファイル')).toEqual([
      '（1）見本台帳ファイル',
      '見本名簿ファイル',
    ]);
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

  test('names the companies of every line of 委託先名, and no line that is none', () => {
    const several = (lines: string): string =>
      CONTRACTS.slice(0, CONTRACTS.indexOf('### 委託事項2')).replace('株式会社みほん印刷', lines);
    const names = (body: string) =>
      stages(body)
        .get('contractor')
        ?.nodes.map(({ text }) => text);
    expect(names(several('株式会社みほん印刷\n見本運輸株式会社'))).toEqual(['株式会社みほん印刷', '見本運輸株式会社']);
    expect(names(several('株式会社みほん印刷\n契約の期間は1年とする。'))).toEqual(['株式会社みほん印刷']);
  });

  test('of subcontractors is there where the document names some', () => {
    expect(stages(CONTRACTS).has('subcontractor')).toBe(false);
    const named = CONTRACTS.replace(
      '### 委託事項2',
      '#### ⑥再委託事項\n\n封入の作業。再委託先は、見本封緘株式会社。\n\n### 委託事項2',
    );
    expect(
      stages(named)
        .get('subcontractor')
        ?.nodes.map(({ key, text }) => [key, text]),
    ).toEqual([['II-f1-4-contract1-6', '見本封緘株式会社']]);
  });

  test('of storage has each line that says where something is kept, beneath its heading', () => {
    const kept = `${FILE}
## 6. 特定個人情報の保管・消去

### 保管場所

＜みなと見本市における措置＞

- 台帳は、市役所の電算室に置く。
- 入室を記録する。

＜中間サーバー・プラットフォームにおける措置＞

- 副本は、国内で保管される。
`;
    expect(
      stages(kept)
        .get('place')
        ?.nodes.map(({ text, note }) => [text, note]),
    ).toEqual([
      ['台帳は、市役所の電算室に置く。', 'みなと見本市'],
      ['副本は、国内で保管される。', '中間サーバー・プラットフォーム'],
    ]);
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
