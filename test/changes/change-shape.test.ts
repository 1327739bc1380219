import { describe, expect, it } from 'vitest';
import type { Change, ChangeFlag } from '../../src/assessment/types.ts';
import { isAbsent, classifySides, NOTE_SENTENCES } from '../../src/changes/change-shape.ts';

function change(before: string, after: string, more: Partial<Change> = {}): Change {
  return { date: '令和5年4月1日', item: 'Ⅰ1②', before, after, timing: '事前', note: '', flags: [], ...more };
}

describe('lookOf', () => {
  it.each<[name: string, before: string, after: string, look: string, notes: string[]]>([
    ['two texts', '窓口で受け付ける。', '窓口と郵送で受け付ける。', 'changed', []],
    ['（新設）', '（新設）', '見本システム', 'added', ['added']],
    ['(新設) in half width', '(新設)', '見本システム', 'added', ['added']],
    ['記載なし without brackets', '記載なし', '見本システム', 'added', ['added']],
    ['an empty before', '', '見本システム', 'added', ['added']],
    ['a dash before', '－', '見本システム', 'added', ['added']],
    ['（削除）', '見本システム', '（削除）', 'removed', ['removed']],
    ['a dash after', '見本システム', '—', 'removed', ['removed']],
    ['（以下を追記）', '', '（以下を追記） 郵送でも受け付ける。', 'added', ['appended']],
    ['words of its own that say what was added', '', '(入手元に見本庁を追記) 見本庁', 'added', ['appended']],
    ['（以下を削除）', '（以下を削除）郵送', '（削除）', 'removed', ['part', 'removed']],
    ['（略）', '1.(略)~36.(略)', '1.(略)~36.(略)、37.見本', 'changed', ['abridged']],
    ['以下省略', '見本の措置', '変更無しのため、以下省略', 'changed', ['abridged']],
    ['（一部抜粋）', '（一部抜粋）①見本', '①見本と例', 'changed', ['excerpt']],
    ['（全般）', '（全般）', '委託事項6', 'changed', ['whole']],
    ['the same text twice', '見本課長', '見本課長', 'unchanged', ['unchanged']],
    ['the same text in other widths', '見本（課）長', '見本(課)長', 'unchanged', ['unchanged']],
    ['nothing on both sides', '－', '（削除）', 'empty', []],
  ])('knows %s', (_, before, after, look, notes) => {
    expect(classifySides(change(before, after))).toMatchObject({ look, notes });
  });

  it('parts the words in front from the text', () => {
    const { after } = classifySides(change('', '（以下を追記）\n郵送でも受け付ける。'));
    expect(after).toMatchObject({ lead: '（以下を追記）', text: '郵送でも受け付ける。' });
  });

  it('takes 削除 and 追記 inside a text for the text’s own', () => {
    for (const text of ['不要な記録を削除する。', '媒体は追記できない状態にする。', '記載なしの届出は返す。', 'なし']) {
      expect(classifySides(change('見本', text))).toMatchObject({
        look: 'changed',
        notes: [],
        after: { word: 'text', text },
      });
    }
  });

  it('finds 抜粋 in the item too', () => {
    expect(classifySides(change('甲', '乙', { item: 'Ⅲ7その他の措置の内容（一部抜粋）' })).notes).toEqual(['excerpt']);
  });

  it('passes on the flags of the row, each with a sentence', () => {
    const flags: ChangeFlag[] = ['damaged', 'cut', 'joined', 'timing-lost', 'date-lost'];
    const { notes } = classifySides(change('甲', '乙', { flags }));
    expect(notes).toEqual(flags);
    for (const note of notes) expect(NOTE_SENTENCES[note]).toMatch(/。$/u);
  });
});

describe('isAbsent', () => {
  it('tells an item that holds nothing from one whose text is not shown', () => {
    const sides = ['', '-', '（新設）', '（記載なし）', '（削除）', '（全般）', '同左', '見本'].map(
      (text) => classifySides(change(text, '')).before,
    );
    expect(sides.map(isAbsent)).toEqual([true, true, true, true, true, false, false, false]);
  });
});
