import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { interpret } from '../../src/import/interpret.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';

const form = loadForm('juten');
const BARE = '<input type="checkbox"/>';

/** Unclear marks of an item with what is offered beside them: `個人番号 on`. */
function offered(text: string, key: string): string[] {
  const { entries } = interpret(ocrReader.read({ name: 'a.txt', text }), form);
  const value = entries.find((entry) => entry.key === key)?.value;
  if (value?.type !== 'marks') return [];
  expect(value.marks.map(({ state }) => state)).toEqual(value.marks.map(() => 'unclear'));
  return value.marks.flatMap(({ label, inferred }) => (inferred ? [`${label} ${inferred.state}`] : []));
}

const recorded = (reasons: string): string[] =>
  offered(
    `# Ⅱ 特定個人情報ファイルの概要\n2. 基本情報\n④記録される項目\t[ 10項目未満 ]\n主な記録項目 ※\t${BARE} 個人番号 ${BARE} 個人番号対応符号 ${BARE} 連絡先（電話番号等） ${BARE} 地方税関係情報\nその妥当性\t${reasons}\n`,
    'II-f1-2-4-main',
  );

describe('reasons for what is recorded', () => {
  test.each([
    ['listed with their reason', '①個人番号・地方税関係情報 審査に用いるため', ['個人番号 on', '地方税関係情報 on']],
    [
      'one a line',
      '・個人番号対応符号：照会のため<br>・連絡先（電話番号等）：連絡のため',
      ['個人番号対応符号 on', '連絡先（電話番号等） on'],
    ],
    ['a longer name is another one', '①個人番号対応符号 照会のため', ['個人番号対応符号 on']],
    ['a caption of the form is no kind of data', '1 連絡先等情報：連絡のため', []],
    ['another word that begins so', '個人番号カードで確かめるため', []],
    ['said not to be recorded', '①個人番号：記録しない。<br>②地方税関係情報：該当なし', []],
    ['named in passing', '審査の際に個人番号と地方税関係情報を確かめるため', []],
  ])('%s', (_, reasons, expected) => {
    expect(recorded(reasons)).toEqual(expected);
  });
});

const ROW = (date: string, after: string, item = 'Ⅱ 3②入手方法'): string => `${date}\t${item}\t\t${after}\t事前\t`;
const obtained = (...rows: string[]): string[] =>
  offered(
    `# Ⅱ 特定個人情報ファイルの概要\n3. 特定個人情報の入手・使用\n②入手方法\t${BARE} 紙 ${BARE} 専用線\n(別添2) 変更箇所\n変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明\n${rows.join('\n')}\n`,
    'II-f1-3-2',
  );

describe('the newest row of the history', () => {
  test.each([
    ['tells what is marked after it', [ROW('令和5年4月1日', '[○] 紙 [ ] 専用線')], ['紙 on', '専用線 off']],
    ['says nothing of boxes it does not print', [ROW('令和5年4月1日', '[○] 紙')], ['紙 on']],
    ['and no older one', [ROW('令和6年4月1日', '[○] 専用線'), ROW('令和5年4月1日', '[○] 紙')], ['専用線 on']],
    ['not where two of one day differ', [ROW('令和5年4月1日', '[○] 紙'), ROW('令和5年4月1日', '[○] 専用線')], []],
    ['about the item', [ROW('令和5年4月1日', '[○] 紙', 'Ⅲ 3②入手方法')], []],
  ])('%s', (_, rows, expected) => {
    expect(obtained(...rows)).toEqual(expected);
  });
});
