/** Letters that a terminal shows in two columns. Those beyond the first plane take two places of a string already. */
const WIDE = /[\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60\uffe0-\uffe6]/gu;

/** Columns that a text takes on a terminal. */
export const widthOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

export const padEndTo = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStartTo = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** What a line is not broken inside: a run of ASCII, or one letter with the brackets before it and the punctuation behind it. */
const UNBREAKABLE =
  /\s*[（「『【]*(?:[\x21-\x7e]+|\S)[ーぁぃぅぇぉっゃゅょァィゥェォッャュョ～…、。，．：；）」』】]*/gu;

/** Breaks Japanese text into lines of at most `width` columns; each line of the text begins one. */
export function wrapJapanese(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const lines = [''];
      for (const [piece] of line.matchAll(UNBREAKABLE)) {
        const last = lines.at(-1) ?? '';
        if (last === '' || widthOf(last + piece) <= width) lines[lines.length - 1] = last + piece;
        else lines.push(piece.trimStart());
      }
      return lines.join('\n');
    })
    .join('\n');
}
