/** Width of a letter in ems: half a letter for those of ASCII and half-width kana. */
const widthOf = (letter: string): number => (/[\u0020-\u007e\uff61-\uff9f]/u.test(letter) ? 0.55 : 1);

export const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + widthOf(letter), 0);

/** Signs that begin no line. */
const NOT_FIRST = /[、。，．）」』】〕・ー,.)\]]/u;

/** Breaks a text into lines no wider than `width` ems, at most `lines` of them; the last one ends in … where the text goes on. */
export function wrapText(text: string, width: number, lines: number): string[] {
  const wrapped: string[] = [];
  let line = '';
  for (const letter of text) {
    if (line !== '' && textWidth(line + letter) > width && !NOT_FIRST.test(letter)) {
      const [, head = line, opening = ''] = /^(.+?)([（「『【〔([]*)$/su.exec(line) ?? [];
      wrapped.push(head);
      line = opening;
    }
    line += letter;
  }
  if (line !== '') wrapped.push(line);
  if (wrapped.length <= lines) return wrapped;
  const last = [...(wrapped[lines - 1] ?? '')];
  while (last.length > 0 && textWidth(last.join('')) > width - 1) last.pop();
  return [...wrapped.slice(0, lines - 1), `${last.join('')}…`];
}
