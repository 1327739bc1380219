import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { VFile } from 'vfile';
import { faultCodes, formatMessages } from '../../src/assessment/faults.ts';
import { wordsOf, type BilingualMessage } from '../../src/text/bilingual-message.ts';
import { openWorkspace } from '../../src/workspace/open-workspace.ts';
import { sync } from '../../src/workspace/sync.ts';
import { hasJapaneseSentence } from '../support/english.ts';
import { ROOT } from '../support/run.ts';
import { folderOfFile } from '../support/temporary-folder.ts';
import { FAULTY_ASSESSMENTS, FAULTY_LISTS, MORE_FAULTY_LISTS, type ContentFiles } from './faulty-content.ts';

const folder = folderOfFile('bilingual-faults');
const FIXTURES = join(ROOT, 'test/fixtures/check');

/** A content folder with files that are given as texts or bytes. */
function makeContent(name: string, files: ContentFiles): string {
  const content = join(folder, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
  return content;
}

/** Opens the workspace of a folder, brings it up to date and closes it; the files with faults. */
async function check(content: string, alone = false): Promise<VFile[]> {
  const files: VFile[] = [];
  const workspace = openWorkspace({ root: ROOT, content, base: join(folder, 'cache'), alone });
  const onFaults = (file: VFile): void => void files.push(file);
  await sync(workspace, { root: ROOT, content, derive: null, onFaults, thisYear: 2026 });
  workspace.close();
  return files;
}

/** What the first check of each folder finds, and what a later one finds in what was kept of it; `busy`: beside a build of the first one. */
let found: { first: VFile[]; again: VFile[]; busy: VFile[] };
beforeAll(async () => {
  const content = makeContent('assessments', FAULTY_ASSESSMENTS);
  for (const name of readdirSync(FIXTURES).filter((each) => each.endsWith('.md')))
    cpSync(join(FIXTURES, name), join(content, 'assessments/992011', name));
  symlinkSync(join(content, 'nowhere.md'), join(content, 'assessments/992011/link.md'));
  const contents = [
    content,
    makeContent('lists', FAULTY_LISTS),
    makeContent('more', MORE_FAULTY_LISTS),
    join(folder, 'nothing'),
  ];
  const all = async (): Promise<VFile[]> => {
    const files: VFile[] = [];
    for (const each of contents) files.push(...(await check(each)));
    return files;
  };
  const held = openWorkspace({ root: ROOT, content, base: join(folder, 'cache'), alone: true });
  const busy = await check(content, true);
  held.close();
  found = { first: await all(), again: await all(), busy };
});

const messagesOf = (files: readonly VFile[]): BilingualMessage[] => files.flatMap(({ messages }) => messages);

test('the inputs have nearly every fault that there is', () => {
  const codes = new Set(messagesOf([...found.first, ...found.busy]).map(({ ruleId }) => ruleId));
  // A bug of the program, which no content brings about.
  expect(faultCodes.filter((code) => !codes.has(code))).toEqual(['check-failed']);
  for (const code of ['import-record', 'yaml-syntax', 'yaml-value', 'glossary', 'page', 'page-text'])
    expect(codes).toContain(code);
});

test('every fault has words in each language, and its English ones hold no Japanese sentence', () => {
  const messages = messagesOf([...found.first, ...found.busy]);
  expect(messages.filter(({ words }) => words === undefined).map(String)).toEqual([]);
  const english = messages.map((message) => wordsOf(message).en);
  expect(english.filter((words) => words === '' || hasJapaneseSentence(words))).toEqual([]);
  expect(messages.map(({ reason }) => reason)).toEqual(messages.map((message) => wordsOf(message).ja));
});

test('lines for a terminal are in the language that is asked for', () => {
  const [file] = found.first.filter(({ path }) => path.endsWith('quote.md'));
  const lines = (language: 'ja' | 'en'): string[] => formatMessages(file as VFile, 'quote.md', language);
  expect(lines('en')).toMatchInlineSnapshot(`
    [
      "quote.md:3:10  error  The front matter cannot be read as YAML (a closing quote or bracket, or a colon, is missing). Check the indent, the quotes, and the blank after each colon.  [bad-front-matter]",
    ]
  `);
  expect(lines('ja')).toMatchInlineSnapshot(`
    [
      "quote.md:3:10  誤り  前書きを YAML として読めません（閉じる引用符か括弧、またはコロンがありません）。字下げ、引用符、コロンの後の空白を確かめてください。  [bad-front-matter]",
    ]
  `);
});

test('a workspace that is opened again has the same words in both languages', () => {
  const wordsIn = (files: readonly VFile[]) => files.map(({ path, messages }) => [path, messages.map(wordsOf)]);
  expect(found.again.length).toBeGreaterThan(60);
  expect(wordsIn(found.again)).toEqual(wordsIn(found.first));
});
