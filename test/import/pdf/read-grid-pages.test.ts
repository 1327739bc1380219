import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGridPages, type GridPages } from '../../../src/import/readers/pdf/read-grid-pages.ts';

/** Pages drawn with reportlab, with texts written for them; the fonts are not embedded. */
const read = async (name: string): Promise<GridPages> =>
  readGridPages(new Uint8Array(readFileSync(`test/fixtures/originals/pdf/${name}.pdf`)));

const cellsOf = ({ pages }: GridPages, page = 1): string[] =>
  [...(pages[page - 1]?.cells ?? [])].sort((a, b) => a.top - b.top || a.left - b.left).map(({ text }) => text);
const codesOf = ({ notes }: GridPages): string[] => notes.map(({ code }) => code);

const HEAD = ['変更日', '項目', '変更前の記載', '変更後の記載'];
const TABLE = [
  ...['項目の名称', '変更前の記載', '変更後の記載'],
  ...['保管場所', '庁舎の執務室に置く保管庫に入れ、鍵は課長が持つ。期間は五年とする。', 'データセンターに置く。'],
  ...['提供先', '', '税務課及び市民課の窓口'],
  ...['備考', '・一つ目の措置\n・二つ目の措置', '－'],
];

test.each([
  ['dashes drawn one by one', 'dashes'],
  ['rows of round dots', 'dots'],
  ['doubled rules', 'double'],
  ['rules in pieces of one point', 'pieces'],
  ['a filled ring around each cell', 'rings'],
  ['no borders left and right', 'open-sides'],
  ['level rules alone', 'level-rules'],
  ['fills behind the cells and a diagonal through one', 'fills-and-diagonal'],
  ['every letter printed twice', 'printed-twice'],
  ['lines that run down the page', 'turned'],
  ['a form at half its size', 'half-size'],
  ['an owner password', 'owner-password'],
])('reads the cells of a table with %s', async (_, name) => {
  const pages = await read(name);
  expect(cellsOf(pages)).toEqual(TABLE);
  expect(pages.pages[0]?.loose.map(({ text }) => text)).toEqual(['見出しの行']);
  expect(codesOf(pages)).toEqual([]);
});

test('keeps the place of a cell on the page as it is shown, also where its lines run down', async () => {
  const { pages } = await read('turned');
  const cell = pages[0]?.cells.find(({ text }) => text === '項目の名称');
  const origin = cell?.origin as { page: number; box: number[] };
  expect(origin.page).toBe(1);
  // Drawn 80 to 110 points below the upper edge of a page that is turned to the right.
  expect(origin.box.map(Math.round)).toEqual([732, 50, 762, 150]);
});

const LONG = [
  '庁舎の執務室に置く保管庫\nに入れ、鍵は課長が持つ。\n・期間は五年とする。\n・廃棄は溶解による。\n・記録は三年残す。',
  'データセンターに置く。\n・期間は七年とする。\n・廃棄は溶解による。\n・記録は五年残す。',
];

describe('cells that a page cuts', () => {
  test.each([
    ['left open, with the whole text on both pages and a line cut through', 'cut-open'],
    ['closed on both pages', 'cut-closed'],
  ])('are whole on the page where they begin: %s', async (_, name) => {
    const pages = await read(name);
    expect(cellsOf(pages)).toEqual([
      ...HEAD,
      ...['令和五年一月', '提供先', '', '税務課'],
      ...['令和六年五月', '保管場所', ...LONG],
    ]);
    expect(cellsOf(pages, 2)).toEqual([...HEAD, '令和六年六月', '備考', '－', '']);
    const [cell] = pages.pages[0]?.cells.filter(({ more }) => more) ?? [];
    expect(cell?.more).toMatchObject([{ page: 2 }]);
    expect(codesOf(pages)).toEqual([]);
  });

  test('stay two where both rows are whole', async () => {
    const pages = await read('not-cut');
    expect(cellsOf(pages)).toHaveLength(8);
    expect(cellsOf(pages, 2)).toEqual([...HEAD, '令和六年六月', '備考', '', '－']);
  });

  test('are two where each has a label, however full the line of the first one is', async () => {
    const pages = await read('two-labels');
    expect(cellsOf(pages)).toContain('記録を残すための手順見直しに関する取決め');
    expect(cellsOf(pages, 2)).toContain('取決めの内容及び守られていることの確認');
  });

  test('go on beside the rows of the next page where they span several', async () => {
    const { pages } = await read('merged-date');
    const date = pages[0]?.cells.find(({ text }) => text === '令和六年五月');
    expect(date?.more).toMatchObject([{ page: 2 }]);
    const [rest, ...others] = pages[1]?.cells.filter(({ top }) => Math.round(top) === 80) ?? [];
    expect(rest).toMatchObject({ text: '', continued: true });
    expect(others.map(({ text }) => text)).toEqual(['備考', '－', '']);
  });

  test('keep what no page shows, with a note', async () => {
    const pages = await read('too-low');
    expect(cellsOf(pages)[6]).toBe(LONG[0]);
    expect(codesOf(pages)).toEqual(['pdf-hidden']);
  });
});

test('reads overflow, values beside options, upright, spread and turned letters, radicals', async () => {
  expect(cellsOf(await read('settings'))).toEqual([
    ...['はみ出して隣の空いた欄に及ぶ題', '', ''],
    ...[
      '再委託',
      '[ 十分である ]\n＜選択肢＞\n1) 特に力を入れている\n2) 十分である\n3) 課題が残されている',
      '保管場所',
    ],
    ...['縦の題', '市長', '[　○　] 紙'],
  ]);
});

test('reads values of form fields and states of tick boxes', async () => {
  const cells = cellsOf(await read('form-fields'));
  expect(cells).toHaveLength(12);
  expect(cells.slice(3, 9)).toEqual(['保管場所', 'hokan 123', '', '提供先', '☑ 紙 ☐ 電子', '税務課及び市民課の窓口']);
});

describe('what cannot be read', () => {
  test('a PDF with a user password', async () => {
    await expect(read('password')).rejects.toMatchObject({ name: 'SourceError', code: 'encrypted' });
  });

  const whole = readFileSync('test/fixtures/originals/pdf/dashes.pdf');
  test.each([
    ['nothing but its mark', whole.subarray(0, 8)],
    ['half of it', whole.subarray(0, whole.length / 2)],
    ['its end without its beginning', Buffer.concat([Buffer.from('%PDF-1.4\n'), whole.subarray(-40)])],
  ])('%s', async (_, bytes) => {
    await expect(readGridPages(new Uint8Array(bytes))).rejects.toMatchObject({ name: 'SourceError', code: 'broken' });
  });

  test('leaves the bytes of the caller as they are', async () => {
    const bytes = new Uint8Array(whole);
    await readGridPages(bytes);
    expect(Buffer.from(bytes).equals(whole)).toBe(true);
  });
});
