import { strToU8, unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SourceError } from '../../../src/import/decode.ts';
import { wordReader } from '../../../src/import/readers/word/index.ts';
import { LIMITS } from '../../../src/import/readers/word/limits.ts';
import { readWord } from '../../../src/import/readers/word/read-word.ts';
import {
  cell,
  CONTINUE,
  control,
  field,
  NAMESPACES,
  paragraph,
  RESTART,
  row,
  run,
  table,
  wordFile,
} from './support/word-file.ts';

const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ole = (stream: string): Uint8Array => Uint8Array.from([...OLE, ...Buffer.from(stream, 'utf16le')]);
const good = wordFile({ body: paragraph('甲') });

/** A Word file whose main part is this text. */
function withDocument(xml: string | Uint8Array): Uint8Array {
  return zipSync({ ...unzipSync(good), 'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml });
}

async function refusal(bytes: Uint8Array): Promise<[string, string]> {
  try {
    await wordReader.read(bytes);
  } catch (error) {
    if (error instanceof SourceError) return [error.code, error.message];
    throw error;
  }
  throw new Error('The file was read.');
}

/** Writes another size of a part into the directory of the package. */
function declareSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  for (
    let at = changed.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = changed.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    if (changed.subarray(at + 46, at + 46 + changed.readUInt16LE(at + 28)).toString() === 'word/document.xml')
      changed.writeUInt32LE(size, at + 24);
  return new Uint8Array(changed);
}

describe('files that are no Word document', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['a protected file', ole('EncryptedPackage'), 'password', /password.*remove it/u],
    ['an old Word file', ole('WordDocument'), 'old-word', /save it as \.docx/u],
    ['a package cut short', good.subarray(0, good.length - 40), 'damaged', /Fetch it again/u],
    ['a package of nothing', good.subarray(0, 10), 'damaged', /Fetch it again/u],
    ['no main part', zipSync({ 'a.txt': strToU8('a') }), 'damaged', /contains no Word document/u],
    ['another kind of Office file', withDocument('<workbook xmlns="x"/>'), 'kind', /is not a Word document/u],
    [
      'XML that breaks off',
      withDocument(`<w:document ${NAMESPACES}><w:body><w:p>`),
      'damaged',
      /word\/document\.xml cannot be read/u,
    ],
    ['bytes that are no text', withDocument(Uint8Array.from([0x3c, 0xff, 0xff])), 'damaged', /not text/u],
    ['a document of pictures', wordFile({ body: paragraph('<w:r><w:drawing/></w:r>') }), 'empty', /OCR/u],
    ['an empty part', withDocument(''), 'damaged', /cannot be read/u],
  ])('%s', async (_, bytes, code, words) => {
    const [found, message] = await refusal(bytes);
    expect([found, message]).toEqual([code, expect.stringMatching(words)]);
  });
});

describe('files made to do harm', () => {
  test('entities of a document type are refused before they grow', async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n} "&a${n - 1};&a${n - 1};">`).join('')}]>`;
    const [code, message] = await refusal(withDocument(`${entities}<w:document ${NAMESPACES}><w:body/></w:document>`));
    expect([code, message]).toEqual(['damaged', expect.stringContaining('document type')]);
  });

  test('a part larger than the limit is refused by the size it declares', async () => {
    const [code] = await refusal(declareSize(good, LIMITS.part + 1));
    expect(code).toBe('too-large');
  });

  test('a part that grows past the size it declares is cut there', async () => {
    const grown = wordFile({ body: paragraph('甲') + ' '.repeat(20_000_000) });
    expect(grown.length).toBeLessThan(50_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusal(declareSize(grown, 1_000))).toEqual(['too-large', expect.stringContaining('false size')]);
    expect(await refusal(declareSize(grown, 100_000))).toEqual(['damaged', expect.stringContaining('cannot be read')]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
  });

  test('entries that share their bytes are refused', async () => {
    const parts = Object.fromEntries(Array.from({ length: 3 }, (_, n) => [`word/a${n}.xml`, strToU8('a'.repeat(5))]));
    const bytes = Buffer.from(zipSync({ ...unzipSync(good), ...parts }));
    // Each entry claims the whole file as its compressed bytes.
    for (
      let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
      at >= 0;
      at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
    )
      bytes.writeUInt32LE(bytes.length - 100, at + 20);
    const [code, message] = await refusal(new Uint8Array(bytes));
    expect([code, message]).toEqual(['too-large', expect.stringContaining('false size')]);
  });

  test.each([
    [LIMITS.entries - 4, null],
    [LIMITS.entries - 3, 'too-large'],
  ])('%i further files in the package', async (count, code) => {
    const others = Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`word/media/${n}.png`, new Uint8Array(1)]),
    );
    const bytes = zipSync({ ...unzipSync(good), ...others });
    if (code === null) expect(readWord(bytes).page.loose).toHaveLength(1);
    else expect(await refusal(bytes)).toEqual([code, expect.stringContaining('files')]);
  });

  test.each([
    [60, null],
    [200, 'damaged'],
  ])('a table in a table, %i deep', async (depth, code) => {
    let body = paragraph('底');
    for (let at = 0; at < depth; at += 1) body = table([100], [row([cell(body)])]);
    const bytes = wordFile({ body });
    if (code === null) expect(readWord(bytes).page.cells.map(({ text }) => text)).toEqual(['底']);
    else expect(await refusal(bytes)).toEqual([code, expect.stringContaining('nested too deep')]);
  });

  test('elements that are not kept are bounded in depth too', async () => {
    const deep = `${'<w:shd>'.repeat(LIMITS.depth + 1)}${'</w:shd>'.repeat(LIMITS.depth + 1)}`;
    expect(await refusal(wordFile({ body: deep }))).toEqual(['damaged', expect.stringContaining('nested too deep')]);
  });

  test('spans beyond every table are bounded', () => {
    const body = table(
      [1],
      [row([cell('甲', '<w:gridSpan w:val="999999999"/>'), cell('乙', '<w:gridSpan w:val="-5"/>')])],
    );
    const { page } = readWord(wordFile({ body }));
    expect(page.cells.map(({ text }) => text)).toEqual(['甲', '乙']);
  });

  test('styles in a circle end', () => {
    const styles =
      '<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>';
    const body = paragraph('<w:r><w:rPr><w:rStyle w:val="A"/></w:rPr><w:t>甲</w:t></w:r>', '<w:pStyle w:val="B"/>');
    expect(readWord(wordFile({ body, styles })).page.loose.map(({ text }) => text)).toEqual(['甲']);
  });

  test('parts that a relationship names outside of the package are not looked for', () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="a" Type="x/styles" Target="http://127.0.0.1:9/styles.xml" TargetMode="External"/>' +
      '<Relationship Id="b" Type="x/numbering" Target="../../../etc/passwd"/></Relationships>';
    const bytes = zipSync({ ...unzipSync(good), 'word/_rels/document.xml.rels': strToU8(rels) });
    expect(readWord(bytes).page.loose).toHaveLength(1);
  });
});

