/** Where a text may be cut without hurting a word: behind a space or one of these. */
const BREAK = /[\s、。，．,;；・／）」』】)]/u;
/** Runs that are one word or number: 096-328-2111, データセンター, 情報公開窓口. */
const RUNS: readonly RegExp[] = [
  /[\p{Nd}A-Za-z０-９Ａ-Ｚａ-ｚ.．@＠_–—‐－-]/u,
  /[\p{sc=Katakana}ー]/u,
  /[\p{sc=Han}々〆ヶヵ]/u,
];
/** Shares of the length that are kept at least, for a place behind a space or a comma, and for one where a kind of letter ends. */
const KEPT = { space: 0.5, run: 0.3 };

const runOf = (letter: string): number => RUNS.findIndex((run) => run.test(letter));

/**
 * The beginning of a text on one line, of at most `length` letters and …, cut between words: behind a space or a comma where there is
 * one near the end, else before the next word of another kind of letters, so that 定める stays whole; within a word only where the text is a single one.
 */
export function cutAtWord(text: string, length: number): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  if (letters.length <= length) return letters.join('');
  const isGood = (at: number): boolean => BREAK.test(letters[at - 1] ?? '') || BREAK.test(letters[at] ?? '');
  const isBetween = (at: number): boolean => {
    const run = runOf(letters[at] ?? '');
    return run >= 0 && run !== runOf(letters[at - 1] ?? '');
  };
  const places = Array.from({ length }, (_, back) => length - back);
  const last = (share: number, isPlace: (at: number) => boolean): number | undefined =>
    places.find((at) => at >= length * share && isPlace(at));
  const end = last(KEPT.space, isGood) ?? last(KEPT.run, isBetween) ?? length;
  return `${letters
    .slice(0, end)
    .join('')
    .replace(/[\s、，,・／（「『【(]+$/u, '')}…`;
}
