import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { AssessmentJson } from '../../src/export/schema.ts';
import type { TextsFile } from '../../src/search/index/texts.ts';
import { useCommands } from '../support/commands/use-commands.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

/** Names of officials that do not exist, of letters that stand nowhere else in a site, by where a document prints them. */
const NAMES = {
  body: '鱒淵　瓢吉',
  resolved: '鷲津　梟介',
  several: '鴨居　鶴彦',
  group: '鰐淵　蟹丸',
  unresolved: '鯨岡　鶉也',
  unnamed: '鴉田　鷹雄',
  other: '鮫島　亀蔵',
  office: '鯉沼　鴎一',
  column: '鮎川　蛙介',
  earlier: '鵜飼　鷺助',
  silent: '鴫巻　鳶雄',
} as const;
const LETTERS = [...Object.values(NAMES).join('')].filter((letter) => /[\u9b5a-\u9f9c瓢梟蟹亀蛙鳶]/u.test(letter));

const row = (n: number, item: string, before: string, after: string, note = ''): string =>
  `\n## 変更${n}\n\n- 変更日: 平成28年4月${n}日\n- 項目: ${item}\n- 提出時期: 事後\n${note === '' ? '' : `- 説明: ${note}\n`}\n### 変更前の記載\n\n${before}\n\n### 変更後の記載\n\n${after}\n`;

const ROWS = [
  row(1, 'Ⅰ６．②所属長', `税務課長　${NAMES.resolved}`, '税務課長', `${NAMES.resolved}の異動`),
  row(2, 'Ⅰ６．①部署、②所属長', `税務課\n\n税務課長　${NAMES.several}`, '税務課\n\n税務課長'),
  row(3, 'Ⅰ６．評価実施機関における担当部署', `①部署 税務課\n\n②所属長 ${NAMES.group}`, '①部署 税務課'),
  row(4, '担当の欄', `②所属長　税務課長　${NAMES.unresolved}`, 'なし'),
  row(5, '欄の名前が読めない', `税務課長　${NAMES.unnamed}`, '税務課長'),
  row(6, 'Ⅰ７．他の評価実施機関', `所属長：${NAMES.other}`, 'なし'),
  row(7, 'Ⅰ６．①部署', `税務課 課長 ${NAMES.office}`, '税務課'),
  row(8, `Ⅰ６．②所属長 ${NAMES.column}`, '税務課長', '税務課主幹'),
].join('');

interface Printed {
  number: string;
  officer: string;
  rows: string;
  published?: string;
  contents?: string;
}

const document = ({
  number,
  officer,
  rows,
  published = '2016-05-01',
  contents = '台帳に記す。',
}: Printed): string => `---
form: juten
number: "${number}"
municipality: "431001"
procedure: kojin-juminzei
published: ${published}
formVersion: 平成26年4月
source: { file: x, retrieved: 2016-05-01, kind: hand }
---

# Ⅰ 基本情報

## 1. 特定個人情報ファイルを取り扱う事務

### ②事務の内容

${contents}

## 6. 評価実施機関における担当部署

### ①部署

税務課

### ②所属長

${officer}

# （別添２） 変更箇所
${rows}`;

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) yield join(entry.parentPath, entry.name);
}

/** What a file holds, as one text in which a letter is found however the file writes it. */
async function readWhole(path: string): Promise<string> {
  const bytes = readFileSync(path);
  if (path.endsWith('.parquet')) {
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    return JSON.stringify(await parquetReadObjects({ file }), (_, value: unknown) => String(value) && value);
  }
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  // Whole letters: of an odd number of bytes at an odd place Node 24.21 reads one byte too many, and dies of it.
  const odd = plain.subarray(1, plain.length - ((plain.length + 1) % 2));
  return plain.toString('utf8') + plain.toString('utf16le') + odd.toString('utf16le');
}

/** Code, pictures and names of towns: tables of letters, and bytes that are a letter by chance. There a whole surname is looked for. */
const CODE = /^\/_astro\/|^\/bodies\.json$|\.png$|\/wasm\./u;
const SURNAMES = Object.values(NAMES).map((name) => name.split('　', 1)[0] ?? '');

/** A letter as texts, addresses, scripts and HTML write it. */
const spellings = (letters: string): string[] => {
  const escaped = (before: string, after = ''): string =>
    Array.from(letters, (letter) => before + letter.charCodeAt(0).toString(16) + after).join('');
  return [
    letters,
    encodeURIComponent(letters),
    escaped('\\u'),
    escaped('&#x', ';'),
    escaped('&#x', ';').toUpperCase().replaceAll('X', 'x'),
  ];
};

const command = useCommands();
// One folder of content: what the build of one engine has read, that of the other knows.
const folder = folderOfFile('official-names');

