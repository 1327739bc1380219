import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContext } from '../../scripts/import/context.ts';
import { readSource } from '../../scripts/import/read-source.ts';
import { writeAssessment } from '../../src/assessment/write.ts';
import type { ImportedDocument } from '../../src/import/import-document.ts';
import { fold } from '../../src/text/fold.ts';
import { ROOT } from '../support/run.ts';
import { outside } from '../support/outside.ts';

const CASES = outside('cases', 'test/import/lost-words.test.ts');
const caseFolder = (name: string): string => join(CASES ?? '', name);

const context = readContext(join(ROOT, 'content'));

/** What an import reads from the source of a case. */
async function read(folder: string): Promise<ImportedDocument> {
  const path = (name: string): string => join(folder, name);
  return (await readSource({ path: path('a.txt'), name: 'a.txt', meta: path('a.meta.yaml') }, context)).read;
}

const markdownOf = ({ assessment }: ImportedDocument): string => writeAssessment(assessment).replaceAll('\\', '');

describe.skipIf(CASES === null)('words of a source', () => {
  const printed = fold(
    ['juten.yaml', 'shared.yaml']
      .map((name) => readFileSync(join(ROOT, 'src/forms', name), 'utf8'))
      .join('\n')
      .concat('特定個人情報保護評価書'),
  );

  /** Words between the signs of tables and brackets that the form does not print itself. */
  const wordsOf = (source: string): string[] =>
    source
      .replace(/<\/?(?:table|tr|td|p|div)\b[^>]*>/gu, '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .split(/[\t\n[\]()（）<>#]|!?--|\d\)|\s{2,}/u)
      .map(fold)
      .filter((words) => words.length > 1 && !printed.includes(words));

  // What a title, a heading of a page, and a row that is joined with another lead to is asked below.
  const WAYS = ['between', 'comment', 'inl', 'lost-choice', 'lost-orphan', 'lost-text', 'print-o1'];

  test.each(WAYS)('stay in r-import-%s', async (name) => {
    const folder = caseFolder(`r-import-${name}`);
    const markdown = fold(markdownOf(await read(folder)));
    const words = wordsOf(readFileSync(join(folder, 'a.txt'), 'utf8'));
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((one) => !markdown.includes(one))).toEqual([]);
  });

  test('a title behind a line of print stays', async () => {
    expect(markdownOf(await read(caseFolder('r-import-lost-title')))).toContain('低所得者支援の事務');
  });

  test('parts that are almost alike are two texts, or a doubt names what was taken once', async () => {
    const imported = await read(caseFolder('r-import-join95'));
    const both = ['年1回', '年4回'].every((words) => markdownOf(imported).includes(words));
    expect(both || imported.diagnostics.some(({ code }) => code === 'joined-rows')).toBe(true);
  });

  test('an entity that names no character is a doubt on its line', async () => {
    const folder = caseFolder('r-import-ent1');
    const imported = await read(folder);
    const lines = readFileSync(join(folder, 'a.txt'), 'utf8').split('\n');
    expect(markdownOf(imported)).toMatch(/これは.+試験/u);
    expect(imported.diagnostics.map(({ line }) => line)).toContain(lines.findIndex((line) => line.includes('&#x')) + 1);
  });
});
