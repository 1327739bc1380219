import { nfkc } from '../../text/fold.ts';

/** A run of letters and figures as it is printed, with what stands right before and behind it. */
export interface PrintedWord {
  text: string;
  /** The same as it is compared. */
  folded: string;
  before: string;
  behind: string;
}

/**
 * Letters, figures, and signs that are drawn for their own sake. Circled and Roman numbers head labels; geometric shapes, ticks and stars
 * are boxes and bullets.
 */
const WORD =
  /(?:(?![①-⑳Ⅰ-Ⅻⅰ-ⅻ])[\p{L}\p{N}\p{M}\p{Co}\ufffd々〆]|(?![\u2500-\u26ff\u2700-\u27bf\u3012\u3013])\p{So}|(?<=\p{Nd})[,，.．](?=\p{Nd}))+/gu;

/** A word as it is compared: letters of one kind, without the commas of figures. */
export const foldWord = (word: string): string => nfkc(word).toLowerCase().replace(/[,.\s]/gu, '');

/** The words of a printed text, in order. */
export function printedWords(text: string): PrintedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    folded: foldWord(word),
    before: text.slice(0, index).trimEnd().at(-1) ?? '',
    behind: text.slice(index + word.length, index + word.length + 4).trimStart().at(0) ?? '',
  })).filter(({ folded }) => folded !== '');
}
