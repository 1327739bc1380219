import { describe, expect, test } from 'vitest';
import { beginsChange, isChangeHeader, readChangeRow } from '../../src/import/changes/rows.ts';
import { joinSplitRows } from '../../src/import/changes/join.ts';
import { flagChanges, isCut } from '../../src/import/changes/flags.ts';
import type { SourceCell } from '../../src/import/types.ts';

const cells = (...texts: string[]): SourceCell[] => texts.map((text) => ({ text, lines: [1, 1] }));
const read = (...texts: string[]) => readChangeRow(cells(...texts), [1, 1]).change;
const DATE = '令和5年4月1日';

describe('a row of the change history', () => {
  test.each([
    [
      'six cells',
      [DATE, 'Ⅰ 6①部署', '旧課', '新課', '事後', '組織の改編'],
      { date: DATE, item: 'Ⅰ 6①部署', before: '旧課', after: '新課', timing: '事後', note: '組織の改編', flags: [] },
    ],
    [
      'date and item in one cell',
      [`${DATE} Ⅰ 6①部署`, '旧課', '新課', '事前', ''],
      { date: DATE, item: 'Ⅰ 6①部署', before: '旧課', after: '新課', timing: '事前', note: '', flags: [] },
    ],
    [
      'timing and note in one cell',
      [DATE, 'Ⅰ 6①部署', '旧課', '新課', '事前 制度の改正による'],
      {
        date: DATE,
        item: 'Ⅰ 6①部署',
        before: '旧課',
        after: '新課',
        timing: '事前',
        note: '制度の改正による',
        flags: [],
      },
    ],
    [
      'a real empty 変更前',
      [DATE, 'Ⅰ 6①部署', '', '新課', '事前', ''],
      { date: DATE, item: 'Ⅰ 6①部署', before: '', after: '新課', timing: '事前', note: '', flags: [] },
    ],
    [
      'timing lost',
      [DATE, 'Ⅰ 6①部署', '旧課', '新課', ''],
      { date: DATE, item: 'Ⅰ 6①部署', before: '旧課', after: '新課', timing: '', note: '', flags: ['timing-lost'] },
    ],
    [
      'date lost',
      ['', 'Ⅰ 6①部署', '旧課', '新課', '事後', ''],
      { date: '', item: 'Ⅰ 6①部署', before: '旧課', after: '新課', timing: '事後', note: '', flags: ['date-lost'] },
    ],
    [
      'a cell lost',
      [DATE, 'Ⅰ 6①部署', '新課', '事後', ''],
      { date: DATE, item: 'Ⅰ 6①部署', before: '', after: '新課', timing: '事後', note: '', flags: ['damaged'] },
    ],
    [
      'timing in brackets, with a sign',
      [DATE, 'Ⅰ 6①部署', '旧課', '新課', '[事後]※', '組織の改編'],
      { date: DATE, item: 'Ⅰ 6①部署', before: '旧課', after: '新課', timing: '事後', note: '※\n組織の改編', flags: [] },
    ],
    [
      'a note that begins like a timing',
      [DATE, 'Ⅰ 6①部署', '旧課', '新課', '事前', '事後 に届け出た。'],
      {
        date: DATE,
        item: 'Ⅰ 6①部署',
        before: '旧課',
        after: '新課',
        timing: '事前',
        note: '事後 に届け出た。',
        flags: [],
      },
    ],
    [
      'a date of another kind, kept as printed',
      ['令和5年度', 'Ⅰ 6①部署', '旧課', '新課', '事後', ''],
      {
        date: '令和5年度',
        item: 'Ⅰ 6①部署',
        before: '旧課',
        after: '新課',
        timing: '事後',
        note: '',
        flags: ['date-lost'],
      },
    ],
    [
      'the column of dates lost',
      ['Ⅰ 6①部署', '旧課', '新課', '事後', ''],
      { date: '', item: 'Ⅰ 6①部署', before: '旧課', after: '新課', timing: '事後', note: '', flags: ['date-lost'] },
    ],
    [
      'an item over two lines',
      [DATE, 'Ⅰ 基本情報\n6．①部署', '旧課', '新課', '事後', ''],
      { date: DATE, item: 'Ⅰ 基本情報 6．①部署', before: '旧課', after: '新課', timing: '事後', note: '', flags: [] },
    ],
    [
      'a planned month',
      ['平成28年12月(予定)', 'Ⅱ 2⑤', '旧', '新', '事後', ''],
      { date: '平成28年12月(予定)', item: 'Ⅱ 2⑤', before: '旧', after: '新', timing: '事後', note: '', flags: [] },
    ],
  ])('%s', (_, texts, expected) => {
    expect(read(...texts)).toEqual(expected);
  });

  test('事後 at the head of a sentence of the text is no timing', () => {
    expect(read(DATE, 'Ⅲ 7', '事後の点検を行う。', '事後の点検を毎月行う。', '事前', '').timing).toBe('事前');
  });

  test('begins with a date, or with an item where the date is lost', () => {
    expect(beginsChange(cells(DATE, '項目', '', ''))).toBe(true);
    expect(beginsChange(cells('', 'Ⅱ-5 移転先1', '旧', '新'))).toBe(true);
    expect(beginsChange(cells('', '', '続き', '続き'))).toBe(false);
  });

  test('begins with its own timing, unless the row above lacks one', () => {
    const row = cells('', '公表日', '旧', '新', '事後', '');
    expect(beginsChange(row, cells(DATE, 'Ⅰ 6①', '旧', '新', '事後', ''))).toBe(true);
    expect(beginsChange(row, cells(DATE, 'Ⅰ 6①', '旧', '新', '', ''))).toBe(false);
  });

  test('the head of the table is no row', () => {
    expect(
      isChangeHeader(cells('変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明')),
    ).toBe(true);
    expect(isChangeHeader(cells(DATE, '項目'))).toBe(false);
    expect(isChangeHeader(cells('変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係'))).toBe(
      true,
    );
    expect(isChangeHeader(cells('変更日', '令和'))).toBe(false);
  });
});

