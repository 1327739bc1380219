import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { report } from '../../src/assessment/faults.ts';
import { toErrorPayload } from '../../src/integration/content-faults.ts';

/** A file with errors at some lines and a warning at the first one. */
function faulty(path: string, lines: readonly number[]): VFile {
  const file = new VFile({ path });
  report(file, 'empty-items', { place: { line: 1, column: 1 }, item: null, reason: '空の項目があります。' });
  for (const line of lines)
    report(file, 'unknown-mark', {
      place: { line, column: 3 },
      item: 'I-1-3 ③対象人数',
      reason: `${line}行目の印が読めません。`,
      remedy: '[x] か [ ] にしてください。',
    });
  return file;
}

const ROOT = '/project';

test('an overlay names the place of the first error, and of each what is wrong and what to do', () => {
  const { err } = toErrorPayload([faulty('/project/content/assessments/992011/12.md', [7, 5])], ROOT);
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

test.each([
  [20, 20, null],
  [21, 21, 'ほかに1件の誤りがあります。'],
])('of %i errors, %i lines tell', (errors, lines, last) => {
  const numbers = Array.from({ length: errors }, (_, n) => n + 1);
  const message = toErrorPayload([faulty('/project/a.md', numbers)], ROOT).err.message.split('\n');
  expect(message).toHaveLength(lines);
  if (last === null) expect(message.at(-1)).toContain('a.md:20:3');
  else expect(message.at(-1)).toBe(last);
});

test('a fault without a place is one of the beginning of its file, which may lie beside the project', () => {
  const file = new VFile({ path: '/elsewhere/a.md' });
  report(file, 'unreadable-file', { place: null, item: null, reason: '読めません。' });
  expect(toErrorPayload([file], ROOT).err.loc).toEqual({ file: '../elsewhere/a.md', line: 1, column: 1 });
});
