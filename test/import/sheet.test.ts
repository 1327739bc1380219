import { deflateRawSync } from 'node:zlib';
import { utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { MOST_UNPACKED } from '../../src/import/readers/sheet/check-zip.ts';
import { formatEra, namesEra } from '../../src/import/readers/sheet/era-format.ts';
import { sheetReader } from '../../src/import/readers/sheet/index.ts';
import { withBuiltInFormats } from '../../src/import/readers/sheet/japanese-formats.ts';
import type { SourceDocument } from '../../src/import/types.ts';

type Sheets = Record<string, WorkSheet>;

function workbook(sheets: Sheets, change: (book: WorkBook) => void = () => undefined): Uint8Array {
  const book: WorkBook = { SheetNames: Object.keys(sheets), Sheets: sheets };
  change(book);
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

const sheet = (rows: unknown[][], change: (sheet: WorkSheet) => void = () => undefined): WorkSheet => {
  const made = utils.aoa_to_sheet(rows);
  change(made);
  return made;
};

/** Files of a workbook changed as text. */
function patched(
  bytes: Uint8Array,
  change: (path: string, text: string) => string,
  more: Record<string, string> = {},
): Uint8Array {
  const files = Object.entries(unzipSync(bytes)).map(
    ([path, content]) => [path, strToU8(change(path, new TextDecoder().decode(content)))] as const,
  );
  return zipSync({
    ...Object.fromEntries(files),
    ...Object.fromEntries(Object.entries(more).map(([path, text]) => [path, strToU8(text)])),
  });
}

const textsOf = ({ parts }: SourceDocument): string[] =>
  parts.map((part) => (part.kind === 'row' ? part.cells.map(({ text }) => text).join('|') : part.text));

const read = async (bytes: Uint8Array): Promise<string[]> => textsOf(await sheetReader.read(bytes));

describe('a workbook', () => {
  test('gives the cells that it shows, merged ones once, each with its range', async () => {
    const form = sheet(
      [
        ['①事務の名称', null, '手当の支給'],
        ['②事務の内容', null, '審査'],
      ],
      (made) => {
        made['!merges'] = [utils.decode_range('A1:B1'), utils.decode_range('A2:B2')];
      },
    );
    const document = await sheetReader.read(workbook({ Ⅰ: form }));
    expect(textsOf(document)).toEqual(['①事務の名称|手当の支給', '②事務の内容|審査']);
    expect(document.origins?.slice(0, 2)).toEqual([
      { sheet: 'Ⅰ', range: 'A1:B1' },
      { sheet: 'Ⅰ', range: 'C1' },
    ]);
    expect(document.kind).toBe('xlsx');
  });

  test('leaves out hidden sheets, hidden rows and sheets of instructions, and says so', async () => {
    const bytes = workbook(
      {
        記載要領: sheet([['この様式は次のように記載する。']]),
        表紙: sheet(
          [
            ['評価書名', '見本'],
            ['隠れた行', '下書き'],
          ],
          (made) => {
            made['!rows'] = [{}, { hidden: true }];
          },
        ),
        旧: sheet([['古い下書き']]),
      },
      (book) => {
        book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
      },
    );
    const document = await sheetReader.read(bytes);
    expect(textsOf(document)).toEqual(['評価書名|見本']);
    expect(document.notes.map(({ code, message }) => `${code}: ${message.ja}`)).toEqual([
      'instructions-sheet: 記載要領などのシート「記載要領」は読みませんでした。評価書の一部であれば、表示してから、又は名前を変えてから取り込み直してください。',
      'hidden-cells: シート「表紙」の非表示の行又は列にある2個のセルは読みませんでした。評価書の一部であれば、表示してから取り込み直してください。',
      'hidden-sheet: 非表示のシート「旧」は読みませんでした。評価書の一部であれば、表示してから、又は名前を変えてから取り込み直してください。',
    ]);
  });

  test('shows numbers and dates in their formats, and the saved result of a formula', async () => {
    const bytes = workbook({
      a: sheet([['x']], (made) => {
        made.A1 = { t: 'n', v: 1234, z: '#,##0"人"' };
        made.B1 = { t: 'n', v: 45750, z: '[$-411]ggge"年"m"月"d"日"' };
        made.C1 = { t: 'n', v: 45750, z: 'yyyy"年"m"月"d"日"' };
        made.D1 = { t: 's', v: '保存された値', f: 'HYPERLINK("https://example.invalid/","x")' };
        made.E1 = { t: 'n', v: 12 };
        made['!ref'] = 'A1:E1';
      }),
    });
    expect(await read(bytes)).toEqual(['1,234人|令和7年4月3日|2025年4月3日|保存された値|12']);
  });

  test('shows dates in the formats that Japanese Excel has built in', async () => {
    const bytes = workbook({
      a: sheet([['公表日', 0]], (made) => {
        made.B1 = { t: 'n', v: 45750, z: 'yyyy"年"' };
      }),
    });
    const changed = patched(bytes, (path, text) =>
      path === 'xl/styles.xml' ? text.replace(/<xf numFmtId="(?!0")\d+"/gu, '<xf numFmtId="58"') : text,
    );
    expect(await read(changed)).toEqual(['公表日|令和7年4月3日']);
  });

  test('reads rich text whole and furigana not at all', async () => {
    const bytes = workbook({ a: sheet([['印', '値']]) });
    const changed = patched(bytes, (path, text) =>
      path === 'xl/worksheets/sheet1.xml'
        ? text.replace(
            /<c r="A1"[^>]*>.*?<\/c>/u,
            '<c r="A1" t="inlineStr"><is><r><t>手当</t></r><r><rPr><b/></rPr><t>の支給</t></r><rPh sb="0" eb="2"><t>テアテ</t></rPh></is></c>',
          )
        : text,
    );
    expect(await read(changed)).toEqual(['手当の支給|値']);
  });

  test('reads the words of shapes in their place, and notes rings that may mark boxes', async () => {
    const anchor = (row: number, column: number, shape: string): string =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>${shape}</xdr:twoCellAnchor>`;
    const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchor(0, 1, '<xdr:sp><xdr:txBody><a:p><a:r><a:t>申請</a:t></a:r><a:r><a:t>の流れ</a:t></a:r></a:p><a:p><a:r><a:t>審査</a:t></a:r></a:p></xdr:txBody></xdr:sp>')}${anchor(1, 1, '<xdr:sp><xdr:spPr><a:prstGeom prst="ellipse"/></xdr:spPr></xdr:sp>')}</xdr:wsDr>`;
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>`;
    const bytes = patched(
      workbook({
        a: sheet([
          ['②事務の内容', '下図のとおり'],
          ['備考', ''],
        ]),
      }),
      (_, text) => text,
      {
        'xl/drawings/drawing1.xml': drawing,
        'xl/worksheets/_rels/sheet1.xml.rels': relations,
      },
    );
    const document = await sheetReader.read(bytes);
    expect(textsOf(document)).toEqual(['②事務の内容|下図のとおり|申請の流れ\n審査', '備考']);
    expect(document.notes.map(({ code }) => code)).toEqual(['drawn-rings']);
  });

  test.each(['xls', 'ods'] as const)('is read from .%s too', async (bookType) => {
    const book: WorkBook = { SheetNames: ['a'], Sheets: { a: sheet([['①事務の名称', '手当の支給']]) } };
    const bytes = new Uint8Array(
      write(book, { type: 'buffer', bookType: bookType === 'xls' ? 'biff8' : 'ods' }) as Buffer,
    );
    expect(sheetReader.recognises(bytes, `a.${bookType}`)).toBe(true);
    const document = await sheetReader.read(bytes);
    expect([document.kind, ...textsOf(document)]).toEqual([bookType, '①事務の名称|手当の支給']);
  });
});

describe('what is no readable workbook ends in a message', () => {
  const good = workbook({ a: sheet([['評価書名', '見本']]) });
  const zipOf = (size: number): Uint8Array => {
    const packed = deflateRawSync(Buffer.alloc(size));
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    // The size it declares is a lie.
    local.writeUInt32LE(10, 22);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(10, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(entry.length + name.length, 12);
    end.writeUInt32LE(local.length + name.length + packed.length, 16);
    return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]));
  };

  const two = workbook({ 表紙: sheet([['評価書名', '見本']]), 変更箇所: sheet([['変更日', '項目']]) });

  /** The workbook with a letter of its sheets changed and the sums left as they were. */
  const withWrongSum = (): Uint8Array => {
    const bytes = zipSync(unzipSync(two), { level: 0 });
    const at = Buffer.from(bytes).indexOf('見本');
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };

  const withoutSecond = (): Uint8Array => {
    const { 'xl/worksheets/sheet2.xml': _, ...files } = unzipSync(two);
    return zipSync(files);
  };

  /** An .xls whose list of sheets names a place for the second one where none is. */
  const withSecondElsewhere = (): Uint8Array => {
    const book: WorkBook = { SheetNames: ['Ⅰ', 'Ⅱ'], Sheets: { Ⅰ: sheet([['評価書名']]), Ⅱ: sheet([['変更日']]) } };
    const bytes = write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
    const [BOUND_SHEET, name] = [0x85, Buffer.from('Ⅱ', 'utf16le')];
    for (let at = bytes.indexOf(BOUND_SHEET); at >= 0; at = bytes.indexOf(BOUND_SHEET, at + 1)) {
      const record = bytes.subarray(at + 4, at + 4 + bytes.readUInt16LE(at + 2));
      if (record.length > name.length && record.subarray(-name.length).equals(name))
        record.writeUInt32LE(bytes.length, 0);
    }
    return new Uint8Array(bytes);
  };

  test.each<[string, Uint8Array, string]>([
    ['one letter of which is damaged', withWrongSum(), 'damaged'],
    ['that names a sheet which is not in it', withoutSecond(), 'damaged'],
    ['of the old kind that names a sheet which is not in it', withSecondElsewhere(), 'damaged'],
    ['cut short', good.slice(0, good.length / 2), 'damaged'],
    ['of a few bytes', good.slice(0, 10), 'damaged'],
    ['that unpacks to more than any form', zipOf(MOST_UNPACKED + 1), 'too-large'],
    ['without words', workbook({ a: sheet([[null]]) }), 'empty'],
    [
      'with merged cells over whole columns',
      workbook({
        a: sheet([['評価書名']], (made) => {
          made['!merges'] = [utils.decode_range('A1:C1048576')];
        }),
      }),
      'too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    await expect(sheetReader.read(bytes)).rejects.toMatchObject({ name: 'SourceError', code });
  });

  test('with two whole sheets is read', async () => {
    expect(await read(zipSync(unzipSync(two), { level: 0 }))).toEqual(['評価書名|見本', '変更日|項目']);
  });
});

test.each([
  ['a.xlsx', true],
  ['a.XLSM', true],
  ['a.docx', false],
  ['a', false],
])('a ZIP file of the name %s is a workbook: %s', (name, expected) => {
  expect(sheetReader.recognises(new Uint8Array([0x50, 0x4b, 3, 4]), name)).toBe(expected);
});

test.each([
  ['[$-411]ggge"年"m"月"d"日"', 43586, '令和1年5月1日'],
  ['[$-ja-JP-x-gannen]ggge"年"m"月"d"日";@', 43586, '令和元年5月1日'],
  ['[$-411]ge.m.d', 43585, 'H31.4.30'],
  ['ggge"年"mm"月"dd"日現在"', 45750, '令和7年04月03日現在'],
])('a date in %s of day %i is %s', (format, serial, shown) => {
  expect(namesEra(format)).toBe(true);
  expect(formatEra(format, serial, false)).toBe(shown);
});

test.each(['General', 'G/標準', '0.00E+00', 'yyyy"年度ge"', '#,##0'])('%s names no era', (format) => {
  expect(namesEra(format)).toBe(false);
});

test('formats that are built in are written out where they are used, and no others', () => {
  const styles = '<styleSheet xmlns="x"><cellXfs><xf numFmtId="58"/></cellXfs></styleSheet>';
  expect(withBuiltInFormats(styles)).toContain('<numFmts count="1"><numFmt numFmtId="58"');
  expect(withBuiltInFormats(styles.replace('58', '14'))).toBe(styles.replace('58', '14'));
});