describe('rows that one change is split over', () => {
  const part = (number: number, before: string, after: string, item = 'Ⅱ 6 保管場所') =>
    readChangeRow(cells(DATE, `${item} (2-${number})`, before, after, '事前', ''), [number, number]);

  test('are one change; a text printed in each part is taken once, another one is joined', () => {
    const rows = joinSplitRows([part(1, '共通の旧文', '新文の前半'), part(2, '共通の旧文', '新文の後半')]);
    expect(rows).toEqual([
      {
        change: {
          date: DATE,
          item: 'Ⅱ 6 保管場所',
          before: '共通の旧文',
          after: '新文の前半\n新文の後半',
          timing: '事前',
          note: '',
          flags: ['joined'],
        },
        lines: [1, 2],
      },
    ]);
  });

  test('are told apart by their item', () => {
    expect(joinSplitRows([part(1, 'あ', 'い'), part(2, 'う', 'え', 'Ⅲ 7 その他')])).toHaveLength(2);
  });

  test.each([
    ['full-width marks', 'Ⅱ 6 保管場所（２－１）', DATE],
    ['the date printed once', 'Ⅱ 6 保管場所 (2-1)', ''],
  ])('are found by %s', (_, item, date) => {
    const first = readChangeRow(cells(DATE, item, 'あ', 'い', '事前', ''), [1, 1]);
    const second = readChangeRow(cells(date, item.replace(/[1１](?=[)）])/u, '2'), 'う', 'え', '', ''), [2, 2]);
    expect(joinSplitRows([first, second])).toMatchObject([
      { change: { date: DATE, item: 'Ⅱ 6 保管場所', before: 'あ\nう', timing: '事前', flags: ['joined'] } },
    ]);
  });

  test('a long text that every part prints is taken once, also where it is read differently', () => {
    const text =
      '窓口で受け付けた届出書は、その日のうちに台帳へ記録し、もう一人の職員が内容を確かめたうえで書庫に入れる。';
    const [row] = joinSplitRows([part(1, text, '新文の前半'), part(2, text.replace('書庫', '書席'), '新文の後半')]);
    expect(row?.change.before).toBe(text);
  });

  test.each([
    ['the part between is lost', [1, 3]],
    ['the first part is printed twice', [1, 1]],
    ['the parts are printed backwards', [2, 1]],
  ])('stay apart where %s', (_, numbers) => {
    const rows = numbers.map((number) =>
      readChangeRow(cells(DATE, `Ⅱ 6 保管場所 (3-${number})`, 'あ', 'い', '事前', ''), [number, number]),
    );
    expect(joinSplitRows(rows).map(({ change }) => change.item)).toEqual(
      numbers.map((number) => `Ⅱ 6 保管場所 (3-${number})`),
    );
  });

  test('stay apart where one is of another number of parts', () => {
    const rows = ['(2-1)', '(3-2)'].map((mark) =>
      readChangeRow(cells(DATE, `Ⅱ 6 保管場所 ${mark}`, 'あ', 'い', '事前', ''), [1, 1]),
    );
    expect(joinSplitRows(rows)).toHaveLength(2);
  });

  test('stay alone without the other parts', () => {
    expect(joinSplitRows([part(2, 'あ', 'い')])[0]?.change.item).toBe('Ⅱ 6 保管場所 (2-2)');
  });
});

describe('flags', () => {
  const long =
    '窓口で受け付けた届出書は、その日のうちに台帳へ記録し、担当者のほかにもう一人の職員が内容を確かめる。記録を終えた届出書は鍵の掛かる書庫に入れ、年度の終わりに点検する。';

  test('before equal to after', () => {
    const [row] = flagChanges([readChangeRow(cells(DATE, 'Ⅰ 6②', '係長', '係長', '事後', ''), [1, 1])]);
    expect(row?.change.flags).toEqual(['unchanged']);
  });

  test.each([
    ['a whole text', long, '', false],
    ['an open bracket', `${long}（毎年`, '', true],
    ['a clause that cannot end', `${long}さらに書庫を`, '', true],
    ['words that go on in the other text', `${long}鍵の管理簿を作る`, `${long}鍵の管理簿を作る係を置く。`, true],
    ['a short name', '窓口課', '窓口課の', false],
    ['60 characters, as long as sentences are', `${'見'.repeat(59)}の`, '', true],
    ['59 characters, as long as names may be', `${'見'.repeat(58)}の`, '', false],
  ])('a text breaks off: %s', (_, text, other, expected) => {
    expect(isCut(text, other)).toBe(expected);
  });
});
