import { describe, expect, test } from 'vitest';
import { passedWords } from '../../../src/components/answers/passed-words.ts';
import { outline } from '../../../src/assessment/outline.ts';
import { readAssessment } from '../../../src/assessment/read.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { loadForm } from '../../../src/forms/load.ts';
import { openingFacts } from '../../../src/insights/answers/facts.ts';
import { itemsByRole, wordsOf } from '../../../src/insights/answers/role-items.ts';
import { outsourcingRows, recipientRows } from '../../../src/insights/answers/tables.ts';

const juten = loadForm('juten');

function items(body: string) {
  const front = '---\nform: juten\nmunicipality: "990011"\ncomplete: false\n---\n\n';
  const { assessment } = readAssessment(front + body, { path: 'x.md' });
  return itemsByRole(outline(assessment?.entries ?? [], juten));
}

const contract = (number: number, task: string, company: string, subcontracted: string): string => `
### 委託事項${number}

${task}

#### ③委託先名

${company}

#### ④再委託の有無

${['再委託する', '再委託しない'].map((option) => `- [${option === subcontracted ? 'x' : ' '}] ${option}`).join('\n')}
`;

const BODY = `# Ⅱ 特定個人情報ファイルの概要

## 4. 特定個人情報ファイルの取扱いの委託
${contract(1, '帳票の印刷', '株式会社みほん', '再委託する')}
${contract(2, '封入', '株式会社　みほん', '再委託しない')}
${contract(3, '保守', '—', '')}
${contract(4, '発送', '競争入札により決定する。', '再委託しない')}

## 5. 特定個人情報の提供・移転（委託に伴うものを除く。）

### 提供先1

見本県知事

#### ①法令上の根拠

番号法第19条第8号

### 移転先1

税務課
`;

const change = (iso: string | null): StoredChange => ({ iso }) as StoredChange;

describe('the facts that an assessment opens with', () => {
  test('count tasks, companies in any letters, and 再委託 apart from what is not said', () => {
    const { outsourcing, passing } = openingFacts(items(BODY), []);
    expect(outsourcing).toMatchObject({ tasks: 4, contractors: 1, subcontracted: 1, unknown: 1, status: null });
    expect(outsourcing.key).toBe('II-f1-4-contract1');
    expect(passing).toMatchObject({ provisions: { blocks: 1 }, transfers: { blocks: 1 }, key: 'II-f1-5-provision1' });
  });

  test('take words in the place of a name for no company', () => {
    const { outsourcing } = openingFacts(items(BODY.replaceAll(/株式会社　?みほん/gu, '競争入札により決定する。')), []);
    expect(outsourcing).toMatchObject({ tasks: 4, contractors: 0 });
  });

  test.each([
    ['60', 60, '提供先 1件を記載（件数の欄は60件）・移転先 1件'],
    ['1', 1, '提供先 1件・移転先 1件'],
    ['', null, '提供先 1件・移転先 1件'],
  ])('say beside the recipients that are printed that their number is （%s）', (printed, stated, words) => {
    const status = `### 提供・移転の有無\n\n- [x] 提供を行っている（${printed}）件\n- [x] 移転を行っている（1）件\n- [ ] 行っていない\n\n`;
    const at = BODY.indexOf('### 提供先1');
    const { passing } = openingFacts(items(BODY.slice(0, at) + status + BODY.slice(at)), []);
    expect(passing.provisions).toEqual({ blocks: 1, stated });
    expect(passedWords(passing)).toBe(words);
  });

  test('name the newest day with its rows, not all rows', () => {
    const changes = ['2023-09-04', null, '2024-01', '2024-01', '2022'].map(change);
    expect(openingFacts(items(''), changes).changed).toEqual({ iso: '2024-01', onDay: 2, all: 5 });
    expect(openingFacts(items(''), [change(null)]).changed).toEqual({ iso: null, onDay: 0, all: 1 });
  });

  test('are silent of what the document does not print', () => {
    expect(openingFacts(items(''), [])).toEqual({
      people: null,
      outsourcing: { tasks: 0, contractors: 0, subcontracted: 0, unknown: 0, status: null, key: null, names: [] },
      passing: {
        provisions: { blocks: 0, stated: null },
        transfers: { blocks: 0, stated: null },
        status: null,
        key: null,
        names: [],
      },
      changed: { iso: null, onDay: 0, all: 0 },
    });
  });
});

test('a table of tasks has a row a block, each cell with the place that says it', () => {
  const rows = outsourcingRows(items(BODY));
  expect(rows.map(({ task, contractor }) => [task, contractor?.state])).toEqual([
    ['帳票の印刷', 'printed'],
    ['封入', 'printed'],
    ['保守', 'none'],
    ['発送', 'printed'],
  ]);
  expect(rows[0]).toMatchObject({
    contractor: { key: 'II-f1-4-contract1-3', text: '株式会社みほん' },
    handlers: null,
    subcontracted: { key: 'II-f1-4-contract1-4', text: '再委託する' },
  });
});

test('a task without a name on its heading is called by what it is', () => {
  const body = `# Ⅱ 特定個人情報ファイルの概要

## 4. 特定個人情報ファイルの取扱いの委託

### 委託事項1

#### ①委託内容

通知書の封入
二つ折りにする。
`;
  expect(outsourcingRows(items(body)).map(({ task }) => task)).toEqual(['通知書の封入']);
});

test('a table of recipients keeps 提供先 and 移転先 apart', () => {
  expect(recipientRows(items(BODY)).map(({ kind, name, basis, use }) => [kind, name, basis?.text, use])).toEqual([
    ['提供先', '見本県知事', '番号法第19条第8号', null],
    ['移転先', '税務課', undefined, null],
  ]);
});

test('what is printed, empty, a dash, or cannot be read are four things', () => {
  const head = '# Ⅱ 特定個人情報ファイルの概要\n\n## 3. 特定個人情報の入手・使用\n\n### ①入手元\n\n';
  const stateOf = (lines: string): string | undefined => wordsOf(items(head + lines).get('obtained')?.[0])?.state;
  expect(stateOf('- [x] 本人又は本人の代理人')).toBe('printed');
  expect(stateOf('- [ ] 本人又は本人の代理人')).toBe('empty');
  expect(stateOf('—')).toBe('none');
  expect(stateOf('- 本人又は本人の代理人（判読不明）')).toBe('unreadable');
  expect(stateOf('- [x] 本人又は本人の代理人\n- 行政機関・独立行政法人等（判読不明）')).toBe('printed');
  expect(wordsOf(undefined)).toBeNull();
});

test('names each company and each recipient once, as printed first', () => {
  const { outsourcing, passing } = openingFacts(items(BODY), []);
  expect(outsourcing.names).toHaveLength(outsourcing.contractors);
  expect(outsourcing.names[0]).toBe('株式会社みほん');
  expect(passing.names).toEqual(['見本県知事', '税務課']);
});
