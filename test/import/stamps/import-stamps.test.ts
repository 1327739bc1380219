import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { importDocument, type ImportedDocument } from '../../../src/import/import-document.ts';
import { importText } from '../../../src/import/import-text.ts';
import { sheetReader } from '../../../src/import/readers/sheet/index.ts';
import { wordReader } from '../../../src/import/readers/word/index.ts';
import type { ImportContext, ImportSource, SourceBlock } from '../../../src/import/types.ts';
import { BOX } from '../../../src/match/boxes.ts';
import { outside } from '../../support/outside.ts';
import { cell, paragraph, row, table, wordFile } from '../word/support/word-file.ts';

const minato = { code: '992011', name: 'みなと見本市', prefecture: '見本県' };
const context: ImportContext = {
  hasMunicipality: () => true,
  findAuthorities: () => [{ body: minato, office: null, former: null }],
  explainAuthority: () => null,
  proposeProcedure: () => null,
};
const about = (text = '', meta: ImportSource['meta'] = null): ImportSource => ({
  name: 'a.txt',
  text,
  sha256: '',
  meta,
});

/** What each print of Ⅳ says, label and value, behind a cover and Ⅰ. */
const cells = (stamp: string, audit: number, training: number): string[][] => [
  ['特定個人情報保護評価書（基礎項目評価書）'],
  ['評価書番号', '7'],
  ['評価書名', '見本手当に関する事務　基礎項目評価書'],
  ['評価実施機関名', 'みなと見本市長'],
  ['公表日', '令和7年3月31日'],
  [stamp],
  ['Ⅰ　関連情報'],
  ['１．特定個人情報ファイルを取り扱う事務'],
  ['①事務の名称', '見本手当の支給'],
  ['②事務の概要', '申請の審査'],
  ['Ⅳ　リスク対策'],
  [`${audit}．監査`],
  ['実施の有無', '[○] 自己点検　[ ] 内部監査　[ ] 外部監査'],
  [`${training}．従業者に対する教育・啓発`],
  [
    '従業者に対する教育・啓発',
    '[ 十分に行っている ] ＜選択肢＞ 1) 特に力を入れて行っている 2) 十分に行っている 3) 十分に行っていない',
  ],
  ['変更箇所'],
  ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '提出時期に係る説明'],
  ['令和6年4月1日', 'Ⅰ1②', '審査', '申請の審査', '事後', '軽微な変更'],
];

const stampsOf = ({ assessment, diagnostics }: ImportedDocument) => ({
  version: assessment.frontmatter.formVersion,
  published: assessment.frontmatter.published,
  printed: assessment.entries.find(({ key }) => key === 'cover-published')?.value,
  unplaced: assessment.unplaced.map(({ text }) => text),
  doubts: diagnostics
    .filter(({ code }) => code !== 'missing-section' && code !== 'missing-item')
    .map(({ code }) => code),
});

const asText = (rows: string[][]): ImportedDocument =>
  importText(about(rows.map((each) => each.join('\t')).join('\n')), context);

async function asWorkbook(rows: string[][]): Promise<ImportedDocument> {
  const book = { SheetNames: ['基礎'], Sheets: { 基礎: utils.aoa_to_sheet(rows) } };
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return importDocument(await sheetReader.read(bytes), about(), context);
}

async function asWord(rows: string[][]): Promise<ImportedDocument> {
  const [title = [], ...others] = rows;
  const widths = [900, 900, 900, 900, 900, 900];
  const body = others.map((each) => row(each.map((text) => cell(text)))).join('');
  const bytes = wordFile({ body: paragraph(title.join('')) + table(widths, [body]) });
  return importDocument(await wordReader.read(bytes), about(), context);
}

const whole = {
  published: '2025-03-31',
  printed: { type: 'date', printed: '令和7年3月31日' },
  unplaced: [],
  doubts: [],
};

