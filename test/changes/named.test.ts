import { describe, expect, test } from 'vitest';
import { named } from '../../src/changes/item-column/named.ts';
import { beneath } from '../../src/changes/item-column/scope.ts';
import { nodeByField } from '../../src/forms/keys.ts';
import { loadForm } from '../../src/forms/load.ts';
import type { FormNode } from '../../src/forms/types.ts';
import { toLabelText } from '../../src/match/labels/label-text.ts';

const juten = loadForm('juten');
const nodeOf = (field: string): FormNode => nodeByField(juten, field) ?? expect.unreachable(`no field ${field}`);

/** What the head of a text names beneath a heading: fields, blocks, the words behind it and how certain it is. */
function read(text: string, heading: string, fewest = 2): string | null {
  const root = nodeOf(heading);
  const words = toLabelText(text);
  const found = named(words, 0, beneath([root]), fewest, [root]);
  if (found === null) return null;
  const fields = found.nodes.map(({ field }) => field).join(' ');
  return [fields, found.blocks.join(), words.text.slice(found.end), found.certainty].join('|');
}

describe('what the head of a text names', () => {
  test.each<[why: string, text: string, heading: string, expected: string | null]>([
    ['a marker alone', '③', 'II-3', 'II-3-3|||exact'],
    ['a marker before other words', '③見本', 'II-3', 'II-3-3||見本|exact'],
    ['a label with its marker', '③使用目的', 'II-3', 'II-3-3|||exact'],
    ['a label without a marker', '使用目的', 'II-3', 'II-3-3|||exact'],
    ['a label behind a circle that cannot be read', '◎使用目的', 'II-3', 'II-3-3|||exact'],
    ['a label that the text goes on from', '使用目的外', 'II-3', 'II-3-3||外|exact'],
    ['a short label that the text goes on from', '入手元帳', 'II-3', 'II-3-1||帳|exact'],
    ['the same under its own marker', '①入手元帳', 'II-3', 'II-3-1||帳|exact'],
    ['a block and its number', '委託事項2 ③', 'II-4', 'II-4-contract|2|③|exact'],
    ['nothing of the form', '見本', 'II-3', null],
    ['a number that no item bears', '⑳見本', 'II-3', null],
  ])('%s', (_, text, heading, expected) => {
    expect(read(text, heading)).toBe(expected);
  });

  test.each<[why: string, text: string, heading: string, expected: string]>([
    ['the marker where a label of three letters goes on', '③入手元帳', 'II-3', 'II-3-3||入手元帳|exact'],
    ['the words where it ends there', '③入手元 見本', 'II-3', 'II-3-1|| 見本|label'],
    ['the words of a label of four letters', '②使用目的外', 'II-3', 'II-3-3||外|label'],
  ])('where marker and words lead to different items, it is %s', (_, text, heading, expected) => {
    expect(read(text, heading)).toBe(expected);
  });

  test.each([
    [4, 'II-3-3|||exact'],
    [5, null],
  ])('a label of four letters where %i are asked for', (fewest, expected) => {
    expect(read('使用目的', 'II-3', fewest)).toBe(expected);
  });
});

describe('a right label that is the beginning of a damaged longer one', () => {
  const LONGER = '移転する情報の対象となる木人の範囲';

  test.each<[why: string, text: string, expected: string]>([
    ['without a marker is the longer one', LONGER, 'II-5-transfer-5|||near'],
    ['under the marker of the longer one is that one', `⑤${LONGER}`, 'II-5-transfer-5|||near'],
    ['under its own marker is itself', `③${LONGER}`, 'II-5-transfer-3||の対象となる木人の範囲|exact'],
    ['that ends there is itself', '移転する情報', 'II-5-transfer-3|||exact'],
  ])('%s', (_, text, expected) => {
    expect(read(text, 'II-5-transfer')).toBe(expected);
  });
});
