/** Letters of a quotation. */
const LONGEST = 40;
/** Names in one sentence. */
const NAMED = 3;

/** The first line of a printed text in 「」, with … where it goes on. */
export function quote(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const letters = [...line];
  const isWhole = line === text.trim() && letters.length <= LONGEST;
  return `「${isWhole ? line : `${letters.slice(0, LONGEST).join('')}…`}」`;
}

/** Whether a quotation of the text is the whole of it. */
export const isShort = (text: string): boolean =>
  text.trim() !== '' && !text.trim().includes('\n') && [...text.trim()].length <= LONGEST;

/** Whether a text can be the name of something: a short line that is no sentence. */
const isName = (text: string): boolean => isShort(text) && !/[。：:]/u.test(text);

/** Names in 「」, at most three of them; what is printed as a longer text is only counted. */
export function quoteNames(names: readonly string[], unit: string): string {
  const known = names.filter(isName);
  const shown = known.slice(0, NAMED).map(quote).join('');
  const rest = names.length - Math.min(known.length, NAMED);
  if (shown === '') return `${rest}${unit}`;
  return rest === 0 ? shown : `${shown}ほか${rest}${unit}`;
}
