import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** What speaks to those who work on the code, in English. */
const ENGLISH_ONLY = /^scripts\/(?:bench|sample|pictures)\b/u;
/** Names of both languages on pages. */
const PAGES = /^src\/(?:components|pages)\//u;
const files = globSync('{src,scripts}/**/*.ts')
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !ENGLISH_ONLY.test(path) && !PAGES.test(path));

/** Stands for a value in a message. */
const VALUE = '◆';

interface Message {
  at: string;
  ja: string;
  en: string;
}

/** The text of a literal, with `VALUE` for each value in it; null for any other expression. */
function textOf(node: ts.Expression): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => VALUE + literal.text).join('');
}

function* messagesOf(path: string): Generator<Message> {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const open: ts.Node[] = [source];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    ts.forEachChild(node, (child) => void open.push(child));
    if (!ts.isObjectLiteralExpression(node)) continue;
    const values = new Map(
      node.properties.flatMap((property) =>
        ts.isPropertyAssignment(property) ? [[property.name.getText(), textOf(property.initializer)] as const] : [],
      ),
    );
    const [ja, en] = [values.get('ja'), values.get('en')];
    if (node.properties.length !== 2 || ja == null || en == null) continue;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    yield { at: `${path}:${line + 1}`, ja, en };
  }
}

const messages = files.flatMap((path) => [...messagesOf(path)]);

/** What is in Japanese alone: pages and data, the review, the settings of a portal, and the Japanese of the parser of arguments. */
const JAPANESE_ONLY =
  /^src\/(?:changes|client|compare\/copies|export|insights|review|search|text\/words)\/|^scripts\/(?:review|init)\/|^scripts\/terminal\/japanese-usage\.ts$|^src\/registry\/portal\.ts$/u;

/** Japanese sentences in the code of a file that are no words of `ja`. */
function* loneSentences(path: string): Generator<string> {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const open: ts.Node[] = [source];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'ja') continue;
    const text = ts.isExpression(node) ? textOf(node) : null;
    if (text !== null && /\p{Script=Hiragana}[^。]*。/u.test(text.replace(/「[^」]*」/gu, '')))
      yield `${path}  ${text}`;
    ts.forEachChild(node, (child) => void open.push(child));
  }
}

test('no sentence of what commands and builds print is in Japanese alone', () => {
  const checked = files.filter((path) => !JAPANESE_ONLY.test(path));
  expect(checked.length).toBeGreaterThan(200);
  expect(checked.flatMap((path) => [...loneSentences(path)])).toEqual([]);
});

/** Messages that break a rule, each with its place. */
const breaking = (rule: (message: Message) => boolean): string[] =>
  messages.filter(rule).map(({ at, ja, en }) => `${at}  ${ja}  ${en}`);

/** Commands, options, names of files and what stands in a message by itself, in whatever language. */
const withoutNames = (text: string): string =>
  text.replace(/`[^`]*`|npm run \w+|npx hyokasho \w+|「[^」]*」|"[^"]*"|\([^()]*\)/gu, '');
const LETTER = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ENGLISH_SENTENCE = /[A-Za-z]{2,},? [a-z]{2,},? [a-z]{2,}/u;
/** Terms of the forms, and names in examples, which have no English ones. */
const TERMS = /特定個人情報ファイル|全国地方公共団体コード|みなと見本市長/gu;

test('messages are found where commands, imports and builds make them', () => {
  const folders = new Set(messages.map(({ at }) => at.replaceAll('\\', '/').split('/').slice(0, 2).join('/')));
  expect([...folders]).toEqual(
    expect.arrayContaining(['scripts/terminal', 'scripts/import', 'src/import', 'src/integration']),
  );
  expect(messages.length).toBeGreaterThan(200);
});

test('every message has words in both languages', () => {
  expect(breaking(({ ja, en }) => ja.trim() === '' || en.trim() === '')).toEqual([]);
});

test('Japanese ones are in Japanese', () => {
  const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text);
  expect(breaking(({ ja, en }) => hasWords(en) && !LETTER.test(ja) && ja !== en)).toEqual([]);
  expect(breaking(({ ja }) => ENGLISH_SENTENCE.test(withoutNames(ja)))).toEqual([]);
});

test('English ones are in English, but for terms of the forms', () => {
  expect(breaking(({ en }) => KANA.test(withoutNames(en).replace(TERMS, '')))).toEqual([]);
});

test('both have the same values', () => {
  const valuesOf = (text: string): number => text.split(VALUE).length;
  expect(breaking(({ ja, en }) => valuesOf(ja) !== valuesOf(en))).toEqual([]);
});

test('sentences end as sentences do in both', () => {
  const ends = (text: string): boolean => /[。.]$/u.test(text);
  expect(breaking(({ ja, en }) => /[a-z)`]\.$/u.test(en) && !ends(ja) && !ja.includes('：'))).toEqual([]);
  expect(breaking(({ ja, en }) => ja.endsWith('。') && !/[.:?]$/u.test(en))).toEqual([]);
});

/** Translated tone and words of this project alone, which a tool does not speak. */
const GIVEN_UP_EN = /\b(?:told|tells?|stands?|stood|says?|said|looks? at|anew|mend)\b/iu;

// Those given up in Japanese: test/project/words.test.ts.
test('no English message has words that were given up', () => {
  expect(breaking(({ en }) => GIVEN_UP_EN.test(en))).toEqual([]);
});

test('Japanese punctuation is full-width', () => {
  // Doubts of an import keep the form in which earlier imports have recorded them.
  const isRecorded = ({ ja }: Message): boolean => /^(?:「◆」|○の有無が読み取れません): /u.test(ja);
  // A field of YAML is written with its colon: `complete: false`.
  const isHalf = ({ ja }: Message): boolean =>
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}」）][:;!?](?: |$)/u.test(withoutNames(ja));
  expect(breaking((message) => isHalf(message) && !isRecorded(message))).toEqual([]);
});

test('no command prints words past the two languages', () => {
  const printed = files
    .filter((path) => path.startsWith('scripts'))
    .flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          /(?:console\.\w+|(?:stdout|stderr|stream)\.write)\((['`])[^'`]*[A-Za-z]{3,} [a-z]{2,}/u.test(line)
            ? [`${path}:${at + 1}`]
            : [],
        ),
    );
  expect(printed).toEqual([]);
});
