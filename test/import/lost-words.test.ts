import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { ImportedDocument } from '../../src/import/import-document.ts';
import { importText } from '../../src/import/import-text.ts';
import { readMeta } from '../../src/import/metadata.ts';
import { outside } from '../support/outside.ts';

const META = readMeta('municipality: "999999"\nform: juten\nslug: words\n', 'a.meta.yaml').value;
const CONTEXT = {
  hasMunicipality: () => true,
  findAuthorities: () => [],
  explainAuthority: () => null,
  proposeProcedure: () => null,
};

const COVER = '特定個人情報保護評価書(重点項目評価書)\n\n評価書番号\t評価書名\n7\t見本の受付に関する事務\n\n';
const ITEMS =
  '# Ⅰ 基本情報\n\n## 1. 特定個人情報ファイルを取り扱う事務\n①事務の名称\t見本の受付\n②事務の内容\t受け付ける。\n';
const OFFICE = '## 6. 評価実施機関における担当部署\n①部署\t見本課\n②所属長の役職名\t課長\n';

const read = (text: string): ImportedDocument =>
  importText({ name: 'a.txt', text, sha256: '0'.repeat(64), meta: META }, CONTEXT);
const markdownOf = (text: string): string => writeAssessment(read(text).assessment).replaceAll('\\', '');
const unplacedOf = (text: string): string[] => read(text).assessment.unplaced.map((words) => words.text);

describe('no word of a source is lost', () => {
  test.each([
    [
      'angle brackets between the rows of a table',
      `${COVER}${ITEMS}${OFFICE}<table>\n<tr><td>一の棚</td></tr>\n<書庫だけの措置>\n<tr><td>二の棚</td></tr>\n</table>\n`,
      ['一の棚', '<書庫だけの措置>', '二の棚'],
    ],
    ['a comment', `${COVER}${ITEMS}${OFFICE}窓口の <!-- 控えの --> 書類\n`, ['窓口の 控えの 書類']],
    ['a comment over lines', `${COVER}${ITEMS}${OFFICE}<!-- 控えの\n書類 -->\n`, ['控えの', '書類']],
    ['a tag that is none', `${COVER}${ITEMS}${OFFICE}対象は<a 以上の年齢>とする\n`, ['<a 以上の年齢>とする']],
    [
      'the text of a picture',
      `${COVER}${ITEMS}${OFFICE}図<img src="z.png" alt="受付の流れ">のとおり\n`,
      ['受付の流れ'],
    ],
    ['the text of a field', `${COVER}${ITEMS}${OFFICE}<input type="text" value="見本支所">\n`, ['見本支所']],
    [
      'a row that waits before a label the form does not know',
      `${COVER}${ITEMS}受付の根拠\t見本条例第三条\n④別の欄\t見本課\n③対象人数\t[ 1,000人未満 ]\n${OFFICE}`,
      ['受付の根拠', '見本条例第三条', '④別の欄'],
    ],
    [
      'a sentence behind a choice',
      `${COVER}${ITEMS}③対象人数\t[ 1,000人未満 ]\n１　窓口では利用者証の提示を求めること\n${OFFICE}`,
      ['窓口では利用者証の提示を求めること'],
    ],
    [
      'a label whose letters are broken, and the value below it',
      `${COVER}再発防止策の内容\t\nシス齉テム4\t\n具体的な管理方法\t書庫の鍵を齉職員ごとに渡す。\n${ITEMS}${OFFICE}`,
      ['シス齉テム4', '書庫の鍵を齉職員ごとに渡す。'],
    ],
    [
      'a word added to an option',
      `${COVER}${ITEMS}③対象人数\t[ 1,000人未満 ] <選択肢> 1) 1,000人未満 2) 1,000人以上1万人未満予想 3) 1万人以上10万人未満\n${OFFICE}`,
      ['1,000人以上1万人未満予想'],
    ],
    [
      'a word behind the title of the form',
      `特定個人情報保護評価書(重点項目評価書)改訂稿\n\n評価実施機関名\n見本市長\n${ITEMS}${OFFICE}`,
      ['改訂稿'],
    ],
    [
      'a word behind a section in the list of contents',
      `${COVER}項目一覧\nⅠ 基本情報\nⅡ 試案の概略\n${ITEMS}${OFFICE}`,
      ['試案の概略'],
    ],
    ['an entity that names no character', `${COVER}${ITEMS}${OFFICE}これは&#x110000;見本\n`, ['これは\ufffd見本']],
  ])('%s', (_, text, words) => {
    const markdown = markdownOf(text);
    for (const word of words) expect(markdown).toContain(word);
  });

  test('a line between the heads of columns and their row leaves the row whole', () => {
    const { assessment } = read(`評価書番号\t評価書名\n頁の端\n7\t見本の受付に関する事務\n${ITEMS}${OFFICE}`);
    const said = (key: string): unknown => assessment.entries.find((entry) => entry.key === key)?.value;
    expect(said('cover-number')).toEqual({ type: 'text', text: '7' });
    expect(said('cover-title')).toEqual({ type: 'text', text: '見本の受付に関する事務' });
    expect(assessment.unplaced.map((words) => words.text)).toEqual(['頁の端']);
  });

  test('a line below the heads of columns without a row is the value of the last', () => {
    const { assessment } = read(`評価書番号\t評価書名\n見本の受付に関する事務\n${ITEMS}${OFFICE}`);
    expect(assessment.entries.find(({ key }) => key === 'cover-title')?.value).toMatchObject({
      text: '見本の受付に関する事務',
    });
  });
});