describe.each([
  ['a text', async (rows: string[][]) => asText(rows)],
  ['a workbook', asWorkbook],
  ['a Word file', asWord],
])('%s', (_, read) => {
  test.each([
    ['[令和6年10月　様式２]', 9, 10, '令和6年10月'],
    ['［ 平成 31 年 1 月様式 2］', 8, 9, '平成31年1月'],
  ])('with the stamp %s has its version, and the items at their keys', async (stamp, audit, training, version) => {
    const imported = await read(cells(stamp, audit, training));
    expect(stampsOf(imported)).toEqual({ version, ...whole });
    const labels = imported.assessment.entries.map(({ key, label }) => `${key} ${label}`);
    expect(labels).toContain(`IV-9 ${audit}．監査`);
    expect(labels).toContain(`IV-10 ${training}．従業者に対する教育・啓発`);
    expect(labels).toContain('annex1 変更箇所');
    expect(imported.assessment.changes).toHaveLength(1);
    expect(imported.coverage.placed).toBe(imported.coverage.total);
    const misses = imported.diagnostics.some(({ message }) => message.ja.includes('人手を介在させる作業'));
    expect(misses).toBe(version === '令和6年10月');
  });

  test('whose stamp stands beside the date of publication keeps the two apart', async () => {
    const rows = cells('', 9, 10).filter(([first]) => first !== '');
    rows[4] = ['公表日', '令和7年3月31日 [令和6年10月 様式2]'];
    expect(stampsOf(await read(rows))).toEqual({ version: '令和6年10月', ...whole });
  });

  test('without a date of publication takes none from the stamp', async () => {
    const rows = cells('[令和6年10月 様式2]', 9, 10);
    rows[4] = ['公表日', ''];
    const found = stampsOf(await read(rows));
    expect(found).toMatchObject({ version: '令和6年10月', published: null, unplaced: [] });
    expect(JSON.stringify(found.printed ?? null)).not.toContain('令和6年10月');
  });

  test('with a damaged stamp says so and keeps the words', async () => {
    const found = stampsOf(await read(cells('[平成　年10月 様式2]', 9, 10)));
    expect(found).toEqual({ version: null, ...whole, unplaced: ['[平成年10月 様式2]'], doubts: ['unplaced-text'] });
  });

  test('with the stamp of another form says so and keeps the words', async () => {
    const found = stampsOf(await read(cells('[令和6年10月 様式3]', 9, 10)));
    expect(found).toEqual({ version: null, ...whole, unplaced: ['[令和6年10月 様式3]'], doubts: ['unplaced-text'] });
  });
});

test('a stamp at the foot of every page is no line of the pages', () => {
  const [title = [], ...others] = cells('[令和6年10月 様式2]', 9, 10);
  const part = (texts: string[], at: number): SourceBlock => ({
    kind: 'row',
    lines: [5 * at + 2, 5 * at + 2],
    cells: texts.map((text) => ({
      text: text.replace('[○]', BOX.on).replace(/\[ \] /gu, BOX.empty),
      lines: [5 * at + 2, 5 * at + 2],
    })),
  });
  const foot = (at: number): SourceBlock => ({
    kind: 'line',
    text: '[令和6年10月 様式2]',
    lines: [at, at],
    edge: true,
  });
  const heading: SourceBlock = { kind: 'heading', text: title.join(''), lines: [1, 1] };
  const parts = [heading, ...others.map(part), ...[23, 33, 43, 53, 63].map(foot)].toSorted(
    (a, b) => a.lines[0] - b.lines[0],
  );
  const origins = Array.from({ length: 100 }, (_, at) => ({ sheet: '基礎', range: `A${at + 1}` }));
  const read = importDocument({ kind: 'xlsx', parts, origins, notes: [] }, about(), context);
  expect(stampsOf(read)).toEqual({ version: '令和6年10月', ...whole });
});

test('rows of 変更箇所 may quote stamps', () => {
  const rows = cells('[令和6年10月 様式2]', 9, 10);
  rows.push(['令和6年10月1日', '様式', '[平成31年1月 様式2]', '[令和6年10月 様式2]', '事後', '様式の変更']);
  const read = asText(rows);
  expect(stampsOf(read)).toEqual({ version: '令和6年10月', ...whole });
  expect(read.assessment.changes.at(-1)).toMatchObject({ before: '[平成31年1月 様式2]', after: '[令和6年10月 様式2]' });
});

const folder = outside('texts', 'test/import/stamps/import-stamps.test.ts');
const openings = folder === null ? null : join(folder, '../openings');

test.skipIf(openings === null || !existsSync(openings))(
  'openings of published assessments have the version of their stamp',
  () => {
    const names = readdirSync(openings ?? '').filter((name) => name.endsWith('.source'));
    const compared = names.flatMap((name) => {
      const said = readFileSync(join(openings ?? '', name), 'utf8');
      const [, expected] = /\[(..\d+年\d+月) 様式\d\]/u.exec(said) ?? [];
      const text = readFileSync(join(openings ?? '', name.replace(/source$/u, 'txt')), 'utf8');
      try {
        const { assessment } = importText(about(text), context);
        return [{ name, expected: expected ?? null, read: assessment.frontmatter.formVersion }];
      } catch {
        // Refused as a whole, with its reason.
        return [];
      }
    });
    expect(compared.length).toBeGreaterThan(4);
    expect(compared.filter(({ expected, read }) => expected !== read)).toEqual([]);
  },
);