describe.each(['pagefind', 'grams'])('a site that is searched by %s', (engine) => {
  test('shows the names of officials in the document that prints them and nowhere else', async () => {
    const out = join(folder, engine);
    const put = (path: string, text: string): void => {
      mkdirSync(join(folder, 'content', path, '..'), { recursive: true });
      writeFileSync(join(folder, 'content', path), text);
    };
    put(
      'assessments/431001/1.md',
      document({ number: '1', officer: `税務課長　${NAMES.body}（内線123）`, rows: ROWS }),
    );
    const office = row(1, 'Ⅰ６．①部署', '納税課', '税務課');
    put('assessments/431001/2.md', document({ number: '2', officer: '税務課長', rows: office }));
    const earlier = { published: '2015-05-01', contents: `台帳に記す。\n\n所属長　税務課長　${NAMES.silent}` };
    const officer = `税務課長　${NAMES.earlier}`;
    put('assessments/431001/2/2015-05-01.md', document({ number: '2', officer, rows: office, ...earlier }));
    put('procedures.yaml', '- { id: kojin-juminzei, name: 個人住民税 }\n');
    put('site.config.yaml', `name: 見本\nsearchEngine: ${engine}\n`);
    const built = await command('build', ['--content', join(folder, 'content'), '--out', out]);
    expect(built.code, built.stderr).toBe(0);

    const found = new Map<string, Set<string>>();
    for (const file of filesBelow(out)) {
      const path = file.slice(out.length);
      const text = await readWhole(file);
      const held = (CODE.test(path) ? SURNAMES : LETTERS).filter((letters) =>
        spellings(letters).some((spelling) => text.includes(spelling)),
      );
      if (held.length > 0) found.set(path, new Set(held));
    }
    const own = {
      page: '/assessments/431001-1/index.html',
      history: '/assessments/431001-1/history/index.html',
      record: '/api/v1/assessments/431001-1.json',
      edition: '/assessments/431001-2/editions/2015-05-01/index.html',
      editionRecord: '/api/v1/assessments/431001-2/editions/2015-05-01.json',
    };
    const ofEdition = new Set([...'鵜鷺鴫鳶']);
    expect([...found.keys()].sort()).toEqual(Object.values(own).sort());
    expect(found.get(own.record)).toEqual(new Set(LETTERS.filter((letter) => !ofEdition.has(letter))));
    expect(found.get(own.edition)).toEqual(ofEdition);
    expect(found.get(own.editionRecord)).toEqual(ofEdition);
    // What two editions prove is of both, and no row of either.
    const { changes: proven } = JSON.parse(
      readFileSync(join(out, 'api/v1/assessments/431001-2.json'), 'utf8'),
    ) as AssessmentJson;
    expect(proven.find(({ basis }) => basis === 'undeclared')?.before).toContain('所属長 税務課長 ［人名］');
    expect([...(found.get(own.page) ?? [])].join('')).toContain('鱒瓢');
    expect([...(found.get(own.history) ?? [])].join('')).toContain('鷲梟鴨鶴鰐蟹鯨鶉鴉鷹鮫亀鯉鴎鮎蛙');

    const masked = [
      'fields/I-6-2/index.html',
      'procedures/kojin-juminzei/index.html',
      'api/v1/fields/I-6-2.json',
      'api/v1/procedures/kojin-juminzei.json',
      'api/v1/versions/431001-1.json',
      'api/v1/changes.json',
      'feeds/all.xml',
      'data/items.csv',
      'data/changes.csv',
      'data/items.parquet',
      'data/changes.parquet',
      'data/hyokasho.sqlite',
    ];
    const wholes = await Promise.all(masked.map((path) => readWhole(join(out, path))));
    expect(masked.filter((_, at) => wholes[at]?.includes('税務課長 ［人名］') !== true)).toEqual([]);

    const texts = [...filesBelow(join(out, 'search/data/texts'))].find((path) => path.endsWith('/431001-1.pack')) ?? '';
    const { items, changes } = JSON.parse(gunzipSync(readFileSync(texts)).toString('utf16le')) as TextsFile;
    expect(items.find(({ key }) => key === 'I-6-2')?.text).toBe('税務課長 ［人名］（内線123）');
    expect(
      changes.map(({ item, note, before }) => [item, note, before].filter((text) => text.includes('人名'))),
    ).toEqual([
      ['［人名］の異動', '税務課長 ［人名］'],
      ['税務課\n税務課長 ［人名］'],
      ['①部署 税務課\n②所属長 ［人名］'],
      ['②所属長 税務課長 ［人名］'],
      ['税務課長 ［人名］'],
      ['所属長：［人名］'],
      ['税務課 課長 ［人名］'],
      ['Ⅰ６．②所属長 ［人名］'],
    ]);
  });
});
