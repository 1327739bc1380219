/** A word as it is compared, and as it is printed. */
export interface Word {
  /** Without white space: what decides whether two words are the same. */
  plain: string;
  /** The printed spelling, with the white space inside it and behind it. The spellings of all words of a text, joined, are the text. */
  printed: string;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const SPACE = /[\s\u200b\ufeff]/u;

/** A text without its white space, and where each UTF-16 unit of it stands in the text. */
function squeeze(text: string): { plain: string; starts: number[] } {
  let plain = '';
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (SPACE.test(unit)) continue;
    plain += unit;
    starts.push(at);
  }
  return { plain, starts };
}

/**
 * The words of a Japanese text, in order, by the dictionary of `Intl.Segmenter`. White space is no word and parts none: it belongs to the
 * word before it (at the beginning of the text, to the first word). A line wrapped elsewhere and a blank that OCR put into a number
 * (`10 2`) therefore give the same words.
 */
export function splitWords(text: string): Word[] {
  const { plain, starts } = squeeze(text);
  if (plain === '') return text === '' ? [] : [{ plain, printed: text }];
  const words: Word[] = [];
  let from = 0;
  for (const { segment, index } of segmenter.segment(plain)) {
    const end = starts[index + segment.length] ?? text.length;
    words.push({ plain: segment, printed: text.slice(from, end) });
    from = end;
  }
  return words;
}
