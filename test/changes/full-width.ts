/** ASCII in its full-width forms. */
export function toFullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
}
