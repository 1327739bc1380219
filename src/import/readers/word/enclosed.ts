const CIRCLES = '○◯〇';
const FIRST_CIRCLED_KANJI = 0x3280;
const LAST_CIRCLED_KANJI = 0x32b0;

/** Signs of Unicode that are a letter in a circle, by the letter: ① ⑳ ㊞ Ⓐ. */
const CIRCLED = new Map<string, string>();
for (const [from, to] of [
  [0x2460, 0x2473],
  [0x24b6, 0x24e9],
  [FIRST_CIRCLED_KANJI, LAST_CIRCLED_KANJI],
  [0x32d0, 0x32fe],
] as const)
  for (let code = from; code <= to; code += 1)
    CIRCLED.set(String.fromCodePoint(code).normalize('NFKC'), String.fromCodePoint(code));

/**
 * A letter that Word draws a frame around (囲い文字). Where Unicode has the two as one sign it is that sign; elsewhere the letter alone, and
 * not certain: a circle around 有 may be how an option is chosen.
 */
export function circled(frame: string, letter: string): { text: string; isCertain: boolean } {
  const sign = CIRCLES.includes(frame) ? CIRCLED.get(letter.normalize('NFKC')) : undefined;
  return { text: sign ?? letter, isCertain: sign !== undefined };
}
