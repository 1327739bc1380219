/** A letter with the marks that NFKC joins to it (ﾄﾞ). */
const UNIT = /[^][\u3099\u309a\uff9e\uff9f\p{M}]*/gu;

/** A text in NFKC, to be searched, that knows where its places lie in the text as it is printed. */
export interface PlainText {
  plain: string;
  /** The part of the printed text that a part of `plain` comes from, in UTF-16 units: whole letters (㈱ where 株 was found). */
  printedRange: (start: number, end: number) => [number, number];
}

export function toPlain(text: string): PlainText {
  let plain = '';
  /** For each unit of `plain`, where its letter begins and ends in the printed text. */
  const [starts, ends]: [number[], number[]] = [[], []];
  for (const { 0: unit, index } of text.matchAll(UNIT)) {
    const folded = unit.normalize('NFKC');
    plain += folded;
    for (let at = 0; at < folded.length; at += 1) {
      starts.push(index);
      ends.push(index + unit.length);
    }
  }
  return {
    plain,
    printedRange: (start, end) => [starts[start] ?? text.length, ends[end - 1] ?? text.length],
  };
}
