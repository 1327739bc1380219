import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { report } from '../../src/assessment/faults.ts';
import { sameInBoth, type Language } from '../../src/text/bilingual.ts';
import { toErrorPayload } from '../../src/integration/content-faults.ts';

/** A file with errors at some lines and a warning at the first one. */
function faulty(path: string, lines: readonly number[]): VFile {
  const file = new VFile({ path });
  report(file, 'empty-items', {
    place: { line: 1, column: 1 },
    item: null,
    reason: sameInBoth('空の項目があります。'),
  });
  for (const line of lines)
    report(file, 'unknown-mark', {
      place: { line, column: 3 },
      item: 'I-1-3 ③対象人数',
      reason: { ja: `${line}行目の印が読めません。`, en: `The mark of line ${line} cannot be read.` },
      remedy: { ja: '[x] か [ ] にしてください。', en: 'Write [x] or [ ].' },
    });
  return file;
}

const ROOT = '/project';

test('an overlay names the place of the first error, and of each what is wrong and what to do', () => {
  const { err } = toErrorPayload([faulty('/project/content/assessments/992011/12.md', [7, 5])], ROOT, 'ja');
  expect(err).toMatchObject({
    plugin: 'hyokasho',
    id: '/project/content/assessments/992011/12.md',
    loc: { file: 'content/assessments/992011/12.md', line: 5, column: 3 },
  });
  expect(err.message.split('\n')).toEqual([
    'content/assessments/992011/12.md:5:3  誤り  I-1-3 ③対象人数  5行目の印が読めません。[x] か [ ] にしてください。  [unknown-mark]',
    'content/assessments/992011/12.md:7:3  誤り  I-1-3 ③対象人数  7行目の印が読めません。[x] か [ ] にしてください。  [unknown-mark]',
  ]);
});

test('an overlay in English', () => {
  const { err } = toErrorPayload([faulty('/project/a.md', [5])], ROOT, 'en');
  expect(err.message).toBe(
    'a.md:5:3  error  I-1-3 ③対象人数  The mark of line 5 cannot be read. Write [x] or [ ].  [unknown-mark]',
  );
});

test.each<[errors: number, lines: number, language: Language, last: string | null]>([
  [20, 20, 'ja', null],
  [21, 21, 'ja', 'ほかに1件の誤りがあります。'],
  [21, 21, 'en', '1 more error.'],
  [22, 21, 'en', '2 more errors.'],
])('of %i errors, %i lines are shown in %s', (errors, lines, language, last) => {
  const numbers = Array.from({ length: errors }, (_, n) => n + 1);
  const message = toErrorPayload([faulty('/project/a.md', numbers)], ROOT, language).err.message.split('\n');
  expect(message).toHaveLength(lines);
  if (last === null) expect(message.at(-1)).toContain('a.md:20:3');
  else expect(message.at(-1)).toBe(last);
});

test('a fault without a place is one of the beginning of its file, which may lie beside the project', () => {
  const file = new VFile({ path: '/elsewhere/a.md' });
  report(file, 'unreadable-file', { place: null, item: null, reason: sameInBoth('読めません。') });
  expect(toErrorPayload([file], ROOT, 'ja').err.loc).toEqual({ file: '../elsewhere/a.md', line: 1, column: 1 });
});