test('a number and a name in one cell, a line each, are two items where the number is asked for before', () => {
  const { assessment } = read(`評価書番号\t\n評価書名\t<p>7</p><p>見本の受付に関する事務</p>\n${ITEMS}${OFFICE}`);
  const said = (key: string): unknown => assessment.entries.find((entry) => entry.key === key)?.value;
  expect(said('cover-number')).toEqual({ type: 'text', text: '7' });
  expect(said('cover-title')).toEqual({ type: 'text', text: '見本の受付に関する事務' });
});

describe('parts of one change', () => {
  const text =
    '端末は入退室を管理する区画に置き、職員の認証を経て操作し、その記録を年1回、所属の長が点検して台帳に残す。';
  const row = (n: number, after: string): string =>
    `令和4年12月21日\tⅢ2リスク1 措置の内容(2-${n})\t（記載なし）\t${after}\t事前\t重要な変更\n`;
  const history = (after: string): string =>
    `(別添2)変更箇所\n\n変更日\t項目\t変更前の記載\t変更後の記載\t提出時期\t提出時期に係る説明\n${row(1, text)}${row(2, after)}`;

  test('are two texts where a figure differs', () => {
    const [change, ...others] = read(history(text.replace('年1回', '年4回'))).assessment.changes;
    expect(others).toEqual([]);
    expect(change?.after).toBe(`${text}\n${text.replace('年1回', '年4回')}`);
  });

  test('are taken once where they are read alike, and what is read otherwise is set aside', () => {
    const { assessment, diagnostics: doubts } = read(history(text.replace('台帳', '合帳')));
    expect(assessment.changes.map(({ after }) => after)).toEqual([text]);
    expect(assessment.unplaced.map((words) => words.text)).toEqual(['所属の長が点検して合帳に残す']);
    expect(doubts).toContainEqual(expect.objectContaining({ code: 'text-not-placed', line: 5 }));
  });
});

describe('the count follows the Markdown', () => {
  test('what is missing there is unplaced, on its line, and counted', () => {
    const text = `${COVER}${ITEMS}③対象人数\t[ 1,000人未満 ] <選択肢> 1) 1,000人未満 2) 1,000人以上1万人未満予想\n${OFFICE}`;
    const { coverage: account, diagnostics: doubts } = read(text);
    expect(unplacedOf(text)).toEqual(['1,000人以上1万人未満予想']);
    expect(account.unplaced).toBe(2);
    expect(account.placed).toBe(account.total - 2);
    expect(doubts.filter(({ code }) => code === 'text-not-placed')).toMatchObject([{ line: 11 }]);
  });

  test.each([
    [
      'a misread option',
      '# Ⅲ リスク対策\nリスクへの対策は十分か\t[ 十分である ] <選択肢> 1) 特に力を入れている 2) 十分である 3) 課題が残されてしる\n',
    ],
    [
      'numbers of options without a bracket',
      '# Ⅲ リスク対策\nリスクへの対策は十分か\t[ 十分である ]\t＜選択肢＞ 1 特に力を入れている 2 十分である 3 課題が残されている\n',
    ],
    ['the stamp of the form', '［令和6年10月　様式3］\n'],
    [
      'a block that is printed empty',
      '# Ⅱ 特定個人情報ファイルの概要\n4. 特定個人情報ファイルの取扱いの委託\n委託事項1\t\n①委託内容\t\n委託事項2～5\t\n',
    ],
    ['a label with blanks between its letters', '項 目 一 覧\nⅠ 基本情報\n'],
  ])('%s is print', (_, print) => {
    expect(unplacedOf(`${COVER}${print}${ITEMS}${OFFICE}`)).toEqual([]);
  });
});

test.each(['&#x110000;', '&#99999999;', '&#xFFFFFFFFFFFF;', '&#0;', '&#xfdd0;', '&#xD800;'])(
  'the reference %s is a doubt on its line',
  (reference) => {
    const { diagnostics: doubts } = read(`${COVER}${ITEMS}${OFFICE}見本${reference}の語\n`);
    expect(doubts).toContainEqual(expect.objectContaining({ line: 14, code: 'unreadable-letter' }));
  },
);

test.each([
  ['&#12354;&#x3044;', 'あい'],
  ['&LT;&amp;&rarr;', '<&→'],
  ['&unknown;', '&unknown;'],
])('the reference %s is %s', (reference, words) => {
  expect(markdownOf(`${COVER}${ITEMS}${OFFICE}見本${reference}の語\n`)).toContain(`見本${words}の語`);
});

const CASES = outside('cases', 'test/import/lost-words.test.ts');

describe.skipIf(CASES === null)('the inputs that others found', () => {
  test.each([
    ['between', ['甲乙丙丁', '<中間サーバー独自の措置>', '戊己庚辛']],
    ['comment', ['前の文', '中の文', '後の文']],
    ['inl', ['対象者は<a 以上の者>とする']],
    ['join95', ['年1回点検', '年4回点検']],
    ['lost-choice', ['窓口対応では、個人番号カード又は通知カードと身分証明書の提示による本人確認を厳守すること']],
    ['lost-orphan', ['番号法第九条第一項による', '④独自の欄', '福祉課']],
    [
      'lost-text',
      ['シス鱻麢籬齉テム4', '利鱻黷籬齉用する', '情報を鱻鱻籬齉設定する', '（年2回）及び随時'.replace(/[（）]/gu, '')],
    ],
    ['lost-title', ['低所得者支援の事務']],
    ['print-o1', ['未満見込']],
    ['ent1', ['これは\ufffd試験']],
  ])('r-import-%s', (name, words) => {
    const markdown = markdownOf(readFileSync(`${CASES}/r-import-${name}/a.txt`, 'utf8'));
    const bare = markdown.replace(/[\s()（）]/gu, '');
    for (const word of words) expect(bare).toContain(word.replace(/\s/gu, ''));
  });
});
