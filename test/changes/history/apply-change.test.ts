import { describe, expect, test } from 'vitest';
import type { ChangeFlag } from '../../../src/assessment/types.ts';
import { redo, undo, type ApplyResult } from '../../../src/changes/history/apply-change.ts';
import type { StoredChange } from '../../../src/changes/stored-change.ts';
import { nodeByField } from '../../../src/forms/keys.ts';
import { loadForm } from '../../../src/forms/load.ts';

const row = (before: string, after: string, more: { item?: string; flags?: ChangeFlag[] } = {}): StoredChange =>
  ({ item: '', note: '', flags: [], ...more, before, after }) as unknown as StoredChange;

const show = (result: ApplyResult): string =>
  result.done ? `${result.text}${result.part ? '〔part〕' : ''}` : result.obstacle;
const back = (text: string, change: StoredChange): string => show(undo(text, change, null));

describe('a row that prints a part of an item', () => {
  test.each<[why: string, text: string, before: string, after: string, expected: string]>([
    ['is a part also where it is all that stands there', '見本課', '手本課', '（以下を修正）見本課', '手本課〔part〕'],
    ['is put back at the end where it was taken away', '甲', '（以下を削除）乙', '（削除）', '甲\n乙〔part〕'],
    ['is all where nothing else stands there', '', '（以下を削除）乙', '（削除）', '乙〔part〕'],
    ['is put in place of the other', '甲\n丙丁', '（以下を変更）乙課', '丙丁', '甲\n乙課〔part〕'],
    ['that is the whole item is put in place of the other', '丙丁', '（以下を変更）乙課', '丙丁', '乙課〔part〕'],
    ['is none where it would stand twice', '甲課と乙課', '乙課', '甲課', 'differs'],
    ['may be taken away', '甲課と乙課', '', '（以下を追記）乙課', '甲課と〔part〕'],
  ])('%s', (_, text, before, after, expected) => {
    expect(back(text, row(before, after))).toBe(expected);
  });
});

describe('a row that cannot be undone', () => {
  test.each<[why: string, text: string, change: StoredChange, obstacle: string]>([
    ['is damaged', '後', row('前', '後', { flags: ['damaged'] }), 'damaged'],
    ['ends in the middle', '後', row('前', '後', { flags: ['cut'] }), 'cut'],
    ['leaves words out', '後（略）', row('前', '後（略）'), 'abridged'],
    ['points at the item', '後', row('（全般）', '後'), 'pointer'],
    ['points at its other side', '後', row('同左', '後'), 'pointer'],
    ['points from its other side', '後', row('前', '同左'), 'pointer'],
    ['prints another text', '今の記載', row('前の記載', '後の記載'), 'differs'],
    ['took away what stands there', '今の記載', row('前の記載', '（削除）'), 'differs'],
    ['is an excerpt of the whole', '後', row('前', '後', { item: 'Ⅰ1②（抜粋）' }), 'excerpt'],
    ['is an excerpt of another text', '今', row('前の文', '後の文', { item: '（抜粋）' }), 'differs'],
  ])('%s', (_, text, change, obstacle) => {
    expect(back(text, change)).toBe(obstacle);
  });

  test.each<[why: string, text: string, change: StoredChange, expected: string]>([
    [
      'an excerpt that is a part of the text',
      '甲\n後の文',
      row('前の文', '後の文', { item: '（抜粋）' }),
      '甲\n前の文〔part〕',
    ],
    ['a row that was put together', '後', row('前', '後', { flags: ['joined', 'timing-lost'] }), '前'],
  ])('is not %s', (_, text, change, expected) => {
    expect(back(text, change)).toBe(expected);
  });
});

test('a row is done again in the other direction', () => {
  expect(show(redo('前', row('前', '後'), null))).toBe('後');
  expect(show(redo('後', row('前', '後'), null))).toBe('differs');
  expect(show(redo('', row('（新設）', '後'), null))).toBe('後');
  expect(show(redo('甲', row('', '（以下を追記）乙'), null))).toBe('甲\n乙〔part〕');
});

test('boxes are compared by those that are marked', () => {
  const node = nodeByField(loadForm('juten'), 'II-3-2');
  const change = row('[○] 紙 [ ] 専用線', '[ ] 紙 [○] 専用線');
  expect(show(undo('専用線', change, node))).toBe('紙');
  expect(show(redo('紙', change, node))).toBe('専用線');
});
