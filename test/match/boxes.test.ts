import { expect, test } from 'vitest';
import { fitOf } from '../../src/changes/item-column/evidence.ts';
import { nodeByField } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import { BOX, boxesToLetters, boxOf, splitAtBoxes, squaresToLetters, toPrinted } from '../../src/match/boxes.ts';

test.each<[printed: string, box: string]>([
  ['[○]', BOX.on],
  ['［ 〇 ］', BOX.on],
  ['[ レ ]', BOX.on],
  ['【✓】', BOX.on],
  ['[x]', BOX.on],
  ['☑', BOX.on],
  ['(○)', BOX.round],
  ['[ ]', BOX.empty],
  ['〔　〕', BOX.empty],
  ['[□]', BOX.empty],
  ['☐', BOX.empty],
  [`[ ${BOX.bare} ]`, BOX.bracketed],
  [`[${BOX.doubtful}]`, BOX.doubtful],
  // These are bullets, letters or words of a text.
  ['■', '■'],
  ['レ', 'レ'],
  ['[×]', '[×]'],
  ['(1)', '(1)'],
])('boxesToLetters reads %j', (printed, box) => expect(boxesToLetters(printed)).toBe(box));

test.each<[printed: string, box: string | null]>([
  ['○', BOX.on],
  [' レ ', BOX.on],
  ['■', BOX.on],
  ['□', BOX.empty],
  ['[ ]', BOX.empty],
  ['(○)', BOX.round],
  // A cross says as often that something does not hold.
  ['×', null],
  ['x', null],
  ['○ 紙', null],
  ['[○] 紙', null],
  ['[○][ ]', null],
  ['', null],
])('a cell with nothing but %j is %j', (printed, box) => expect(boxOf(printed)).toBe(box));

test('squares are boxes where whoever asks says so', () => {
  expect(squaresToLetters('■紙 ■3月から', (_, behind) => behind.startsWith('紙'))).toBe(`${BOX.on}紙 ■3月から`);
  expect(squaresToLetters('紙□', (before) => before === '紙')).toBe(`紙${BOX.empty}`);
});

test('a text parts into words and boxes in turns, and is shown with the boxes of the form', () => {
  const text = `${BOX.on}紙${BOX.empty}`;
  expect(splitAtBoxes(text)).toEqual(['', BOX.on, '紙', BOX.empty, '']);
  expect(toPrinted(`${text}${BOX.doubtful}他${BOX.bracketed}`)).toBe('[○]紙[ ] 他[ ]');
});

test.each(['[○] 専用線 [ ] 紙', '☑ 専用線 ☐ 紙', '［レ］専用線［　］紙', '(○) 専用線'])(
  'a row of a history lists boxes of an item in any spelling: %s',
  (text) => {
    const node = nodeByField(loadForm('juten'), 'II-3-2') ?? expect.unreachable();
    expect(fitOf(node, [], { before: '', after: text, textsOf: () => [] })).toBe('kind');
  },
);
