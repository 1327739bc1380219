/** Terms of the forms with kana, which have no English ones. */
const TERMS = /特定個人情報ファイル|全国地方公共団体コード/gu;

/** Kana, and the punctuation of Japanese sentences. */
const SENTENCE = /[\p{Script=Hiragana}\p{Script=Katakana}。、：！？]/u;

/** A text without what it quotes: words of a file in 「」, which may hold others, and in back quotes. */
function withoutQuotes(text: string): string {
  let depth = 0;
  return [...text.replace(/`[^`]*`/gu, '')]
    .filter((letter) => {
      if (letter === '「') depth += 1;
      const isOutside = depth === 0;
      if (letter === '」' && depth > 0) depth -= 1;
      return isOutside;
    })
    .join('');
}

/** Whether a message in English has Japanese words of its own: terms in kanji may be, anything with kana only in quotes. */
export const hasJapaneseSentence = (text: string): boolean => SENTENCE.test(withoutQuotes(text).replace(TERMS, ''));
