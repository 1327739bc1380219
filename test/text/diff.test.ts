import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords } from '../../src/text/align.ts';
import { diffTexts } from '../../src/text/diff.ts';
import type { DiffPart } from '../../src/text/diff.ts';
import { decodeDiff, encodeDiff } from '../../src/text/diff-code.ts';
import { foldUnchanged } from '../../src/text/fold-unchanged.ts';
import { splitWords } from '../../src/text/words.ts';

const beforeOf = (parts: DiffPart[]): string =>
  parts.map((part) => (part.kind === 'added' ? '' : (part.was ?? part.text))).join('');
const afterOf = (parts: DiffPart[]): string => parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('');

/** A difference on one line: [-removed-] {+added+}. */
const show = (parts: DiffPart[]): string =>
  parts
    .map(({ kind, text }) => (kind === 'equal' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

const WORDS = [
  '届出',
  '書類',
  'を',
  '審査',
  'し',
  '、',
  '。',
  '\n',
  ' ',
  '①',
  '住民',
  'システム',
  '10',
  '万人',
  '（',
  '）',
  'する',
];
const japanese = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
const anything = fc.oneof(japanese, fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', ' ', '\n', '　'));

/** A sentence of an imagined document, told apart by its number. */
const sentence = (number: number): string => `第${number}の手順では、届出の内容を担当者が二人で確かめ、記録を残す。`;

describe('splitWords', () => {
  it('gives back the text when the spellings are joined', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(
          splitWords(text)
            .map((word) => word.printed)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('finds the words that the dictionary finds in the whole text, clause by clause', () => {
    const whole = new Intl.Segmenter('ja', { granularity: 'word' });
    const sentences = fc
      .array(
        fc.oneof(
          japanese,
          fc.constantFrom(
            '。',
            '。ー',
            '、ー',
            '、ー',
            '。゛',
            '。ﾞ',
            '。\u3099',
            'ーは',
            '市ท',
            'ー글',
            '見本市は、個人番号を',
          ),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('').replace(/[\s\u200b\ufeff]+/gu, ''));
    fc.assert(
      fc.property(sentences, (text) => {
        const words = splitWords(text).map(({ plain }) => plain);
        expect(words).toEqual(Array.from(whole.segment(words.join('')), ({ segment }) => segment));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the same words whatever the line breaks and blanks', () => {
    const plain = (text: string): string[] => splitWords(text).map((word) => word.plain);
    expect(plain('個人番号 カー\nド を10 2件')).toEqual(plain('個人番号カードを102件'));
  });
});

describe('diffTexts', () => {
  it.each([
    ['再委託する', '再委託しない', '再委託[-する-]{+しない+}'],
    ['福祉局 保険課', '福祉局 こども部 保険課', '福祉局 {+こども部 +}保険課'],
    ['第19条第7号の26項', '第19条第8号の26項', '第19条第[-7-]{+8+}号の26項'],
    ['甲野課、乙山課', '丙川課、丁田課', '[-甲野-]{+丙川+}課、[-乙山-]{+丁田+}課'],
    ['申請を受け付ける。', '申請を受け付ける。結果を知らせる。', '申請を受け付ける。{+結果を知らせる。+}'],
    ['', '新しい文', '{+新しい文+}'],
    ['古い文', '', '[-古い文-]'],
    ['同じ文', '同じ文', '同じ文'],
  ])('shows %s → %s', (before, after, expected) => {
    expect(show(diffTexts(before, after))).toBe(expected);
  });

  it('gives the text after when it is applied, and the text before when it is taken back', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const parts = diffTexts(before, after);
        expect(beforeOf(parts)).toBe(before);
        expect(afterOf(parts)).toBe(after);
      }),
      { numRuns: 400 },
    );
  });

  it('finds nothing between a text and itself', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(diffTexts(text, text)).toEqual(text === '' ? [] : [{ kind: 'equal', text }]);
      }),
    );
  });

  it('makes no difference of white space', () => {
    const parts = diffTexts('一つ目の\n文 です', '一つ目の文です');
    expect(parts).toEqual([{ kind: 'equal', text: '一つ目の文です', was: '一つ目の\n文 です' }]);
  });

  it('puts an inserted sentence between its neighbours whole', () => {
    const before = [1, 2, 4].map(sentence).join('');
    const after = [1, 2, 3, 4].map(sentence).join('');
    expect(show(diffTexts(before, after))).toBe(`${sentence(1)}${sentence(2)}{+${sentence(3)}+}${sentence(4)}`);
  });

  it.each([
    ['8 characters, held in place', '書庫で保管する。', 'equal'],
    ['7 characters, taken for a common one', '書庫に入れる。', 'moved'],
  ])('anchors a text at a sentence of %s', (_, shared, expected) => {
    const long = '届出の内容を担当者が二人で確かめ、その記録を残す。';
    const [before, after] = [`${shared}${long}`, `${long.replace('二人', '三人')}${shared}`].map(splitWords);
    const same = alignWords(before ?? [], after ?? []).filter((stretch) => stretch.same);
    const isHeld = same.some((stretch) => stretch.after.map(({ printed }) => printed).join('') === shared);
    expect(isHeld ? 'equal' : 'moved').toBe(expected);
  });

  it('shows a rewritten text as one replacement instead of pairing its remains', () => {
    const parts = diffTexts(
      '紙の申請書を窓口で受け、担当課で確かめ、書庫で保管する。',
      'インターネットで申請データを受信し、検査のうえ、庁内のサーバーへ保存してから、紙は溶解する。',
    );
    expect(parts.filter((part) => part.kind !== 'equal').length).toBeLessThanOrEqual(2);
  });

  it('reads well for 1,800 characters against 1,800: few changes, each where it was made', () => {
    const numbers = Array.from({ length: 55 }, (_, at) => at + 1);
    const before = numbers.map(sentence).join('\n');
    const after = numbers
      .map((number) => (number % 10 === 0 ? sentence(number).replace('二人', '三人') : sentence(number)))
      .join('');
    expect(before.length).toBeGreaterThan(1800);
    const changed = diffTexts(before, after).filter((part) => part.kind !== 'equal');
    expect(changed.map((part) => part.text)).toEqual(
      numbers.filter((n) => n % 10 === 0).flatMap(() => ['二人', '三人']),
    );
  });

  it('answers in bounded time for long texts that have nothing in common', () => {
    const before = Array.from({ length: 6000 }, (_, at) => `${at}番、`).join('');
    const after = Array.from({ length: 6000 }, (_, at) => `項目${at + 9000}・`).join('');
    const started = performance.now();
    const parts = diffTexts(before, after);
    // Word by word without a bound this takes minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(beforeOf(parts)).toBe(before);
    expect(afterOf(parts)).toBe(after);
  });
});

describe('foldUnchanged', () => {
  it('keeps both texts whole', () => {
    fc.assert(
      fc.property(japanese, japanese, japanese, fc.integer({ min: 1, max: 40 }), (head, middle, tail, keep) => {
        const parts = diffTexts(`${head}あ${tail}`, `${head}${middle}${tail} `);
        const unfolded = foldUnchanged(parts, keep).map((part): DiffPart =>
          part.kind === 'folded' ? { ...part, kind: 'equal' } : part,
        );
        expect(afterOf(unfolded)).toBe(afterOf(parts));
        expect(beforeOf(unfolded)).toBe(beforeOf(parts));
      }),
      { numRuns: 300 },
    );
  });

  it('folds what is far from a change, at the end of a sentence, and counts its characters', () => {
    const long = [1, 2, 3, 4, 5, 6].map(sentence).join('\n');
    const folded = foldUnchanged(diffTexts(`旧い${long}`, `新しい${long}`), 30);
    expect(folded.map((part) => part.kind)).toEqual(['removed', 'added', 'equal', 'folded']);
    expect(folded[2]?.text).toBe(`${sentence(1)}\n`);
    expect(folded[3]).toMatchObject({ count: [2, 3, 4, 5, 6].map(sentence).join('').length });
  });

  it.each([
    [40, ['equal', 'folded']],
    [39, ['equal']],
  ])('an unchanged rest of %i characters behind what is kept', (length, expected) => {
    const kept = `${'ア'.repeat(9)}。`;
    const parts: DiffPart[] = [
      { kind: 'added', text: '新' },
      { kind: 'equal', text: kept + 'イ'.repeat(length) },
    ];
    const [, ...rest] = foldUnchanged(parts, 10);
    expect(rest.map(({ kind }) => kind)).toEqual(expected);
  });

  it('leaves short stretches and texts without a change open', () => {
    const short = diffTexts('旧い手順で行う。', '新しい手順で行う。');
    expect(foldUnchanged(short, 10)).toEqual(short);
    const same = diffTexts(sentence(1).repeat(9), sentence(1).repeat(9));
    expect(foldUnchanged(same, 10)).toEqual(same);
  });
});

describe('encodeDiff', () => {
  it('keeps a difference as lengths that give it back', () => {
    fc.assert(
      fc.property(anything, anything, (before, after) => {
        const parts = diffTexts(before, after);
        expect(decodeDiff(encodeDiff(parts), before, after)).toEqual(parts);
      }),
    );
  });

  it('refuses texts that are not those of the difference', () => {
    const code = encodeDiff(diffTexts('前の文', '後の文'));
    expect(() => decodeDiff(code, '前の文です', '後の文')).toThrow(RangeError);
  });
});
