import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCopiedTexts } from '../../../scripts/bench/copied-texts.ts';
import { pairQuality } from '../../../scripts/bench/pair-quality.ts';
import { seeded } from '../../../scripts/bench/random.ts';
import { findCopies, type CopiedText, type CopyGroup } from '../../../src/compare/copies/find-copies.ts';
import { COPIED } from '../../../src/match/thresholds.ts';

const TEXT =
  '窓口で受け取った申請書は、鍵の掛かる棚に納め、担当の職員のほかは開けることができない。処理が終わった書類は、その日のうちに書庫へ移し、持ち出した者の名を帳簿に残す。';
const OTHER =
  '端末の画面は来庁者から見えない向きに置き、席を離れるときは職員証を抜いて画面を消す。利用の記録は月に一度、所属長が抜き取って点検し、おかしな点があれば本人に尋ねる。';

const told = (...texts: [municipality: string, text: string][]): CopiedText<string>[] =>
  texts.map(([municipality, text], at) => ({ municipality, text, ref: `${municipality}-${at}` }));

/** For each group its wordings, and who uses each. */
const written = (groups: CopyGroup<string>[]): string[][] =>
  groups.map(({ variants }) => variants.map(({ refs }) => [...refs].sort().join(' ')));

test('texts that differ in width, blanks and line ends are the same', () => {
  const groups = findCopies(told(['a', TEXT], ['b', TEXT.replace('、', '、\n ')], ['c', OTHER]));
  expect(written(groups)).toEqual([['a-0 b-1']]);
  expect(groups[0]?.municipalities).toBe(2);
});

test('a text with a few other words is nearly the same, and says how near', () => {
  const [group] = findCopies(told(['a', TEXT], ['b', TEXT], ['c', TEXT.replace('帳簿', '台帳')]));
  expect(group?.variants.map(({ municipalities }) => municipalities)).toEqual([2, 1]);
  expect(group?.variants[0]?.likeness).toBe(1);
  expect(group?.variants[1]?.likeness).toBeGreaterThan(0.8);
});

test('what a municipality repeats by itself is not copied', () => {
  expect(findCopies(told(['a', TEXT], ['a', TEXT]))).toEqual([]);
});

test('texts of fewer than sixty letters are left out', () => {
  const short = TEXT.slice(0, 59);
  expect(findCopies(told(['a', short], ['b', short]))).toEqual([]);
  const long = TEXT.slice(0, 60);
  expect(findCopies(told(['a', long], ['b', long]))).toHaveLength(1);
});

test('edit by edit, texts with little in common do not end in one group', () => {
  const steps: string[] = [TEXT];
  const letters = [...OTHER];
  for (let at = 0; at < TEXT.length; at += 4) {
    const last = [...(steps.at(-1) ?? '')];
    last.splice(at, 4, ...letters.slice(at, at + 4));
    steps.push(last.join(''));
  }
  const groups = findCopies(told(...steps.map((text, at): [string, string] => [`m${at}`, text])));
  expect(groups.length).toBeGreaterThan(1);
  for (const { variants } of groups)
    for (const { likeness, near } of variants)
      expect(Math.max(likeness, near === null ? 0 : 1)).toBeGreaterThanOrEqual(COPIED.held.value);
});

test('groups do not depend on the order of the texts, and hold each text once', () => {
  const texts = makeCopiedTexts(300, seeded(11)).map((text, at) => ({ ...text, ref: `r${at}` }));
  const sorted = (groups: CopyGroup<string>[]): string[] =>
    written(groups)
      .map((wordings) => [...wordings].sort().join(' / '))
      .sort();
  const expected = sorted(findCopies(texts));
  expect(expected.length).toBeGreaterThan(10);
  fc.assert(
    fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
      expect(sorted(findCopies(shuffled))).toEqual(expected);
    }),
    { numRuns: 5 },
  );
  const refs = findCopies(texts).flatMap(({ variants }) => variants.flatMap((variant) => variant.refs));
  expect(new Set(refs).size).toBe(refs.length);
});

test.each([1, 2, 3])(
  'of known copies at least 97 %% of the pairs are found, and at least 99 %% of what is found is right (seed %i)',
  (seed) => {
    const texts = makeCopiedTexts(4000, seeded(seed));
    const { precision, recall } = pairQuality(
      findCopies(texts),
      texts.map(({ ref }) => ref.family),
    );
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  },
);

describe('what a text is beside those of others', () => {
  /** Every run of four letters is there once. */
  const letters = (from: number, to: number): string =>
    String.fromCodePoint(...Array.from({ length: to - from }, (_, at) => 0x4e00 + from + at));
  const statuses = (...texts: [municipality: string, text: string][]) =>
    findCopies(told(...texts)).map(({ variants }) =>
      variants.map(({ refs, status, near }) => `${refs.join(' ')} ${status} ${near?.ref ?? ''}`.trim()),
    );

  test('the same, or nearly the same with the text that proves it', () => {
    expect(statuses(['a', TEXT], ['b', TEXT], ['c', TEXT.replace('帳簿', '台帳')], ['d', OTHER])).toEqual([
      ['a-0 b-1 same', 'c-2 near a-0'],
    ]);
  });

  test('the proof is the most like text of another municipality', () => {
    const other = TEXT.replace('帳簿', '台帳');
    const [group] = findCopies(told(['a', TEXT], ['b', other], ['b', `${other}以上`], ['c', `${other}以上。`]));
    const own = group?.variants.find(({ refs }) => refs.includes('b-2'));
    expect(own).toMatchObject({ status: 'near', near: { ref: 'c-3' } });
    expect(own?.near?.likeness).toBeGreaterThan(0.9);
  });

  test('a text that is near one of another municipality is in a group, whatever it shares with the common wording', () => {
    const [common, between, end] = [letters(0, 752), letters(0, 1003), letters(251, 1003)];
    const many = 'abcdefghi'.split('').map((code): [string, string] => [code, common]);
    expect(statuses(...many, ['x', between], ['y', end])).toEqual([
      ['a-0 b-1 c-2 d-3 e-4 f-5 g-6 h-7 i-8 same', 'x-9 near a-0', 'y-10 near x-9'],
    ]);
  });

  test('that is near a text of the same municipality alone is the only one of its kind', () => {
    const [common, between, end] = [letters(0, 752), letters(0, 1003), letters(251, 1003)];
    const [group] = statuses(['a', common], ['b', between], ['b', end]);
    expect(group).toEqual(['b-1 near a-0', 'a-0 near b-1', 'b-2 only']);
  });
});
