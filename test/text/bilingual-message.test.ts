import { globSync, readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { report } from '../../src/assessment/faults.ts';
import { addMessage, wordsOf } from '../../src/text/bilingual-message.ts';

const place = { line: 3, column: 2 };

test('a message has the Japanese words as its reason, and those of each language beside it', () => {
  const file = new VFile({ path: 'a.md' });
  const words = { ja: '名前が違います。', en: 'The name is wrong.' };
  const message = addMessage(file, { words, place, code: 'name', fatal: true });
  expect(file.messages).toEqual([message]);
  expect(message).toMatchObject({ reason: words.ja, words, line: 3, column: 2, ruleId: 'name', fatal: true });
  expect(wordsOf(message)).toBe(words);
  expect(addMessage(file, { words, place: null, code: 'name', fatal: false })).toMatchObject({ fatal: false });
});

test('a message that another program has added is the same in both languages', () => {
  expect(wordsOf(new VFile().message('x'))).toEqual({ ja: 'x', en: 'x' });
});

test('no message is added past the two languages', () => {
  const adding = globSync('{src,scripts}/**/*.{ts,astro}').filter((path) =>
    /\.message\(/u.test(readFileSync(path, 'utf8')),
  );
  expect(adding.map((path) => path.replaceAll('\\', '/'))).toEqual(['src/text/bilingual-message.ts']);
});

test('types refuse a message without English words', () => {
  const file = new VFile();
  // @ts-expect-error The reason of a fault is in each language.
  report(file, 'bad-slug', { place, item: null, reason: { ja: '名前が違います。' } });
  // @ts-expect-error The words of a message are in each language.
  addMessage(file, { words: '名前が違います。', place, code: 'name', fatal: true });
  expect(file.messages).toHaveLength(2);
});