/** A file with most of what the reader knows, so that a change of any byte meets some of it. */
const rich = wordFile({
  body:
    table(
      [100, 100],
      [
        row([cell('甲', RESTART), cell(table([10], [row([cell('乙')])]) + paragraph(field(' REF a ', run('丙'))))]),
        row([
          cell('', CONTINUE),
          cell(control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', paragraph('☒'))),
        ]),
      ],
    ) + paragraph('丁', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="iroha"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
});

/** Reads a file that was changed at random: a page or a message, never another error. */
function readOrRefuse(bytes: Uint8Array): boolean {
  try {
    return readWord(bytes).page.number === 1;
  } catch (error) {
    return error instanceof SourceError && error.message.length > 40;
  }
}

describe('files changed at random', () => {
  const parts = unzipSync(rich);
  const text = new TextDecoder().decode(parts['word/document.xml']);
  const pieces = text.split(/(?=<)/u);

  test('bytes of the package', () => {
    const change = fc.tuple(fc.nat(rich.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 8 }), fc.nat(rich.length), (changes, cut) => {
        const changed = rich.slice(0, cut % 3 === 0 ? cut : rich.length);
        for (const [at, byte] of changes) if (at < changed.length) changed[at] = byte;
        return readOrRefuse(changed);
      }),
      { numRuns: 300 },
    );
  });

  test('tags of the document: left out, doubled or exchanged', () => {
    const at = fc.nat(pieces.length - 1);
    fc.assert(
      fc.property(fc.array(fc.tuple(at, at, fc.nat(2)), { minLength: 1, maxLength: 4 }), (changes) => {
        const changed = [...pieces];
        for (const [first, second, kind] of changes) {
          if (kind === 0) changed[first] = '';
          else if (kind === 1) changed[first] = `${changed[first] ?? ''}${changed[second] ?? ''}`;
          else [changed[first], changed[second]] = [changed[second] ?? '', changed[first] ?? ''];
        }
        return readOrRefuse(zipSync({ ...parts, 'word/document.xml': strToU8(changed.join('')) }, { level: 0 }));
      }),
      { numRuns: 300 },
    );
  });

  test('whole elements of the document left out or moved: it stays well-formed and is read', () => {
    const elements =
      text.match(/<w:(tc|tr|p|r|tbl|sdt|tblGrid|tcPr|sdtContent)\b[^>]*>(?:(?!<w:\1\b).)*?<\/w:\1>/gu) ?? [];
    expect(elements.length).toBeGreaterThan(5);
    for (const element of elements) {
      for (const instead of ['', element + element]) {
        const changed = text.replace(element, () => instead);
        expect(readOrRefuse(zipSync({ ...parts, 'word/document.xml': strToU8(changed) }))).toBe(true);
      }
    }
  });
});

describe('files of other makers', () => {
  test('strict namespaces, other prefixes and UTF-16', () => {
    const xml =
      '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>';
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    for (const document of [xml, utf16])
      expect(readWord(withDocument(document)).page.loose.map(({ text }) => text)).toEqual(['甲']);
  });

  test('a package without relationships has Word’s own names', () => {
    const { 'word/document.xml': main } = unzipSync(good);
    expect(readWord(zipSync({ 'word/document.xml': main ?? new Uint8Array() })).page.loose).toHaveLength(1);
  });

  test.each<[string, Uint8Array, string, boolean]>([
    ['a .docx', good, 'a.docx', true],
    ['a .docm', good, 'a.DOCM', true],
    ['a workbook', good, 'a.xlsx', false],
    ['an old .doc', OLE, 'a.doc', true],
    ['an old workbook', OLE, 'a.xls', false],
    ['a text', strToU8('甲'), 'a.docx', false],
  ])('%s', (_, head, name, expected) => {
    expect(wordReader.recognises(head.subarray(0, 8), name)).toBe(expected);
  });
});
