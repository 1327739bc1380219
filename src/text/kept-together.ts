/** A stretch of a text, and whether no line may end within it. */
export interface Stretch {
  text: string;
  isKept: boolean;
}

/** 〒 with its number; telephone numbers: three groups of digits, or the area in brackets; the names of the forms. */
const KEPT =
  /〒\s?[\d０-９]{3}[-－‐−―][\d０-９]{4}|[0０][\d０-９]{1,4}[-－‐−―(（][\d０-９]{1,4}[-－‐−―)）][\d０-９]{3,4}|(?:基礎|重点|全)項目評価書/gu;

/** A text in stretches: what a reader dials or writes on an envelope, and the name of a form,
 * stay on one line. Together they are the text. */
export function keptTogether(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(KEPT)) {
    if (index > end) stretches.push({ text: text.slice(end, index), isKept: false });
    stretches.push({ text: found, isKept: true });
    end = index + found.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isKept: false });
  return stretches;
}
