import { describe, expect, test } from 'vitest';
import { labelAt } from '../../src/match/labels/label-at.ts';
import { endOfLabel, toLabelText } from '../../src/match/labels/label-text.ts';
import { node } from './edges/support.ts';

describe('a text in which labels are looked for', () => {
  test.each<[printed: string, folded: string, before: number[], ends: number[]]>([
    ['', '', [0], []],
    ['見本', '見本', [0, 1, 2], [1, 2]],
    ['見 本', '見本', [0, 1, 1, 2], [1, 3]],
    [' 見本', '見本', [0, 0, 1, 2], [2, 3]],
  ])('%j: the letters before each offset, and the offset behind each letter', (printed, folded, before, ends) => {
    expect(toLabelText(printed)).toEqual({ text: printed, folded, lettersBefore: before, ends });
  });

  test.each<[printed: string, label: string, at: number, end: number | null]>([
    ['見本 項目', '見本', 0, 2],
    ['見本 項目', '項目', 2, 5],
    ['見本 項目', '項目', 3, 5],
    ['見本 項目', '項目', 1, null],
    ['見本', '見本項目', 0, null],
    ['見本', '', 0, null],
    // What closes a label belongs to it, what opens a value does not.
    ['(見本)。 値', '見本', 0, 5],
    ['見本(値)', '見本', 0, 2],
  ])('%j holds the label %j from %i on up to %j', (printed, label, at, end) => {
    expect(endOfLabel(toLabelText(printed), label, at)).toBe(end);
  });
});

describe('the label at an offset', () => {
  const short = node({ label: '対象' });
  const long = node({ label: '対象人数' });
  const text = toLabelText('①対象人数 10人');

  test.each([
    ['the shorter one first', [short, long]],
    ['the longer one first', [long, short]],
  ])('is the longest of the scope, %s', (_, scope) => {
    expect(labelAt(text, 1, scope)).toEqual({ nodes: [long], length: 4, end: 5 });
  });

  test('is that of every node that bears it, in the order of the scope', () => {
    const twin = node({ label: '人数', aliases: ['対象人数'] });
    expect(labelAt(text, 1, [long, short, twin])?.nodes).toEqual([long, twin]);
  });

  test('names a node once that has two spellings of it', () => {
    const twice = node({ label: '対象人数', aliases: ['対象 人数'] });
    expect(labelAt(text, 1, [twice])?.nodes).toEqual([twice]);
  });

  test('is never that of a repeated block, which needs its number', () => {
    const block = node({ label: '対象', repeat: 'block' });
    expect(labelAt(text, 1, [block])).toBeNull();
    expect(labelAt(text, 1, [block, short])?.nodes).toEqual([short]);
  });

  test('is none where the text goes on otherwise', () => {
    expect(labelAt(text, 2, [short, long])).toBeNull();
    expect(labelAt(text, 1, [])).toBeNull();
  });
});
