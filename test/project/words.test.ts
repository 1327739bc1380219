import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { describeUse, findDropped, findDroppedOnPage } from '../support/dropped-words.ts';

/** What speaks to those who work on the code, and the texts of the fictional documents. */
const NO_INTERFACE = /^scripts\/(?:bench|sample|pictures)\b/u;

/** Uses that are no words of the interface, each with its reason. */
const KEPT: readonly { path: RegExp; context: RegExp }[] = [
  // The heading of a Markdown file under which words without an item stand: part of its format.
  { path: /^(?:src\/assessment\/|README\.ja\.md)/u, context: /未整理の記載/u },
  // Heads of columns of published tables, which never change.
  {
    path: /^src\/(?:export\/copies-csv|insights\/findings\/csv|insights\/lists\/list-csv)\.ts/u,
    context: /^(?:根拠の)?アドレス$/u,
  },
  // Doubts of an import keep the form in which earlier imports have recorded them.
  { path: /^src\/import\/(?:entries|coverage\/cover-missing)\.ts/u, context: /^(?:「◆」|取れません): /u },
  // Lines of a file, which are written with their colon.
  { path: /^src\/assessment\/(?:changes|frontmatter)\.ts/u, context: /- 変更日: …|「名前: 値/u },
  { path: /^scripts\/check\.ts/u, context: /イル:行:/u },
];

const files = globSync('{src,scripts}/**/*.{ts,astro}')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !NO_INTERFACE.test(path));

/** Words of a template of Astro are all that is no code of ASCII letters; comments are left out. */
const withoutComments = (code: string): string =>
  code
    .replace(/\/\*[^]*?\*\//gu, '')
    .replace(/<!--[^]*?-->/gu, '')
    .replace(/^\s*\/\/.*$/gmu, '');

/** String literals and the words of templates, `◆` for each value in them. Patterns are no words, and messages in English have other habits. */
function* literalsOf(path: string, code: string): Generator<string> {
  if (!path.endsWith('.ts')) {
    yield path.endsWith('.astro') ? withoutComments(code) : code;
    return;
  }
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const open: ts.Node[] = [source];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'en') continue;
    if (ts.isStringLiteralLike(node)) yield node.text;
    else if (ts.isTemplateExpression(node))
      yield [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('◆');
    ts.forEachChild(node, (child) => void open.push(child));
  }
}

function droppedIn(path: string, texts: Iterable<string>): string[] {
  return Array.from(texts).flatMap((text) =>
    findDropped(text)
      .filter((use) => !KEPT.some((kept) => kept.path.test(path) && kept.context.test(use.context)))
      .map((use) => describeUse(path, use)),
  );
}

test('no word of the interface in the code was given up', () => {
  expect(files.length).toBeGreaterThan(800);
  expect(files.flatMap((path) => droppedIn(path, literalsOf(path, readFileSync(path, 'utf8'))))).toEqual([]);
});

test('nor one of the glossary, the pages of the sample and the Japanese README', () => {
  const written = globSync('content/{glossary,pages}/*').map((path) => path.replaceAll('\\', '/'));
  expect(written.length).toBeGreaterThan(50);
  const all = [...written, 'README.ja.md'];
  expect(all.flatMap((path) => droppedIn(path, literalsOf(path, readFileSync(path, 'utf8'))))).toEqual([]);
});

test('every use that is kept is still there', () => {
  const all = [...files, ...globSync('content/glossary/*').map((path) => path.replaceAll('\\', '/')), 'README.ja.md'];
  const unused = KEPT.filter(
    (kept) =>
      !all.some(
        (path) =>
          kept.path.test(path) &&
          [...literalsOf(path, readFileSync(path, 'utf8'))].some((text) =>
            findDropped(text).some(({ context }) => kept.context.test(context)),
          ),
      ),
  );
  expect(unused).toEqual([]);
});

describe('what finds dropped words', () => {
  test.each([
    ['評価書の中のことば', ['語、言葉、キーワード']],
    ['市区町村や種類でしぼりこむ', ['絞り込み']],
    ['だれの情報ですか', ['誰']],
    ['わたしのまちを探す', ['市区町村']],
    ['このページのまちがいを知らせる', ['違い、誤り']],
    ['いまの記載', ['今、現在']],
    ['この比較のアドレスを写す', ['URL', 'コピー']],
    ['問題があることを意味しません。', ['〜とは限りません']],
    ['種類: 内容', ['：']],
    ['原本との照合:', ['：']],
    ['項目の鍵', ['項目キー']],
    ['のべ6か所', ['延べ']],
  ])('finds those of %j', (text, instead) => {
    expect(findDropped(text).map((use) => use.instead)).toEqual(instead);
  });

  test.each([
    '読み込んでいます。', // いま in the middle of a word
    'アドレス欄からコピーしてください。',
    '写しの交付（窓口）',
    'いわふねまち',
    '種類：内容',
    'https://example.jp/事務:12',
    '誰の情報を、何人分扱っていますか',
    'つながりません。',
  ])('finds none in %j', (text) => {
    expect(findDropped(text)).toEqual([]);
  });

  test('days in the spelling of data are found in what readers see alone', () => {
    expect(findDroppedOnPage('2023-09-04の時点').map((use) => use.instead)).toEqual(['2023年9月4日']);
    expect(findDroppedOnPage('/assessments/992011-1/editions/2023-09-04/')).toEqual([]);
    expect(findDroppedOnPage('2023年9月4日の時点')).toEqual([]);
    expect(findDropped('2023-09-04')).toEqual([]);
  });

  test('words are read from literals, templates and pages, but not from comments', () => {
    const found = (path: string, code: string): string[] => droppedIn(path, literalsOf(path, code));
    expect(found('a.ts', "/** だれ */ const a = 'だれ';")).toHaveLength(1);
    expect(found('a.ts', 'const a = `だれ${b}ことば`; // だれ')).toHaveLength(2);
    expect(found('a.astro', '---\n// だれ\n---\n{/* だれ */}<p aria-label="だれ">ことば</p>')).toHaveLength(2);
  });
});
